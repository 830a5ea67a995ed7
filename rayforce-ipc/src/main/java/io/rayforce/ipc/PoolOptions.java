package io.rayforce.ipc;

import java.time.Duration;

/** How many connections a client keeps, and for how long. */
record PoolOptions(
        int min,
        int max,
        int maxWaiters,
        Duration acquireTimeout,
        Duration idleTimeout,
        Duration maxLifetime,
        Duration validateAfter) {

    static final PoolOptions DEFAULT = new PoolOptions(
            0, 64, 10_000, Duration.ofSeconds(10), Duration.ofMinutes(10), Duration.ofHours(1), Duration.ofSeconds(30));

    PoolOptions withMin(int connections) {
        return new PoolOptions(connections, max, maxWaiters, acquireTimeout, idleTimeout, maxLifetime, validateAfter);
    }

    PoolOptions withMax(int connections) {
        return new PoolOptions(min, connections, maxWaiters, acquireTimeout, idleTimeout, maxLifetime, validateAfter);
    }

    PoolOptions withMaxWaiters(int callers) {
        return new PoolOptions(min, max, callers, acquireTimeout, idleTimeout, maxLifetime, validateAfter);
    }

    PoolOptions withAcquireTimeout(Duration timeout) {
        return new PoolOptions(min, max, maxWaiters, timeout, idleTimeout, maxLifetime, validateAfter);
    }

    PoolOptions withIdleTimeout(Duration timeout) {
        return new PoolOptions(min, max, maxWaiters, acquireTimeout, timeout, maxLifetime, validateAfter);
    }

    PoolOptions withMaxLifetime(Duration lifetime) {
        return new PoolOptions(min, max, maxWaiters, acquireTimeout, idleTimeout, lifetime, validateAfter);
    }

    PoolOptions withValidateAfter(Duration age) {
        return new PoolOptions(min, max, maxWaiters, acquireTimeout, idleTimeout, maxLifetime, age);
    }
}
