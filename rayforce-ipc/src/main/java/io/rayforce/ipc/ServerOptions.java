package io.rayforce.ipc;

import io.rayforce.query.spi.Evaluator;
import java.time.Duration;
import java.util.Optional;

/** What a server is configured with; the port 0 means any that is free. */
record ServerOptions(
        String host,
        int port,
        Optional<Evaluator> evaluator,
        int workers,
        Duration handshakeTimeout,
        Access access,
        ServerLimits limits,
        ServerHooks hooks,
        Compression compression,
        Optional<ServerListener> listener) {}
