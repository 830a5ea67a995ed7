package io.rayforce.ipc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rayforce.ipc.RayforceTcpException.Kind;
import io.rayforce.query.RemoteException;
import io.rayforce.testkit.PeerScript;
import io.rayforce.testkit.ScriptedPeer;
import io.rayforce.types.I64;
import io.rayforce.types.I64Vector;
import io.rayforce.types.Name;
import io.rayforce.types.RayError;
import io.rayforce.types.RayList;
import io.rayforce.types.RayValue;
import io.rayforce.types.Str;
import io.rayforce.types.wire.Frame;
import io.rayforce.types.wire.WireFormat;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Both versions of the protocol, on both sides of a connection. */
@ExtendWith(NoLeaks.class)
class DialectsTest {

    private static final int PATIENCE_MILLIS = 20_000;
    private static final int EARLY_ERROR_SIZE = 33;

    @ParameterizedTest
    @EnumSource
    void aClientPinnedToAVersionIsServed(WireFormat format) {
        try (IpcServer server = IpcServer.builder().port(0).start();
                IpcClient client =
                        IpcClient.builder().port(server.port()).protocol(format).build()) {
            assertThat(client.execute("(+ 1 2)")).isEqualTo(I64.of(3));
            assertThat(client.execute("(til 3)")).isEqualTo(I64Vector.of(0, 1, 2));
            assertThatThrownBy(() -> client.execute("(+ 1 'a)"))
                    .isInstanceOfSatisfying(
                            RemoteException.class,
                            failure -> assertThat(failure.code()).isEqualTo("type"));
        }
    }

    @Test
    void aClientAdoptsTheVersionOfTheAnswer() {
        try (ScriptedPeer old = ScriptedPeer.start(WireFormat.V1, PeerScript.answering(value -> value));
                IpcClient client = IpcClient.builder().port(old.port()).build();
                IpcConnection conn = client.acquire()) {
            assertThat(conn.protocol()).isEqualTo(WireFormat.V1);
            assertThat(conn.execute("(+ 1 2)")).isEqualTo(Str.of("(+ 1 2)"));
        }
    }

    @Test
    void aClientPinnedToTheNewVersionRefusesAnOldServer() {
        try (ScriptedPeer old = ScriptedPeer.start(WireFormat.V1, PeerScript.answering(value -> value));
                IpcClient client = IpcClient.builder()
                        .port(old.port())
                        .protocol(WireFormat.V3)
                        .build()) {
            assertThat(Failures.expect(Kind.VERSION, client::acquire)).hasMessageContaining("version 1");
        }
    }

    @Test
    void aClientPinnedToTheOldVersionIsClosedByANewServer() {
        try (ScriptedPeer peer = ScriptedPeer.start(PeerScript.closing());
                IpcClient client = IpcClient.builder()
                        .port(peer.port())
                        .protocol(WireFormat.V1)
                        .build()) {
            Failures.expect(Kind.VERSION, client::acquire);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\001\0", "\001user:password\0"})
    void oldClientsGetOneByteAndErrorsOfFixedSize(String hello) throws IOException {
        try (IpcServer server = IpcServer.builder().port(0).start();
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(hello.getBytes(StandardCharsets.US_ASCII));
            RayValue failing = RayList.of(Name.of("nosuch"), I64.of(1));
            socket.getOutputStream()
                    .write(WireFormat.V1.encodeFrame(Frame.Kind.SYNC, failing).array());
            DataInputStream in = new DataInputStream(socket.getInputStream());

            assertThat(in.read()).isEqualTo(1);
            ByteBuffer header = ByteBuffer.wrap(in.readNBytes(Frame.HEADER_SIZE));
            Frame reply = Frame.read(header, WireFormat.V1, Frame.MAX_REQUEST);
            assertThat(reply.version()).isEqualTo((byte) 1);
            assertThat(reply.kind()).isEqualTo(Frame.Kind.RESPONSE);
            assertThat(reply.size()).isEqualTo(EARLY_ERROR_SIZE);
            assertThat(WireFormat.V1.decode(ByteBuffer.wrap(in.readNBytes(EARLY_ERROR_SIZE))))
                    .isInstanceOf(RayError.class);
        }
    }

    @Test
    void anEmptyReplyOfAnOldServerFailsItsOwnRequestAlone() {
        PeerScript script = connection -> {
            connection.shakeHands();
            connection.read();
            ByteBuffer header = ByteBuffer.allocate(Frame.HEADER_SIZE);
            new Frame((byte) 1, Frame.NO_FLAGS, Frame.Kind.RESPONSE, 0).writeTo(header);
            connection.send(header.array());
            connection.reply(connection.read().value());
            connection.waitForClose();
        };
        try (ScriptedPeer old = ScriptedPeer.start(WireFormat.V1, script);
                IpcClient client = IpcClient.builder().port(old.port()).build();
                IpcConnection conn = client.acquire()) {
            Failures.expect(Kind.MALFORMED_REPLY, () -> conn.execute("(til 3h)"));
            assertThat(conn.execute("1")).isEqualTo(Str.of("1"));
        }
    }

    @Test
    void compressedRepliesAreRead() {
        I64Vector zeros = I64Vector.wrap(new long[100_000]);
        ByteBuffer frame = WireFormat.V3.encodeFrame(Frame.Kind.RESPONSE, Frame.COMPRESSED, zeros);
        assertThat(frame.remaining()).isLessThan(Long.BYTES * zeros.size());
        PeerScript script = connection -> {
            connection.shakeHands();
            connection.read();
            connection.trickle(frame.array(), frame.remaining() / 3);
            connection.waitForClose();
        };
        try (ScriptedPeer peer = ScriptedPeer.start(script);
                IpcClient client = IpcClient.builder().port(peer.port()).build()) {
            assertThat(client.execute("(take [0] 100000)")).isEqualTo(zeros);
        }
    }
}
