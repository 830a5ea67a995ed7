package io.rayforce.engine;

import io.rayforce.types.RayValue;
import io.rayforce.types.RayforceException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/** Runs asynchronous requests on threads of their own, which end when they are idle. */
final class Background implements AutoCloseable {

    private static final int IDLE_SECONDS = 10;

    private final ExecutorService executor = new ThreadPoolExecutor(
            0, Integer.MAX_VALUE, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), Background::thread);

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "rayforce-engine");
        thread.setDaemon(true);
        return thread;
    }

    /** Runs a request; where its future is cancelled, the flag is set. */
    CompletableFuture<RayValue> run(Supplier<RayValue> request, AtomicBoolean cancelled) {
        CompletableFuture<RayValue> future = new CompletableFuture<>();
        future.whenComplete((value, failure) -> cancelled.compareAndSet(false, future.isCancelled()));
        try {
            executor.execute(() -> complete(future, request));
        } catch (RejectedExecutionException closed) {
            future.completeExceptionally(new RayforceException("the engine is closed", closed));
        }
        return future;
    }

    private static void complete(CompletableFuture<RayValue> future, Supplier<RayValue> request) {
        try {
            future.complete(request.get());
        } catch (RuntimeException | Error failure) {
            future.completeExceptionally(failure);
        }
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
