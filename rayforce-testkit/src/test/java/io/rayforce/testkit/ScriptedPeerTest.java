package io.rayforce.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rayforce.types.I64;
import io.rayforce.types.RayValue;
import io.rayforce.types.Str;
import io.rayforce.types.wire.Frame;
import io.rayforce.types.wire.WireFormat;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

class ScriptedPeerTest {

    private static final int PATIENCE_MILLIS = 10_000;

    @Test
    void answersEachRequestInOrder() throws IOException {
        try (ScriptedPeer peer = ScriptedPeer.start(PeerScript.answering(value -> value));
                Socket client = connect(peer)) {
            shakeHands(client);
            send(client, Frame.Kind.SYNC, I64.of(1));
            send(client, Frame.Kind.ASYNC, I64.of(2));
            send(client, Frame.Kind.SYNC, I64.of(3));

            assertThat(receive(client)).isEqualTo(I64.of(1));
            assertThat(receive(client)).isEqualTo(I64.of(3));
            assertThat(peer.connections().get(0).requests())
                    .extracting(PeerRequest::value)
                    .containsExactly(I64.of(1), I64.of(2), I64.of(3));
        }
    }

    @Test
    void pushesBeforeTheReplyAndTrickles() throws IOException {
        PeerScript script = connection -> {
            connection.shakeHands();
            connection.read();
            connection.push(Str.of("news"));
            connection.trickle(connection.frame(Frame.Kind.RESPONSE, I64.of(7)), 1);
        };
        try (ScriptedPeer peer = ScriptedPeer.start(script);
                Socket client = connect(peer)) {
            shakeHands(client);
            send(client, Frame.Kind.SYNC, I64.of(1));

            assertThat(receive(client)).isEqualTo(Str.of("news"));
            assertThat(receive(client)).isEqualTo(I64.of(7));
            assertThat(client.getInputStream().read()).isEqualTo(-1);
        }
    }

    @Test
    void resetsTheConnectionAfterARequest() throws IOException {
        try (ScriptedPeer peer = ScriptedPeer.start(PeerScript.resetting());
                Socket client = connect(peer)) {
            shakeHands(client);
            send(client, Frame.Kind.SYNC, I64.of(1));

            assertThatThrownBy(() -> client.getInputStream().read()).isInstanceOf(SocketException.class);
        }
    }

    @Test
    void playsOneScriptAConnectionAndRepeatsTheLast() throws IOException {
        try (ScriptedPeer peer = ScriptedPeer.start(PeerScript.closing(), PeerScript.answering(value -> I64.of(5)))) {
            try (Socket first = connect(peer)) {
                first.getOutputStream().write(new byte[] {3, 0});
                assertThat(first.getInputStream().read()).isEqualTo(-1);
            }
            for (int i = 0; i < 2; i++) {
                try (Socket later = connect(peer)) {
                    shakeHands(later);
                    send(later, Frame.Kind.SYNC, I64.of(1));
                    assertThat(receive(later)).isEqualTo(I64.of(5));
                }
            }
        }
    }

    @Test
    void stopsAndComesBackOnTheSamePort() throws IOException {
        try (ScriptedPeer peer = ScriptedPeer.start(PeerScript.silent())) {
            try (Socket client = connect(peer)) {
                client.getOutputStream().write(new byte[] {3, 0});
                while (peer.openConnections() == 0) {
                    Thread.onSpinWait();
                }
                peer.stop();
                assertThatThrownBy(() -> client.getInputStream().read()).isInstanceOf(SocketException.class);
            }
            assertThatThrownBy(() -> connect(peer)).isInstanceOf(ConnectException.class);

            peer.restart();

            connect(peer).close();
        }
    }

    @Test
    void reportsAScriptThatFails() throws IOException {
        PeerScript broken = connection -> {
            throw new IllegalStateException("not what I expected");
        };
        try (ScriptedPeer peer = ScriptedPeer.start(broken);
                Socket client = connect(peer)) {
            assertThat(client.getInputStream().read()).isEqualTo(-1);
            assertThat(peer.failures()).singleElement().isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void needsAScript() {
        assertThatThrownBy(ScriptedPeer::start).isInstanceOf(IllegalArgumentException.class);
    }

    private static Socket connect(ScriptedPeer peer) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), peer.port());
        socket.setSoTimeout(PATIENCE_MILLIS);
        return socket;
    }

    private static void shakeHands(Socket client) throws IOException {
        client.getOutputStream().write(new byte[] {3, 0});
        assertThat(client.getInputStream().readNBytes(2)).containsExactly(3, 0);
    }

    private static void send(Socket client, Frame.Kind kind, RayValue value) throws IOException {
        client.getOutputStream().write(WireFormat.V3.encodeFrame(kind, value).array());
    }

    private static RayValue receive(Socket client) throws IOException {
        DataInputStream in = new DataInputStream(client.getInputStream());
        byte[] header = new byte[Frame.HEADER_SIZE];
        in.readFully(header);
        Frame frame = Frame.read(ByteBuffer.wrap(header), WireFormat.V3, Frame.MAX_REQUEST);
        byte[] payload = new byte[(int) frame.size()];
        in.readFully(payload);
        return WireFormat.V3.decode(ByteBuffer.wrap(payload));
    }
}
