package io.rayforce.ipc;

import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Completes futures on an executor, many in one task: a task for each costs more than the request. A future that others depend
 * on gets a task of its own, because nobody knows how long they take. A task that is held up all the same keeps no other from
 * the queue.
 */
final class Completions implements Executor {

    private final Executor executor;
    private final Queue<Completion> queue = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean isScheduled = new AtomicBoolean();

    private record Completion(CompletableFuture<?> future, Runnable action) {

        boolean isQuick() {
            return future.getNumberOfDependents() == 0;
        }
    }

    Completions(Executor executor) {
        this.executor = executor;
    }

    /** Runs a task on the executor. */
    @Override
    public void execute(Runnable task) {
        executor.execute(task);
    }

    /** Runs what completes a future on the executor; on the calling thread if the executor is shut down. */
    void complete(CompletableFuture<?> future, Runnable action) {
        queue.add(new Completion(future, action));
        if (!isScheduled.get() && isScheduled.compareAndSet(false, true)) {
            run(this::drain);
        }
    }

    private void drain() {
        isScheduled.set(false);
        for (Completion next = queue.poll(); next != null; next = queue.poll()) {
            if (next.isQuick()) {
                next.action().run();
            } else {
                run(next.action());
            }
        }
    }

    /** An executor that is shut down must not keep futures from completing. */
    private void run(Runnable task) {
        try {
            executor.execute(task);
        } catch (RejectedExecutionException shutDown) {
            task.run();
        }
    }
}
