package io.rayforce.ipc;

import static org.assertj.core.api.Assertions.assertThat;

import io.rayforce.ipc.RayforceTcpException.Kind;
import io.rayforce.query.Session;
import io.rayforce.testkit.PeerScript;
import io.rayforce.testkit.ScriptedPeer;
import io.rayforce.types.I64;
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
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A server that dies and comes back while many ask: every request is accounted for, once. */
@ExtendWith(NoLeaks.class)
class RestartUnderLoadTest {

    private static final int THREADS = 8;
    private static final int REQUESTS = 400;
    private static final int RESTARTS = 5;
    private static final Set<Kind> SAFE_TO_REPEAT = EnumSet.of(Kind.NOT_SENT, Kind.REFUSED, Kind.ACQUIRE_TIMEOUT);
    private static final Set<Kind> OPEN_OUTCOME = EnumSet.of(Kind.OUTCOME_UNKNOWN);

    private final AtomicIntegerArray evaluated = new AtomicIntegerArray(THREADS * REQUESTS);
    private final AtomicIntegerArray answered = new AtomicIntegerArray(THREADS * REQUESTS);
    private final AtomicInteger unknown = new AtomicInteger();
    private final AtomicInteger progress = new AtomicInteger();

    @Test
    void everyRequestIsAccountedForOnce() throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(THREADS);
        try (ScriptedPeer peer = ScriptedPeer.start(PeerScript.answering(value -> {
                    int number = Integer.parseInt(((Str) value).value());
                    evaluated.incrementAndGet(number);
                    return I64.of(number);
                }));
                IpcClient client = IpcClient.builder()
                        .port(peer.port())
                        .maxConnections(THREADS / 2)
                        .acquireTimeout(Duration.ofSeconds(20))
                        .build()) {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                int caller = i;
                running.add(callers.submit(() -> ask(client, caller)));
            }
            for (int i = 1; i <= RESTARTS; i++) {
                int due = i * THREADS * REQUESTS / (RESTARTS + 1);
                Eventually.isTrue(() -> progress.get() >= due);
                peer.stop();
                peer.restart();
            }
            for (Future<?> caller : running) {
                caller.get(60, TimeUnit.SECONDS);
            }
            assertThat(peer.failures()).isEmpty();
            assertThat(client.stats().leased()).isZero();
        } finally {
            callers.shutdownNow();
        }
        for (int i = 0; i < THREADS * REQUESTS; i++) {
            assertThat(answered.get(i)).as("answers to request %s", i).isLessThanOrEqualTo(1);
            assertThat(evaluated.get(i)).as("evaluations of request %s", i).isBetween(answered.get(i), 1);
        }
        int missing = THREADS * REQUESTS - sum(answered);
        assertThat(missing).isEqualTo(unknown.get());
    }

    /** Repeats only what is safe to repeat; half of the callers share a connection, half lease one for each request. */
    private void ask(IpcClient client, int caller) {
        for (int i = 0; i < REQUESTS; i++) {
            int number = caller * REQUESTS + i;
            while (!isSettled(client, caller % 2 == 0, number)) {
                Thread.onSpinWait();
            }
            progress.incrementAndGet();
        }
    }

    private boolean isSettled(IpcClient client, boolean isShared, int number) {
        try {
            if (isShared) {
                take(client, number);
            } else {
                try (IpcConnection conn = client.acquire()) {
                    take(conn, number);
                }
            }
            return true;
        } catch (RayforceTcpException failure) {
            assertThat(failure.kind()).as("%s", failure.getMessage()).isIn(union());
            unknown.addAndGet(OPEN_OUTCOME.contains(failure.kind()) ? 1 : 0);
            return OPEN_OUTCOME.contains(failure.kind());
        }
    }

    private void take(Session session, int number) {
        assertThat(session.execute(Integer.toString(number))).isEqualTo(I64.of(number));
        answered.incrementAndGet(number);
    }

    private static Set<Kind> union() {
        Set<Kind> all = EnumSet.copyOf(SAFE_TO_REPEAT);
        all.addAll(OPEN_OUTCOME);
        return all;
    }

    private static int sum(AtomicIntegerArray counts) {
        int sum = 0;
        for (int i = 0; i < counts.length(); i++) {
            sum += counts.get(i);
        }
        return sum;
    }
}
