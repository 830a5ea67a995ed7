package io.rayforce.ipc;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/**
 * A future that only the connection completes. Its dependents run on the given executor, never on an event loop. Cancelling
 * it stops the waiting; the request keeps its place among the replies.
 */
final class ReplyFuture<T> extends CompletableFuture<T> {

    private final Executor executor;
    private final boolean isAwaited;

    ReplyFuture(Executor executor) {
        this(executor, false);
    }

    private ReplyFuture(Executor executor, boolean isAwaited) {
        this.executor = executor;
        this.isAwaited = isAwaited;
    }

    /** Returns a future that the thread which makes the request waits for. */
    static <T> ReplyFuture<T> awaited() {
        return new ReplyFuture<>(Runnable::run, true);
    }

    /** Tells whether the thread which makes the request has nothing to do before it is settled. */
    boolean isAwaited() {
        return isAwaited;
    }

    void settle(T value) {
        run(() -> super.complete(value));
    }

    /** Completes a future that has no value. */
    void settleEmpty() {
        run(() -> super.complete(null));
    }

    /** Completes the future with a value that, if it comes too late, is handed to somebody else. */
    void settle(T value, Consumer<T> tooLate) {
        run(() -> {
            if (!super.complete(value)) {
                tooLate.accept(value);
            }
        });
    }

    void fail(Throwable failure) {
        run(() -> super.completeExceptionally(failure));
    }

    /** An executor that is shut down must not keep the future from completing. */
    private void run(Runnable completion) {
        if (executor instanceof Completions shared) {
            shared.complete(this, completion);
            return;
        }
        try {
            executor.execute(completion);
        } catch (RejectedExecutionException shutDown) {
            completion.run();
        }
    }

    @Override
    public Executor defaultExecutor() {
        return executor;
    }

    @Override
    public <U> CompletableFuture<U> newIncompleteFuture() {
        return new ReplyFuture<>(executor);
    }

    @Override
    public boolean complete(T value) {
        throw refused();
    }

    @Override
    public boolean completeExceptionally(Throwable failure) {
        throw refused();
    }

    @Override
    public void obtrudeValue(T value) {
        throw refused();
    }

    @Override
    public void obtrudeException(Throwable failure) {
        throw refused();
    }

    @Override
    public CompletableFuture<T> orTimeout(long timeout, TimeUnit unit) {
        delayed(timeout, unit)
                .execute(() ->
                        super.completeExceptionally(new TimeoutException("no reply within " + timeout + " " + unit)));
        return this;
    }

    @Override
    public CompletableFuture<T> completeOnTimeout(T value, long timeout, TimeUnit unit) {
        delayed(timeout, unit).execute(() -> super.complete(value));
        return this;
    }

    private Executor delayed(long timeout, TimeUnit unit) {
        return delayedExecutor(timeout, unit, executor);
    }

    private static UnsupportedOperationException refused() {
        return new UnsupportedOperationException("the connection completes this future");
    }
}
