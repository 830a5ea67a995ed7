package io.rayforce.ipc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rayforce.ipc.RayforceTcpException.Kind;
import io.rayforce.testkit.PeerConnection;
import io.rayforce.testkit.PeerScript;
import io.rayforce.testkit.ScriptedPeer;
import io.rayforce.types.I64;
import io.rayforce.types.I64Vector;
import io.rayforce.types.RayValue;
import io.rayforce.types.Str;
import io.rayforce.types.wire.Frame;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Peers and networks at their worst: the right error within its deadline, the order intact, and nothing left behind. */
@ExtendWith(NoLeaks.class)
class TortureTest {

    private static final Duration SHORT = Duration.ofMillis(250);
    private static final Duration LONG = Duration.ofSeconds(20);

    private static void with(PeerScript script, Consumer<IpcConnection> test) {
        try (ScriptedPeer peer = ScriptedPeer.start(script, PeerScript.answering(value -> value));
                IpcClient client = client(peer).build()) {
            try (IpcConnection conn = client.acquire()) {
                test.accept(conn);
            }
            try (IpcConnection other = client.acquire()) {
                assertThat(other.execute("after all")).isEqualTo(Str.of("after all"));
            }
        }
    }

    private static IpcClientBuilder client(ScriptedPeer peer) {
        return IpcClient.builder().port(peer.port()).requestTimeout(LONG);
    }

    private static void echo(PeerConnection connection) throws IOException {
        while (true) {
            connection.reply(connection.read().value());
        }
    }

    @Test
    void aConnectionThatIsNeverEstablishedEndsInTime() throws IOException {
        try (ServerSocket full = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Crowd crowd = new Crowd(full);
                IpcClient client = IpcClient.builder()
                        .host("127.0.0.1")
                        .port(full.getLocalPort())
                        .connectTimeout(SHORT)
                        .build()) {
            assertThat(crowd.size()).isPositive();
            assertThat(Failures.expect(Kind.CONNECT_TIMEOUT, client::acquire))
                    .hasMessageContaining("127.0.0.1:" + full.getLocalPort())
                    .hasMessageContaining("250 ms");
        }
    }

    /** Fills the queue of a socket that accepts nobody, so that the system drops whoever comes next. */
    private static final class Crowd implements AutoCloseable {

        private static final int ENOUGH = 4;

        private final List<SocketChannel> waiting = new ArrayList<>();

        Crowd(ServerSocket full) throws IOException {
            for (int i = 0; i < ENOUGH; i++) {
                SocketChannel one = SocketChannel.open();
                one.configureBlocking(false);
                one.connect(new InetSocketAddress(full.getInetAddress(), full.getLocalPort()));
                waiting.add(one);
            }
        }

        int size() {
            return waiting.size();
        }

