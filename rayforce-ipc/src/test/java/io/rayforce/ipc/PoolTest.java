package io.rayforce.ipc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.rayforce.ipc.RayforceTcpException.Kind;
import io.rayforce.testkit.PeerScript;
import io.rayforce.testkit.ScriptedPeer;
import io.rayforce.types.I64;
import io.rayforce.types.Str;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Which connection a caller gets, and what becomes of those that are given back. */
@ExtendWith(NoLeaks.class)
class PoolTest {

    private static final Duration SHORT = Duration.ofMillis(150);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private ScriptedPeer peer;

    @BeforeEach
    void start() {
        peer = ScriptedPeer.start(PeerScript.answering(value -> value));
    }

    @AfterEach
    void stop() {
        peer.close();
    }

    private IpcClientBuilder client() {
        return IpcClient.builder().port(peer.port()).acquireTimeout(PATIENCE);
    }

    @Test
    void aConnectionThatWasGivenBackIsGivenAgain() {
        try (IpcClient client = client().build()) {
            IpcConnection first = client.acquire();
            first.close();
            try (IpcConnection second = client.acquire()) {
                assertThat(second.execute("1")).isEqualTo(Str.of("1"));
                assertThat(second.id()).isEqualTo(first.id());
                assertThat(second.establishedAt()).isEqualTo(first.establishedAt());
                assertThat(first.isClosed()).isTrue();
                Failures.expect(Kind.CLOSED, () -> first.execute("1"));
            }
            assertThat(peer.connections()).hasSize(1);
        }
    }

    @Test
    void leasedConnectionsAreCountedAndUnusedOnesAreNot() {
        try (IpcClient client = client().build()) {
            IpcConnection first = client.acquire();
            IpcConnection second = client.acquire();
            assertThat(client.toString()).endsWith("pool_size: 2)");
            first.close();
            second.close();
            second.close();
            assertThat(client.toString()).endsWith("pool_size: 0)");
            assertThat(peer.connections()).hasSize(2);
        }
    }

    @Test
    void aConnectionThatOwesAReplyIsEnded() {
        try (ScriptedPeer deaf = ScriptedPeer.start(PeerScript.deaf());
                IpcClient client = IpcClient.builder().port(deaf.port()).build()) {
            try (IpcConnection conn = client.acquire()) {
                assertThat(conn.executeAsync("1")).isNotDone();
            }
            try (IpcConnection conn = client.acquire()) {
                assertThat(conn.id()).isEqualTo(2);
            }
        }
    }

    @Test
    void callersBeyondTheLimitWaitAndGiveUpInTime() {
        try (IpcClient client = client().maxConnections(1).build();
                IpcConnection held = client.acquire()) {
            RayforceTcpException failure = Failures.expect(Kind.ACQUIRE_TIMEOUT, () -> client.acquire(SHORT));

            assertThat(failure).hasMessageContaining("localhost:" + peer.port()).hasMessageContaining("1 of 1");
            assertThat(held.execute("1")).isEqualTo(Str.of("1"));
        }
    }

    @Test
    void callersBeyondThoseWhoMayWaitAreRefused() throws InterruptedException {
        try (IpcClient client = client().maxConnections(1).maxWaiters(1).build()) {
            IpcConnection held = client.acquire();
            Thread waiter = waiting(client, new ConcurrentLinkedQueue<>(), 0);
            Failures.expect(Kind.POOL_EXHAUSTED, client::acquire);
            held.close();
            waiter.join();
        }
    }

