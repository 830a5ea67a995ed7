package io.rayforce.ipc;

import io.rayforce.query.spi.Evaluator;
import io.rayforce.query.spi.EvaluatorProvider;
import io.rayforce.types.RayforceException;
import java.time.Duration;
import java.util.ServiceLoader;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What a server evaluates with: the evaluator, and the threads for everything that may take its time. Logins and hooks have
 * threads of their own, so that slow requests do not keep anybody out.
 */
final class Workers implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int DOOR_THREADS = 4;
    private static final long IDLE_SECONDS = 60;

    private final Evaluator evaluator;
    private final boolean isOwner;
    private final ExecutorService executor;
    private final ExecutorService door;

    private Workers(Evaluator evaluator, boolean isOwner, int threads) {
        this.evaluator = evaluator;
        this.isOwner = isOwner;
        // Each connection hands in one request at a time, so the connections bound the queues.
        this.executor = pool("rayforce-worker-", threads);
        this.door = pool("rayforce-door-", DOOR_THREADS);
    }

    /** Returns a pool whose threads are made as they are needed, and end when they are not. */
    private static ExecutorService pool(String name, int threads) {
        AtomicInteger count = new AtomicInteger();
        ThreadPoolExecutor pool = new ThreadPoolExecutor(
                threads, threads, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
                    Thread thread = new Thread(task, name + count.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                });
        pool.allowCoreThreadTimeOut(true);
        return pool;
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

    /** Returns the threads for logins and for hooks about connections. */
    Executor door() {
        return door;
    }

    /** Interrupts what runs and waits for it. */
    void stop() {
        executor.shutdownNow();
        await(executor, PATIENCE);
    }

    /** Lets hooks end, and releases the evaluator if it is the server's own. */
    @Override
    public void close() {
        stop();
        door.shutdown();
        await(door, PATIENCE);
        door.shutdownNow();
        if (isOwner) {
            evaluator.close();
        }
    }

    private static void await(ExecutorService executor, Duration time) {
        try {
            executor.awaitTermination(time.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
