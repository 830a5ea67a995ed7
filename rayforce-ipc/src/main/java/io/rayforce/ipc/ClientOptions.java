package io.rayforce.ipc;

import io.rayforce.types.wire.DecodeLimits;
import io.rayforce.types.wire.WireFormat;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/** What a client is configured with. */
record ClientOptions(
        Endpoint endpoint,
        Optional<Supplier<Credentials>> credentials,
        Duration connectTimeout,
        Duration handshakeTimeout,
        Duration requestTimeout,
        Duration stallTimeout,
        PoolOptions pool,
        int maxInFlight,
        RetryPolicy retries,
        Compression compression,
        Optional<WireFormat> protocol,
        DecodeLimits limits,
        Optional<Executor> callbacks,
        Optional<Duration> pingInterval,
        Optional<Duration> leakAfter,
        Events events) {}
