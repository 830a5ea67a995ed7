package io.rayforce.ipc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rayforce.ipc.RayforceTcpException.Kind;
import io.rayforce.testkit.PeerScript;
import io.rayforce.testkit.ScriptedPeer;
import io.rayforce.types.Str;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Acquiring without waiting, giving up at every stage of it, and many who acquire at once. */
@ExtendWith(NoLeaks.class)
class AcquireTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static IpcClientBuilder client(ScriptedPeer peer) {
        return IpcClient.builder().port(peer.port()).acquireTimeout(PATIENCE);
    }

    private static ScriptedPeer echo() {
        return ScriptedPeer.start(PeerScript.answering(value -> value));
    }

    @Test
    void aFutureBringsAConnection() throws Exception {
        try (ScriptedPeer peer = echo();
                IpcClient client = client(peer).build();
                IpcConnection conn = Failures.get(client.acquireAsync())) {
            assertThat(conn.execute("1")).isEqualTo(Str.of("1"));
            assertThat(client.stats().leased()).isEqualTo(1);
        }
    }

    @Test
    void dependentsRunOnTheExecutorOfCallbacksAndMayWait() throws Exception {
        ExecutorService callbacks = Executors.newSingleThreadExecutor(task -> new Thread(task, "callback"));
        try (ScriptedPeer peer = echo();
                IpcClient client = client(peer).callbackExecutor(callbacks).build()) {
            CompletableFuture<String> thread = client.acquireAsync().thenApply(conn -> {
                try (conn) {
                    return conn.execute("1") + " on " + Thread.currentThread().getName();
                }
            });
            assertThat(Failures.get(thread)).isEqualTo(Str.of("1") + " on callback");
        } finally {
            callbacks.shutdownNow();
        }
    }

    @Test
    void whoGivesUpWhileTheConnectionIsMadeLeavesNothing() {
        try (ScriptedPeer silent = ScriptedPeer.start(PeerScript.silent());
                IpcClient client = client(silent).build()) {
            CompletableFuture<IpcConnection> acquired = client.acquireAsync();
            Eventually.isTrue(() -> silent.openConnections() == 1);
            acquired.cancel(false);

            Eventually.isTrue(() -> silent.openConnections() == 0);
            Eventually.isTrue(() -> client.stats().equals(new PoolStats(0, 0, 0, 0)));
        }
    }

    @Test
    void whoGivesUpWhileWaitingLeavesTheTurnToTheNext() throws Exception {
        try (ScriptedPeer peer = echo();
                IpcClient client = client(peer).maxConnections(1).build()) {
            IpcConnection held = client.acquire();
            CompletableFuture<IpcConnection> first = client.acquireAsync();
            CompletableFuture<IpcConnection> second = client.acquireAsync();
            first.cancel(true);
            held.close();
            try (IpcConnection conn = Failures.get(second)) {
                assertThat(conn.id()).isEqualTo(held.id());
            }
            assertThat(client.stats()).isEqualTo(new PoolStats(0, 1, 1, 0));
        }
    }

    @Test
    void whoGivesUpWhileTheConnectionIsCheckedLeavesIt() throws Exception {
        CountDownLatch pinged = new CountDownLatch(1);
        CountDownLatch answer = new CountDownLatch(1);
        PeerScript script = connection -> {
            connection.shakeHands();
            connection.read();
            pinged.countDown();
            try {
                answer.await();
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
            connection.reply(Str.of("alive"));
            while (true) {
                connection.reply(connection.read().value());
            }
        };
        try (ScriptedPeer peer = ScriptedPeer.start(script);
                IpcClient client =
                        client(peer).validateAfter(Duration.ofNanos(1)).build()) {
            client.acquire().close();
            CompletableFuture<IpcConnection> acquired = client.acquireAsync();
            pinged.await();
            acquired.cancel(false);
            answer.countDown();

            Eventually.isTrue(() -> client.stats().equals(new PoolStats(0, 1, 1, 0)));
            assertThat(peer.connections()).hasSize(1);
        }
    }

    @Test
    void whoGivesUpWhenTheConnectionIsThereAlreadyGivesItBack() throws Exception {
        ExecutorService stuck = Executors.newSingleThreadExecutor();
        CountDownLatch release = new CountDownLatch(1);
        try (ScriptedPeer peer = echo();
                IpcClient client = client(peer).callbackExecutor(stuck).build()) {
            Future<?> blocker = stuck.submit(() -> {
                release.await();
                return null;
            });
            CompletableFuture<IpcConnection> acquired = client.acquireAsync();
            Eventually.isTrue(() -> client.stats().leased() == 1);
            acquired.cancel(false);
            release.countDown();
            blocker.get();

            Eventually.isTrue(() -> client.stats().equals(new PoolStats(0, 1, 1, 0)));
        } finally {
            stuck.shutdownNow();
        }
    }

    @Test
    void manyWhoGiveUpAtAnyMomentLeaveNothing() {
        try (ScriptedPeer peer = echo();
                IpcClient client = client(peer)
                        .maxConnections(4)
                        .maxLifetime(Duration.ofMillis(5))
                        .build()) {
            List<CompletableFuture<IpcConnection>> all = new ArrayList<>();
            for (int i = 0; i < 2000; i++) {
                CompletableFuture<IpcConnection> one = client.acquireAsync();
                one.thenAccept(IpcConnection::close);
                if (ThreadLocalRandom.current().nextInt(3) > 0) {
                    one.cancel(false);
                }
                all.add(one);
            }
            Eventually.isTrue(() -> all.stream().allMatch(CompletableFuture::isDone));
            Eventually.isTrue(
                    () -> client.stats().leased() == 0 && client.stats().waiting() == 0);
            assertThat(client.stats().connections()).isLessThanOrEqualTo(4);
            Eventually.isTrue(
                    () -> client.stats().connections() == client.stats().idle());
        }
    }

    @Test
    void aFailureToConnectFailsTheFuture() {
        ScriptedPeer gone = echo();
        gone.close();
        try (IpcClient client = client(gone).build()) {
            Failures.expect(Kind.REFUSED, () -> Failures.get(client.acquireAsync()));
        }
    }

    @Test
    void sixtyFourThreadsShareFourConnectionsFairly() throws Exception {
        int threads = 64;
        int rounds = 50;
        AtomicIntegerArray served = new AtomicIntegerArray(threads);
        ExecutorService callers = Executors.newFixedThreadPool(threads);
        try (ScriptedPeer peer = echo();
                IpcClient client = client(peer).maxConnections(4).build()) {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                int caller = i;
                running.add(callers.submit(() -> {
                    for (int round = 0; round < rounds; round++) {
                        try (IpcConnection conn = client.acquire()) {
                            String mine = caller + " " + round;
                            assertThat(conn.execute(mine)).isEqualTo(Str.of(mine));
                            served.incrementAndGet(caller);
                        }
                    }
                }));
            }
            for (Future<?> caller : running) {
                caller.get(60, TimeUnit.SECONDS);
            }
            for (int i = 0; i < threads; i++) {
                assertThat(served.get(i)).isEqualTo(rounds);
            }
            assertThat(peer.connections()).hasSizeLessThanOrEqualTo(4);
            assertThat(client.stats().waiting()).isZero();
        } finally {
            callers.shutdownNow();
        }
    }

    @Test
    void noConnectionIsMadeForAClosedClient() {
        IpcClient client = IpcClient.connectTo("localhost", 5000);
        client.close();
        assertThatThrownBy(client::acquireAsync).isInstanceOf(RayforceTcpException.class);
    }
}
