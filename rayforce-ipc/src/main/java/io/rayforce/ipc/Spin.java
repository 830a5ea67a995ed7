package io.rayforce.ipc;

import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Waits a moment for a reply without giving up the processor, where replies come sooner than a sleeping thread is woken. One thread
 * of the process does so at a time, and none where replies usually take longer than the moment.
 */
final class Spin {

    private static final long MOMENT = TimeUnit.MICROSECONDS.toNanos(100);
    private static final long SLOWEST = 10 * MOMENT;
    private static final int WEIGHT = 8;
    private static final boolean IS_WORTHWHILE = Runtime.getRuntime().availableProcessors() > 1;

    private volatile long usual;

    /**
     * Waits until the reply is there or the moment has passed.
     *
     * @param isTaken whether another thread does so
     */
    void on(Future<?> reply, AtomicBoolean isTaken) {
        if (IS_WORTHWHILE && usual < MOMENT && isTaken.compareAndSet(false, true)) {
            try {
                spin(reply);
            } finally {
                isTaken.set(false);
            }
        }
    }

    private static void spin(Future<?> reply) {
        long started = System.nanoTime();
        while (!reply.isDone() && System.nanoTime() - started < MOMENT) {
            Thread.onSpinWait();
        }
    }

    /** Takes how long a reply took. Several threads at once may overlook each other's. */
    void took(long nanos) {
        long before = usual;
        usual = before + (Math.min(nanos, SLOWEST) - before) / WEIGHT;
    }
}
