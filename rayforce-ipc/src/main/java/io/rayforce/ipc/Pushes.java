package io.rayforce.ipc;

import io.rayforce.types.RayValue;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands what a server sends on its own to a handler: one value at a time, in order, off the event loop. */
final class Pushes {

    /** How many values may wait for the handler. */
    static final int CAPACITY = 10_000;

    private static final Logger LOG = LoggerFactory.getLogger("io.rayforce.ipc.client");

    private final Executor executor;
    private final Queue<RayValue> queue = new ConcurrentLinkedQueue<>();
    private final AtomicInteger queued = new AtomicInteger();
    private volatile @Nullable Consumer<RayValue> handler;

    Pushes(Executor executor) {
        this.executor = executor;
    }

    void handleWith(Consumer<RayValue> chosen) {
        handler = chosen;
    }

    /** Tells whether somebody has ever asked for what is pushed. */
    boolean isWanted() {
        return handler != null;
    }

    /** Takes a value, or drops it where there is no handler; returns false if the handler is too far behind. */
    boolean offer(RayValue value) {
        if (handler == null) {
            return true;
        }
        if (queued.get() == CAPACITY) {
            return false;
        }
        queue.add(value);
        if (queued.getAndIncrement() == 0) {
            start();
        }
        return true;
    }

    private void start() {
        try {
            executor.execute(this::drain);
        } catch (RejectedExecutionException shutDown) {
            LOG.debug("what was pushed is dropped: the executor of the callbacks is shut down");
        }
    }

    private void drain() {
        do {
            deliver(queue.remove());
        } while (queued.decrementAndGet() > 0);
    }

    private void deliver(RayValue value) {
        Consumer<RayValue> chosen = handler;
        try {
            if (chosen != null) {
                chosen.accept(value);
            }
        } catch (RuntimeException failure) {
            LOG.error("the handler of pushed values failed", failure);
        }
    }
}
