package io.rayforce.ipc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Many futures are completed in one task, and none waits for the dependents of another. */
class CompletionsTest {

    private final ExecutorService threads = Executors.newFixedThreadPool(2, task -> new Thread(task, "callback"));
    private final Completions completions = new Completions(threads);

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void futuresWithoutDependentsShareATask() throws Exception {
        List<Runnable> held = new ArrayList<>();
        Completions manual = new Completions(held::add);
        List<ReplyFuture<Integer>> futures = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            ReplyFuture<Integer> future = new ReplyFuture<>(manual);
            future.settle(i);
            futures.add(future);
        }
        assertThat(held).hasSize(1);
        assertThat(futures).noneMatch(CompletableFuture::isDone);
        held.get(0).run();
        for (int i = 0; i < 100; i++) {
            assertThat(Failures.get(futures.get(i))).isEqualTo(i);
        }
    }

    @Test
    void dependentsRunOnTheExecutor() throws Exception {
        ReplyFuture<String> future = new ReplyFuture<>(completions);
        CompletableFuture<String> thread = future.thenApply(
                value -> value + " on " + Thread.currentThread().getName());
        future.settle("reply");

        assertThat(Failures.get(thread)).isEqualTo("reply on callback");
    }

    @Test
    void aDependentThatWaitsForALaterReplyIsNotInItsWay() throws Exception {
        ReplyFuture<String> first = new ReplyFuture<>(completions);
        ReplyFuture<String> second = new ReplyFuture<>(completions);
        CompletableFuture<String> both = first.thenApply(value -> value + second.join());
        first.settle("first ");
        second.settle("second");

        assertThat(Failures.get(both)).isEqualTo("first second");
    }

    @Test
    void everyFutureCompletesUnderLoad() throws Exception {
        int count = 20_000;
        CountDownLatch done = new CountDownLatch(count);
        for (int i = 0; i < count; i++) {
            ReplyFuture<Integer> future = new ReplyFuture<>(completions);
            if (i % 2 == 0) {
                future.thenAccept(value -> done.countDown());
                future.settle(i);
            } else {
                future.settle(i);
                future.thenAccept(value -> done.countDown());
            }
        }
        assertThat(done.await(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void futuresCompleteEvenWhenTheExecutorIsShutDown() throws Exception {
        threads.shutdownNow();
        ReplyFuture<String> future = new ReplyFuture<>(completions);
        future.settle("reply");

        assertThat(Failures.get(future)).isEqualTo("reply");
    }
}