    @Test
    void callersAreServedInTheOrderInWhichTheyCame() throws InterruptedException {
        Queue<Integer> served = new ConcurrentLinkedQueue<>();
        try (IpcClient client = client().maxConnections(1).build()) {
            IpcConnection held = client.acquire();
            List<Thread> waiters = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                waiters.add(waiting(client, served, i));
            }
            held.close();
            for (Thread waiter : waiters) {
                waiter.join();
            }
        }
        assertThat(served).containsExactly(0, 1, 2, 3, 4);
        assertThat(peer.connections()).hasSize(1);
    }

    /** Starts a thread that acquires, and returns once it waits. */
    private static Thread waiting(IpcClient client, Queue<Integer> served, int number) {
        Thread waiter = new Thread(() -> {
            try (IpcConnection conn = client.acquire()) {
                assertThat(conn.isClosed()).isFalse();
                served.add(number);
            }
        });
        waiter.start();
        Eventually.isTrue(() -> waiter.getState() == Thread.State.WAITING);
        return waiter;
    }

    @Test
    void aCallerWhoWasInterruptedLeavesNothingBehind() throws InterruptedException {
        try (IpcClient client = client().maxConnections(1).build()) {
            IpcConnection held = client.acquire();
            Thread waiter = waiting(client, new ConcurrentLinkedQueue<>(), 0);
            waiter.setUncaughtExceptionHandler((thread, expected) -> {});
            waiter.interrupt();
            waiter.join();
            held.close();
            try (IpcConnection conn = client.acquire()) {
                assertThat(conn.id()).isEqualTo(held.id());
            }
        }
    }

    @Test
    void aConnectionThatWasLostIsReplaced() {
        try (IpcClient client = client().build()) {
            try (IpcConnection lost = client.acquire()) {
                peer.stop();
                assertThat(catchThrowableOfType(RayforceTcpException.class, () -> lost.execute("1"))
                                .kind())
                        .isIn(Kind.NOT_SENT, Kind.OUTCOME_UNKNOWN);
            }
            peer.restart();
            try (IpcConnection conn = client.acquire()) {
                assertThat(conn.id()).isEqualTo(2);
                assertThat(conn.execute("1")).isEqualTo(Str.of("1"));
            }
        }
    }

    @Test
    void aServerThatComesBackIsFoundWithinTheDeadline() throws InterruptedException {
        try (IpcClient client = client().build()) {
            client.acquire().close();
            client.disposeConnections();
            peer.stop();
            CountDownLatch acquired = new CountDownLatch(1);
            Thread patient = new Thread(() -> {
                try (IpcConnection conn = client.acquire()) {
                    assertThat(conn.isClosed()).isFalse();
                    acquired.countDown();
                }
            });
            patient.start();
            Eventually.isTrue(() -> patient.getState() == Thread.State.WAITING);
            peer.restart();
            patient.join(PATIENCE.toMillis());

            assertThat(acquired.getCount()).isZero();
        }
    }

    @Test
    void aServerThatStaysAwayIsReportedWithinTheDeadline() {
        try (IpcClient client = client().acquireTimeout(SHORT).build()) {
            client.acquire(PATIENCE).close();
            client.disposeConnections();
            peer.stop();

            RayforceTcpException failure = catchThrowableOfType(RayforceTcpException.class, client::acquire);
            assertThat(failure.kind()).isIn(Kind.REFUSED, Kind.ACQUIRE_TIMEOUT);
        }
    }

    @Test
    void unusedConnectionsEnd() {
        try (IpcClient client = client().idleTimeout(SHORT).build()) {
            client.acquire().close();
            Eventually.isTrue(() -> peer.openConnections() == 0);
            try (IpcConnection conn = client.acquire()) {
                assertThat(conn.id()).isEqualTo(2);
            }
        }
    }

    @Test
    void oldConnectionsAreNotGivenAgain() {
        try (IpcClient client = client().maxLifetime(Duration.ofNanos(1)).build()) {
            client.acquire().close();
            try (IpcConnection conn = client.acquire()) {
                assertThat(conn.id()).isEqualTo(2);
            }
        }
    }

    @Test
    void aConnectionThatDoesNotAnswerAfterAPauseIsReplaced() {
        try (ScriptedPeer half = ScriptedPeer.start(PeerScript.deaf(), PeerScript.answering(value -> I64.of(1)));
                IpcClient client = IpcClient.builder()
                        .port(half.port())
                        .handshakeTimeout(SHORT)
                        .validateAfter(Duration.ofNanos(1))
                        .build()) {
            client.acquire().close();
            try (IpcConnection conn = client.acquire()) {
                assertThat(conn.id()).isEqualTo(2);
                assertThat(conn.execute("1")).isEqualTo(I64.of(1));
            }
        }
    }

    @Test
    void disposingEndsLeasedAndUnusedConnections() {
        try (IpcClient client = client().build()) {
            IpcConnection leased = client.acquire();
            client.acquire().close();
            client.disposeConnections();

            assertThat(leased.isClosed()).isTrue();
            Eventually.isTrue(() -> peer.openConnections() == 0);
        }
    }

    @Test
    void closingFailsThoseWhoWait() throws InterruptedException {
        Queue<Kind> failures = new ConcurrentLinkedQueue<>();
        IpcClient client = client().maxConnections(1).build();
        IpcConnection held = client.acquire();
        Thread waiter = waiting(client, new ConcurrentLinkedQueue<>(), 0);
        waiter.setUncaughtExceptionHandler((thread, failure) -> failures.add(((RayforceTcpException) failure).kind()));
        client.close();
        waiter.join();

        assertThat(held.isClosed()).isTrue();
        assertThat(failures).allMatch(kind -> kind == Kind.CLOSED);
    }

    @Test
    void requestsBeyondThoseInFlightAreRefused() {
        try (ScriptedPeer deaf = ScriptedPeer.start(PeerScript.deaf());
                IpcClient client =
                        IpcClient.builder().port(deaf.port()).maxInFlight(2).build()) {
            assertThat(client.executeAsync("1")).isNotDone();
            assertThat(client.executeAsync("2")).isNotDone();

            assertThat(Failures.expect(Kind.OVERLOADED, () -> client.execute("3")))
                    .hasMessageContaining("safe to repeat");
        }
    }
}
