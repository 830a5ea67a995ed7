package io.rayforce.ipc;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * When a link began, and when it is too old to be leased again.
 *
 * @param start the {@link System#nanoTime()} of its beginning
 * @param end the {@link System#nanoTime()} from which on it is too old
 */
record Lifetime(long start, long end) {

    private static final double SHORTEST = 0.9;
    private static final double LONGEST = 1.1;

    /** Begins a life, give or take a tenth: links that were established together shall not all end together. */
    static Lifetime begin(Duration expected) {
        long now = System.nanoTime();
        double share = ThreadLocalRandom.current().nextDouble(SHORTEST, LONGEST);
        return new Lifetime(now, now + (long) (expected.toNanos() * share));
    }

    boolean isOver() {
        return System.nanoTime() - end >= 0;
    }
}
