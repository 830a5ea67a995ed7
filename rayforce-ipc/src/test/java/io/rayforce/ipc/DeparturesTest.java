package io.rayforce.ipc;

import static org.assertj.core.api.Assertions.assertThat;

import io.rayforce.ipc.RayforceTcpException.Kind;
import io.rayforce.testkit.PeerConnection;
import io.rayforce.testkit.PeerScript;
import io.rayforce.testkit.ScriptedPeer;
import io.rayforce.types.I64;
import io.rayforce.types.Name;
import io.rayforce.types.RayList;
import io.rayforce.types.RayValue;
import io.rayforce.types.U8Vector;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A server that takes nothing of what is sent to it. */
@ExtendWith(NoLeaks.class)
class DeparturesTest {

    private static final int LARGE = 64 << 20;

    private final CountDownLatch end = new CountDownLatch(1);

    /** Reads nothing before the end. */
    private void stop(PeerConnection connection) throws IOException {
        connection.shakeHands();
        try {
            end.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void withStopped(Consumer<IpcClient> test) {
        try (ScriptedPeer peer = ScriptedPeer.start(this::stop);
                IpcClient client = IpcClient.builder()
                        .port(peer.port())
                        .stallTimeout(Duration.ofMillis(200))
                        .build()) {
            test.accept(client);
            end.countDown();
        }
    }

    private static RayValue large() {
        return RayList.of(Name.of("f"), U8Vector.wrap(new byte[LARGE]));
    }

    @Test
    void aServerThatDoesNotReadEndsTheConnectionBeforeTheDeadlineOfTheRequest() {
        withStopped(client -> {
            try (IpcConnection conn = client.acquire()) {
                assertThat(Failures.expect(Kind.STALLED, () -> conn.execute(large())))
                        .hasMessageContaining("has taken nothing of what was sent to it for 200 ms")
                        .hasMessageContaining("(f <U8>)")
                        .hasMessageContaining("is unknown");
            }
        });
    }

    @Test
    void whatHadNotBegunToLeaveIsSafeToRepeat() {
        withStopped(client -> {
            try (IpcConnection conn = client.acquire()) {
                CompletableFuture<Void> first = conn.post(large());
                CompletableFuture<Void> second = conn.post("(g)");
                Failures.expect(Kind.STALLED, () -> Failures.get(first));
                Failures.expect(Kind.NOT_SENT, () -> Failures.get(second));
            }
        });
    }

    @Test
    void aServerThatReadsSlowlyIsLeftInPeace() throws Exception {
        PeerScript slow = connection -> {
            connection.shakeHands();
            for (int left = LARGE; left > 1 << 20; left -= 1 << 20) {
                connection.readBytes(1 << 20);
            }
            connection.reply(I64.of(1));
            connection.waitForClose();
        };
        try (ScriptedPeer peer = ScriptedPeer.start(slow);
                IpcClient client = IpcClient.builder()
                        .port(peer.port())
                        .stallTimeout(Duration.ofSeconds(2))
                        .build();
                IpcConnection conn = client.acquire()) {
            assertThat(Failures.get(conn.executeAsync(large()))).isEqualTo(I64.of(1));
        }
    }
}
