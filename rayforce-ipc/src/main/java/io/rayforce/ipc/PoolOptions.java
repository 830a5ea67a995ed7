package io.rayforce.ipc;

import java.time.Duration;

/**
 * How many connections a client keeps, and for how long.
 *
 * @param reuses whether a connection that was given back is given again
 */
record PoolOptions(
        int min,
        int max,
        int maxWaiters,
        Duration acquireTimeout,
        Duration idleTimeout,
        Duration maxLifetime,
        Duration validateAfter,
        boolean reuses) {

    static final PoolOptions DEFAULT = new PoolOptions(
            0,
            64,
            10_000,
            Duration.ofSeconds(10),
            Duration.ofMinutes(10),
            Duration.ofHours(1),
            Duration.ofSeconds(30),
            true);

    PoolOptions withMin(int connections) {
        return new PoolOptions(
                connections, max, maxWaiters, acquireTimeout, idleTimeout, maxLifetime, validateAfter, reuses);
    }

    PoolOptions withMax(int connections) {
        return new PoolOptions(
                min, connections, maxWaiters, acquireTimeout, idleTimeout, maxLifetime, validateAfter, reuses);
    }

    PoolOptions withMaxWaiters(int callers) {
        return new PoolOptions(min, max, callers, acquireTimeout, idleTimeout, maxLifetime, validateAfter, reuses);
    }

    PoolOptions withAcquireTimeout(Duration timeout) {
        return new PoolOptions(min, max, maxWaiters, timeout, idleTimeout, maxLifetime, validateAfter, reuses);
    }

    PoolOptions withIdleTimeout(Duration timeout) {
        return new PoolOptions(min, max, maxWaiters, acquireTimeout, timeout, maxLifetime, validateAfter, reuses);
    }

    PoolOptions withMaxLifetime(Duration lifetime) {
        return new PoolOptions(min, max, maxWaiters, acquireTimeout, idleTimeout, lifetime, validateAfter, reuses);
    }

    PoolOptions withValidateAfter(Duration age) {
        return new PoolOptions(min, max, maxWaiters, acquireTimeout, idleTimeout, maxLifetime, age, reuses);
    }

    PoolOptions withReuses(boolean again) {
        return new PoolOptions(min, max, maxWaiters, acquireTimeout, idleTimeout, maxLifetime, validateAfter, again);
    }
}
