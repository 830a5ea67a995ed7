package io.rayforce.ipc;

import io.netty.channel.EventLoop;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.LongUnaryOperator;
import org.jspecify.annotations.Nullable;

/** One timer for all requests of a link, because a timer for each costs more than the request. Guarded as its owner is. */
final class Deadlines {

    static final long NEVER = Long.MAX_VALUE;

    private final EventLoop loop;
    private final Executor guard;
    private final LongUnaryOperator expire;
    private long due;
    private @Nullable Future<?> timer;

    /**
     * Creates the timer.
     *
     * @param guard runs what the timer does as its owner's other tasks
     * @param expire called with the time when the first deadline has passed; returns the nanoseconds to the next one, or
     *     {@link #NEVER}
     */
    Deadlines(EventLoop loop, Executor guard, LongUnaryOperator expire) {
        this.loop = loop;
        this.guard = guard;
        this.expire = expire;
    }

    /** Takes a deadline, a time of {@link System#nanoTime()}. */
    void add(long at) {
        if (timer != null && at - due >= 0) {
            return;
        }
        stop();
        due = at;
        timer = loop.schedule(() -> guard.execute(this::fire), at - System.nanoTime(), TimeUnit.NANOSECONDS);
    }

    void stop() {
        if (timer != null) {
            timer.cancel(false);
            timer = null;
        }
    }

    private void fire() {
        timer = null;
        long now = System.nanoTime();
        long next = expire.applyAsLong(now);
        if (next != NEVER) {
            add(now + next);
        }
    }
}
