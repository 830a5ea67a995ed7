package io.rayforce.ipc;

import io.rayforce.query.spi.Evaluator;
import io.rayforce.query.spi.EvaluatorProvider;
import io.rayforce.types.RayforceException;
import java.time.Duration;
import java.util.ServiceLoader;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** What a server evaluates with: the evaluator, and the threads for everything that may take its time. */
final class Workers implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Evaluator evaluator;
    private final boolean isOwner;
    private final ExecutorService executor;

    private Workers(Evaluator evaluator, boolean isOwner, int threads) {
        this.evaluator = evaluator;
        this.isOwner = isOwner;
        AtomicInteger count = new AtomicInteger();
        // Each connection hands in one request at a time, so the connections bound the queue.
        this.executor = Executors.newFixedThreadPool(threads, task -> {
            Thread thread = new Thread(task, "rayforce-worker-" + count.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }

    static Workers of(ServerOptions options) {
        return options.evaluator()
                .map(given -> new Workers(given, false, options.workers()))
                .orElseGet(() -> new Workers(provided(), true, options.workers()));
    }

    static Evaluator provided() {
        return ServiceLoader.load(EvaluatorProvider.class, Workers.class.getClassLoader())
                .findFirst()
                .orElseThrow(
                        () -> new RayforceException("No evaluator found: add rayforce-engine or pass evaluator(…)"))
                .create();
    }

    Evaluator evaluator() {
        return evaluator;
    }

    Executor executor() {
        return executor;
    }

    /** Takes nothing more, and waits until what has been taken is done, or the time is over. */
    void drain(Duration time) {
        executor.shutdown();
        await(time);
    }

    /** Interrupts what runs, waits for it, and releases the evaluator if it is the server's own. */
    @Override
    public void close() {
        executor.shutdownNow();
        await(PATIENCE);
        if (isOwner) {
            evaluator.close();
        }
    }

    private void await(Duration time) {
        try {
            executor.awaitTermination(time.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
