package io.rayforce.ipc;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs tasks on an executor: one at a time, in order, and no more than so many may wait. Safe for use by several threads. */
final class SerialQueue {

    private static final Logger LOG = LoggerFactory.getLogger("io.rayforce.ipc.client");

    private final Executor executor;
    private final int capacity;
    private final Queue<Runnable> queue = new ConcurrentLinkedQueue<>();
    private final AtomicInteger queued = new AtomicInteger();

    SerialQueue(Executor executor, int capacity) {
        this.executor = executor;
        this.capacity = capacity;
    }

    /** Takes a task; returns false if too many wait. */
    boolean offer(Runnable task) {
        if (queued.get() >= capacity) {
            return false;
        }
        put(task);
        return true;
    }

    /** Takes a task, however many wait. */
    void put(Runnable task) {
        queue.add(task);
        if (queued.getAndIncrement() == 0) {
            start();
        }
    }

    private void start() {
        try {
            executor.execute(this::drain);
        } catch (RejectedExecutionException shutDown) {
            LOG.debug("what the server sent is dropped: the executor of the callbacks is shut down");
        }
    }

    private void drain() {
        do {
            run(queue.remove());
        } while (queued.decrementAndGet() > 0);
    }

    /** Runs a task whose failure concerns nobody else. */
    static void run(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException failure) {
            LOG.error("a handler of what the server sent failed", failure);
        }
    }
}