        @Override
        public void close() throws IOException {
            for (SocketChannel one : waiting) {
                one.close();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aReplyThatIsCutOffLeavesTheOutcomeOpen(boolean isReset) {
        PeerScript cutting = connection -> {
            connection.shakeHands();
            connection.read();
            byte[] reply = connection.frame(Frame.Kind.RESPONSE, I64Vector.wrap(new long[10_000]));
            connection.send(Arrays.copyOf(reply, reply.length / 2));
            if (isReset) {
                connection.reset();
            }
        };
        with(cutting, conn -> {
            assertThat(Failures.expect(Kind.OUTCOME_UNKNOWN, () -> conn.execute("(til 10000)")))
                    .hasMessageContaining("localhost:")
                    .hasMessageContaining("(til <i64>)")
                    .hasMessageContaining("unknown");
            Failures.expect(Kind.NOT_SENT, () -> conn.execute("next"));
        });
    }

    @Test
    void aPeerThatClosesOneDirectionHasClosed() {
        PeerScript half = connection -> {
            connection.shakeHands();
            connection.read();
            connection.closeOutput();
            connection.waitForClose();
        };
        with(half, conn -> Failures.expect(Kind.OUTCOME_UNKNOWN, () -> conn.execute("1")));
    }

    @Test
    void aReplyInSinglesBytesIsRead() {
        PeerScript slow = connection -> {
            connection.shakeHands();
            while (true) {
                connection.trickle(
                        connection.frame(Frame.Kind.RESPONSE, connection.read().value()), 1);
            }
        };
        with(slow, conn -> {
            assertThat(conn.execute("one")).isEqualTo(Str.of("one"));
            assertThat(conn.execute("two")).isEqualTo(Str.of("two"));
        });
    }

    @Test
    void aReplyThatIsShorterThanItsFrameSaysIsNotWaitedForBeyondTheDeadline() {
        PeerScript lying = connection -> {
            connection.shakeHands();
            connection.read();
            connection.send(sized(connection.frame(Frame.Kind.RESPONSE, I64.of(1)), 1000));
            connection.waitForClose();
        };
        try (ScriptedPeer peer = ScriptedPeer.start(lying);
                IpcClient client = client(peer).requestTimeout(SHORT).build();
                IpcConnection conn = client.acquire()) {
            Failures.expect(Kind.REQUEST_TIMEOUT, () -> conn.execute("1"));
        }
    }

    @Test
    void aReplyThatIsLongerThanItsFrameSaysEndsTheConnection() {
        PeerScript lying = connection -> {
            connection.shakeHands();
            connection.read();
            connection.send(sized(connection.frame(Frame.Kind.RESPONSE, I64Vector.wrap(new long[100])), 18));
            connection.waitForClose();
        };
        with(lying, conn -> {
            assertThatThrownBy(() -> conn.execute("1")).isInstanceOf(RayforceTcpException.class);
            assertThatThrownBy(() -> conn.execute("2")).isInstanceOf(RayforceTcpException.class);
        });
    }

    @Test
    void aCountThatCannotBeFailsItsOwnRequestAlone() {
        PeerScript lying = connection -> {
            connection.shakeHands();
            connection.read();
            byte[] reply = connection.frame(Frame.Kind.RESPONSE, I64Vector.of(1, 2, 3));
            ByteBuffer.wrap(reply).order(ByteOrder.LITTLE_ENDIAN).putLong(Frame.HEADER_SIZE + 2, Long.MAX_VALUE);
            connection.send(reply);
            echo(connection);
        };
        with(lying, conn -> {
            Failures.expect(Kind.MALFORMED_REPLY, () -> conn.execute("1"));
            assertThat(conn.execute("2")).isEqualTo(Str.of("2"));
        });
    }

    private static byte[] sized(byte[] frame, long size) {
        ByteBuffer.wrap(frame).order(ByteOrder.LITTLE_ENDIAN).putLong(8, size);
        return frame;
    }

    @Test
    void pushesAmongRepliesDoNotDisturbTheirOrder() throws Exception {
        int requests = 100;
        PeerScript mixing = connection -> {
            connection.shakeHands();
            List<RayValue> asked = new ArrayList<>();
            for (int i = 0; i < requests; i++) {
                asked.add(connection.read().value());
            }
            for (RayValue request : asked) {
                connection.push(Str.of("news"));
                connection.reply(request);
                connection.push(request);
            }
            echo(connection);
        };
        with(mixing, conn -> {
            List<CompletableFuture<RayValue>> replies = new ArrayList<>();
            for (int i = 0; i < requests; i++) {
                replies.add(conn.executeAsync("request " + i));
            }
            for (int i = 0; i < requests; i++) {
                assertThat(replies.get(i).join()).isEqualTo(Str.of("request " + i));
            }
        });
    }

    @Test
    void whoGivesUpDoesNotShiftTheRepliesOfOthers() throws Exception {
        int requests = 200;
        PeerScript late = connection -> {
            connection.shakeHands();
            List<RayValue> asked = new ArrayList<>();
            while (asked.isEmpty() || !asked.get(asked.size() - 1).equals(Str.of("last"))) {
                asked.add(connection.read().value());
            }
            for (RayValue request : asked) {
                connection.reply(request);
            }
            echo(connection);
        };
        with(late, conn -> {
            List<CompletableFuture<RayValue>> replies = new ArrayList<>();
            for (int i = 0; i < requests; i++) {
                CompletableFuture<RayValue> reply = conn.executeAsync("request " + i);
                replies.add(reply);
                if (i % 3 == 0) {
                    reply.cancel(true);
                }
            }
            assertThat(conn.execute("last")).isEqualTo(Str.of("last"));
            for (int i = 0; i < requests; i++) {
                if (i % 3 != 0) {
                    assertThat(replies.get(i).join()).isEqualTo(Str.of("request " + i));
                }
            }
        });
    }

    @Test
    void aServerThatComesBackSlowlyIsTriedAgain() {
        PeerScript early = PeerScript.closing();
        PeerScript working = PeerScript.answering(value -> value);
        try (ScriptedPeer peer = ScriptedPeer.start(working, early, early, working);
                IpcClient client = client(peer).build()) {
            client.acquire().close();
            client.disposeConnections();
            try (IpcConnection conn = client.acquire()) {
                assertThat(conn.execute("1")).isEqualTo(Str.of("1"));
            }
            assertThat(peer.connections()).hasSize(4);
        }
    }
}
