package io.rayforce.ipc;

import static org.assertj.core.api.Assertions.assertThat;

import io.rayforce.ipc.RayforceTcpException.Kind;
import io.rayforce.testkit.PeerScript;
import io.rayforce.testkit.ScriptedPeer;
import io.rayforce.types.I64Vector;
import io.rayforce.types.RayValue;
import io.rayforce.types.Str;
import io.rayforce.types.wire.Frame;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Replies that take their time: how far they are, and what happens when they stop half-way. */
@ExtendWith(NoLeaks.class)
class LargeReplyTest {

    private static final Duration SHORT = Duration.ofMillis(200);
    private static final RayValue LARGE = I64Vector.wrap(new long[1_000_000]);
    private static final long SIZE = 10 + 8_000_000;

    private final List<Long> received = new CopyOnWriteArrayList<>();

    @Test
    void theProgressIsToldInOrderAndUpToTheEnd() {
        PeerScript script = connection -> {
            connection.shakeHands();
            connection.read();
            connection.trickle(connection.frame(Frame.Kind.RESPONSE, LARGE), 100_000);
            while (true) {
                connection.reply(connection.read().value());
            }
        };
        try (ScriptedPeer peer = ScriptedPeer.start(script);
                IpcClient client = IpcClient.connectTo("localhost", peer.port());
                IpcConnection conn = client.acquire()) {
            conn.onProgress((bytes, expected) -> {
                assertThat(expected).isEqualTo(SIZE);
                received.add(bytes);
            });
            assertThat(conn.execute("large")).isEqualTo(LARGE);
            Eventually.isTrue(() -> received.contains(SIZE));
            assertThat(received).isSorted();
            assertThat(conn.execute("small")).isEqualTo(Str.of("small"));
            assertThat(received).endsWith(SIZE);
        }
    }

    @Test
    void aServerThatFallsSilentHalfWayEndsTheConnection() {
        PeerScript stalling = connection -> {
            connection.shakeHands();
            connection.read();
            byte[] reply = connection.frame(Frame.Kind.RESPONSE, LARGE);
            connection.send(Arrays.copyOf(reply, reply.length / 2));
            connection.waitForClose();
        };
        try (ScriptedPeer peer = ScriptedPeer.start(stalling, PeerScript.answering(value -> value));
                IpcClient client = IpcClient.builder()
                        .port(peer.port())
                        .stallTimeout(SHORT)
                        .build()) {
            assertThat(Failures.expect(Kind.STALLED, () -> client.execute("large")))
                    .hasMessageContaining("localhost:" + peer.port())
                    .hasMessageContaining("silent")
                    .hasMessageContaining("asked: large");
            assertThat(client.execute("again")).isEqualTo(Str.of("again"));
        }
    }

    @Test
    void aServerThatTakesLongBeforeItAnswersIsNotSilent() {
        PeerScript late = connection -> {
            connection.shakeHands();
            RayValue asked = connection.read().value();
            long until = System.nanoTime() + 3 * SHORT.toNanos();
            while (System.nanoTime() < until) {
                Thread.onSpinWait();
            }
            connection.reply(asked);
            connection.waitForClose();
        };
        try (ScriptedPeer peer = ScriptedPeer.start(late);
                IpcClient client = IpcClient.builder()
                        .port(peer.port())
                        .stallTimeout(SHORT)
                        .build()) {
            assertThat(client.execute("slow")).isEqualTo(Str.of("slow"));
        }
    }

    @Test
    void aSharedConnectionThatIsDeadIsReplaced() {
        try (ScriptedPeer peer = ScriptedPeer.start(PeerScript.deaf(), PeerScript.answering(value -> value));
                IpcClient client = IpcClient.builder()
                        .port(peer.port())
                        .requestTimeout(SHORT)
                        .build()) {
            Failures.expect(Kind.REQUEST_TIMEOUT, () -> client.execute("1"));
            Eventually.isTrue(() -> isAnswered(client));
            assertThat(peer.connections()).hasSize(2);
        }
    }

    private static boolean isAnswered(IpcClient client) {
        try {
            return client.execute("2").equals(Str.of("2"));
        } catch (RayforceTcpException notYet) {
            assertThat(notYet.kind()).isIn(Kind.REQUEST_TIMEOUT, Kind.OUTCOME_UNKNOWN, Kind.NOT_SENT);
            return false;
        }
    }

    @Test
    void aSharedConnectionThatIsBusyIsKept() {
        PeerScript busy = connection -> {
            connection.shakeHands();
            RayValue first = connection.read().value();
            RayValue second = connection.read().value();
            connection.reply(first);
            connection.reply(second);
            while (true) {
                connection.reply(connection.read().value());
            }
        };
        try (ScriptedPeer peer = ScriptedPeer.start(busy, PeerScript.silent());
                IpcClient client = IpcClient.builder()
                        .port(peer.port())
                        .requestTimeout(Duration.ofSeconds(1))
                        .build()) {
            Failures.expect(Kind.REQUEST_TIMEOUT, () -> client.execute("1"));
            assertThat(client.execute("2")).isEqualTo(Str.of("2"));
            assertThat(client.execute("3")).isEqualTo(Str.of("3"));
        }
    }
}
