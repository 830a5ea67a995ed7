package io.rayforce.ipc;

import io.netty.channel.EventLoop;
import java.util.ArrayDeque;
import java.util.concurrent.TimeUnit;

/**
 * Watches over the time in which a client of version 1 has to be answered: it gives up after three seconds, and takes an answer
 * that comes later for that of its next request. Belongs to the event loop.
 */
final class OldClientClock {

    private static final long HURRY_NANOS = TimeUnit.MILLISECONDS.toNanos(2_500);
    private static final long LATE_NANOS = TimeUnit.MILLISECONDS.toNanos(2_850);

    private final EventLoop loop;
    private final Runnable onHurry;
    private final Runnable onLate;
    private final ArrayDeque<Long> unanswered = new ArrayDeque<>();
    private boolean isRunning;

    /**
     * Creates a clock that runs while there is something to answer.
     *
     * @param onHurry called when it is time to end what is being evaluated
     * @param onLate called when an answer would come too late
     */
    OldClientClock(EventLoop loop, Runnable onHurry, Runnable onLate) {
        this.loop = loop;
        this.onHurry = onHurry;
        this.onLate = onLate;
    }

    void asked() {
        unanswered.add(System.nanoTime());
        if (!isRunning) {
            check();
        }
    }

    void answered() {
        unanswered.poll();
    }

    private void check() {
        Long oldest = unanswered.peek();
        isRunning = oldest != null;
        if (oldest != null) {
            check(System.nanoTime() - oldest);
        }
    }

    private void check(long age) {
        if (age >= LATE_NANOS) {
            onLate.run();
            return;
        }
        if (age >= HURRY_NANOS) {
            onHurry.run();
        }
        long next = age >= HURRY_NANOS ? LATE_NANOS : HURRY_NANOS;
        loop.schedule(() -> check(), next - age, TimeUnit.NANOSECONDS);
    }
}
