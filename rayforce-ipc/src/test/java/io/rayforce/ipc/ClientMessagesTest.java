package io.rayforce.ipc;

import static org.assertj.core.api.Assertions.assertThat;

import io.rayforce.ipc.RayforceTcpException.Kind;
import io.rayforce.testkit.PeerConnection;
import io.rayforce.testkit.PeerScript;
import io.rayforce.testkit.ScriptedPeer;
import io.rayforce.types.I64;
import io.rayforce.types.wire.Frame;
import io.rayforce.types.wire.WireFormat;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What failures say: where, what was asked, how long it took, and what to do. */
@ExtendWith(NoLeaks.class)
class ClientMessagesTest {

    private static final String TIME = "\\d+ ms";
    private static final String ASKED = "asked: \\(count <i64>\\)";

    private static IpcClientBuilder to(int port) {
        return IpcClient.builder()
                .host("127.0.0.1")
                .port(port)
                .handshakeTimeout(Duration.ofMillis(200))
                .requestTimeout(Duration.ofSeconds(1));
    }

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(PeerScript.silent(), Kind.HANDSHAKE_TIMEOUT, "200 ms.*handshakeTimeout.*" + ASKED),
                Arguments.of(PeerScript.closing(), Kind.VERSION, ASKED),
                Arguments.of(
                        saying("SSH-2.0-OpenSSH\r\n".getBytes(StandardCharsets.US_ASCII)),
                        Kind.VERSION,
                        "first byte is 0x53.*is this its port.*" + ASKED),
                Arguments.of(saying(3, 1), Kind.AUTHENTICATION, "credentials.*" + ASKED),
                Arguments.of(PeerScript.deaf(), Kind.REQUEST_TIMEOUT, "requestTimeout.*" + ASKED + ".*" + TIME),
                Arguments.of(
                        PeerScript.resetting(),
                        Kind.OUTCOME_UNKNOWN,
                        "unknown.*look before you repeat it.*" + ASKED + ".*" + TIME),
                Arguments.of(
                        answering(bytes -> Arrays.fill(bytes, 0, 4, (byte) 7)),
                        Kind.PROTOCOL,
                        "broke the protocol.*" + ASKED + ".*" + TIME),
                Arguments.of(
                        answering(bytes -> bytes[Frame.HEADER_SIZE] = 50),
                        Kind.MALFORMED_REPLY,
                        "no value.*" + ASKED + ".*" + TIME));
    }

    private static PeerScript saying(int... first) {
        byte[] bytes = new byte[first.length];
        for (int i = 0; i < first.length; i++) {
            bytes[i] = (byte) first[i];
        }
        return saying(bytes);
    }

    private static PeerScript saying(byte... first) {
        return connection -> {
            connection.readHello();
            connection.send(first);
            connection.waitForClose();
        };
    }

    private interface Damage {
        void to(byte[] frame);
    }

    private static PeerScript answering(Damage damage) {
        return connection -> {
            connection.shakeHands();
            connection.read();
            byte[] frame = connection.frame(Frame.Kind.RESPONSE, I64.of(1));
            damage.to(frame);
            connection.send(frame);
            connection.waitForClose();
        };
    }

    @ParameterizedTest
    @MethodSource("failures")
    void eachSaysWhereAndWhatAndHowLong(PeerScript script, Kind kind, String pattern) {
        try (ScriptedPeer peer = ScriptedPeer.start(script);
                IpcClient client = to(peer.port()).build()) {
            assertThat(Failures.expect(kind, () -> client.execute("(count 7)")))
                    .hasMessageMatching("(?s).*127\\.0\\.0\\.1:" + peer.port() + ".*" + pattern + ".*");
        }
    }

    @Test
    void aRefusalTellsHowOftenAndHowLongItWasTried() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        try (IpcClient client = to(port).build()) {
            assertThat(Failures.expect(Kind.REFUSED, client::acquire))
                    .hasMessageMatching("Connection refused by 127\\.0\\.0\\.1:" + port + " \\(attempts: 1, within "
                            + TIME + "\\): is the server running, and is this its port\\?");
        }
    }

    @Test
    void aServerThatWentAwayIsTriedSeveralTimes() {
        try (ScriptedPeer peer = ScriptedPeer.start(PeerScript.answering(value -> value));
                IpcClient client =
                        to(peer.port()).acquireTimeout(Duration.ofMillis(300)).build()) {
            // A client knows of servers that were there that they may come back.
            client.acquire(Duration.ofSeconds(20)).close();
            client.disposeConnections();
            peer.stop();

            assertThat(Failures.expect(Kind.REFUSED, () -> client.execute("(count 7)")))
                    .hasMessageMatching("(?s).*attempts: ([2-9]|\\d\\d).*" + ASKED + ".*");
        }
    }

    @Test
    void anUnknownHostIsToBeCheckedForItsSpelling() {
        try (IpcClient client = IpcClient.connectTo("no-such-host.invalid:5000")) {
            assertThat(Failures.expect(Kind.UNREACHABLE, client::acquire))
                    .hasMessageContaining("no-such-host.invalid:5000")
                    .hasMessageContaining("spelling");
        }
    }

    @Test
    void aPinnedVersionMayBeLeftOut() {
        try (ScriptedPeer peer = ScriptedPeer.start(WireFormat.V1, PeerConnection::shakeHands);
                IpcClient client = to(peer.port()).protocol(WireFormat.V3).build()) {
            assertThat(Failures.expect(Kind.VERSION, client::acquire))
                    .hasMessageContaining("127.0.0.1:" + peer.port())
                    .hasMessageContaining("speaks wire version 1")
                    .hasMessageContaining("leave protocol out");
        }
    }

    @Test
    void aPasswordIsNeverShown() {
        PeerScript refusing = connection -> {
            connection.readHello();
            connection.send(new byte[] {3, 1});
            connection.readBytes(connection.readBytes(1)[0]);
            connection.send(new byte[] {1});
        };
        try (ScriptedPeer peer = ScriptedPeer.start(refusing);
                IpcClient client = to(peer.port())
                        .credentials(Credentials.of("me", "sekret".toCharArray()))
                        .build()) {
            assertThat(Failures.expect(Kind.AUTHENTICATION, client::acquire))
                    .hasMessageContaining("check the credentials")
                    .hasMessageNotContaining("sekret");
        }
    }

    @Test
    void aClosedClientSaysWhatToDo() {
        IpcClient client = IpcClient.connectTo("127.0.0.1", 5000);
        client.close();

        assertThat(Failures.expect(Kind.CLOSED, () -> client.execute("1")))
                .hasMessageContaining("127.0.0.1, port=5000")
                .hasMessageContaining("build another one");
    }
}
