package io.rayforce.ipc;

import static org.assertj.core.api.Assertions.assertThat;

import io.rayforce.ipc.RayforceTcpException.Kind;
import io.rayforce.testkit.PeerScript;
import io.rayforce.testkit.ScriptedPeer;
import io.rayforce.types.Str;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Connections that are disposed while many use them: right answers or the end of the connection, and nothing left behind. */
@ExtendWith(NoLeaks.class)
class PoolDisposalTest {

    private static final int CALLERS = 8;
    private static final int REQUESTS = 500;
    private static final int DISPOSALS = 40;
    private static final Set<Kind> EXPECTED = EnumSet.of(Kind.CLOSED, Kind.NOT_SENT, Kind.OUTCOME_UNKNOWN);

    private final AtomicInteger answered = new AtomicInteger();
    private final AtomicInteger asked = new AtomicInteger();

    @Test
    void disposingUnderConcurrentUse() throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
        try (ScriptedPeer peer = ScriptedPeer.start(PeerScript.answering(value -> value));
                IpcClient client = IpcClient.builder()
                        .port(peer.port())
                        .maxConnections(CALLERS / 2)
                        .acquireTimeout(Duration.ofSeconds(20))
                        .build()) {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < CALLERS; i++) {
                boolean isShared = i % 4 == 0;
                running.add(callers.submit(() -> use(client, isShared)));
            }
            for (int i = 1; i <= DISPOSALS; i++) {
                int due = i * CALLERS * REQUESTS / (DISPOSALS + 1);
                Eventually.isTrue(() -> asked.get() >= due);
                client.disposeConnections();
            }
            for (Future<?> caller : running) {
                caller.get(60, TimeUnit.SECONDS);
            }
            client.disposeConnections();

            assertThat(client.toString()).endsWith("pool_size: 0)");
            assertThat(client.stats().leased()).isZero();
            assertThat(client.execute("after all")).isEqualTo(Str.of("after all"));
            client.disposeConnections();
            Eventually.isTrue(() -> peer.openConnections() == 0);
            assertThat(peer.failures()).isEmpty();
        } finally {
            callers.shutdownNow();
        }
        assertThat(answered).hasValueGreaterThan(0);
    }

    private void use(IpcClient client, boolean isShared) {
        for (int i = 0; i < REQUESTS; i++) {
            String text = "request " + asked.incrementAndGet();
            try {
                if (isShared) {
                    assertThat(client.execute(text)).isEqualTo(Str.of(text));
                } else {
                    lease(client, text);
                }
                answered.incrementAndGet();
            } catch (RayforceTcpException disposed) {
                assertThat(disposed.kind()).as("%s", disposed.getMessage()).isIn(EXPECTED);
            }
        }
    }

    private static void lease(IpcClient client, String text) {
        try (IpcConnection conn = client.acquire()) {
            assertThat(conn.execute(text)).isEqualTo(Str.of(text));
        }
    }
}
