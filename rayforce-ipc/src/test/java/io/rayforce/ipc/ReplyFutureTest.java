package io.rayforce.ipc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReplyFutureTest {

    private final ExecutorService executor = Executors.newSingleThreadExecutor(task -> new Thread(task, "callback"));
    private final ReplyFuture<String> future = new ReplyFuture<>(executor);

    @AfterEach
    void stop() {
        executor.shutdownNow();
    }

    @Test
    void dependentsRunOnTheExecutor() throws Exception {
        CompletableFuture<String> thread =
                future.thenApply(value -> Thread.currentThread().getName());
        CompletableFuture<String> async =
                future.thenApplyAsync(value -> Thread.currentThread().getName());
        future.settle("reply");

        assertThat(Failures.get(thread)).isEqualTo("callback");
        assertThat(Failures.get(async)).isEqualTo("callback");
    }

    @Test
    void callersCannotCompleteIt() {
        assertThatThrownBy(() -> future.complete("mine")).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> future.completeExceptionally(new Exception("mine")))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> future.obtrudeValue("mine")).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> future.obtrudeException(new Exception("mine")))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> future.thenApply(value -> value).complete("mine"))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThat(future).isNotDone();
    }

    @Test
    void callersMayGiveUpOnIt() {
        assertThat(future.cancel(true)).isTrue();
        future.settle("too late");

        assertThat(future).isCancelled();
    }

    @Test
    void callersMayLimitTheWaiting() throws Exception {
        assertThat(future.completeOnTimeout("instead", 1, TimeUnit.MILLISECONDS))
                .isSameAs(future);
        assertThat(Failures.get(future)).isEqualTo("instead");

        ReplyFuture<String> other = new ReplyFuture<>(executor);
        assertThatThrownBy(() -> Failures.get(other.orTimeout(1, TimeUnit.MILLISECONDS)))
                .isInstanceOf(TimeoutException.class);
    }

    @Test
    void itCompletesEvenWhenItsExecutorIsShutDown() throws Exception {
        executor.shutdownNow();
        future.settle("reply");

        assertThat(Failures.get(future)).isEqualTo("reply");
    }
}
