package io.rayforce.ipc;

import io.rayforce.query.spi.Evaluator;
import java.time.Duration;
import java.util.Optional;

/** Configures a server. Not safe for use by several threads. */
public final class IpcServerBuilder {

    private String host = "127.0.0.1";
    private int port = IpcServer.DEFAULT_PORT;
    private Optional<Evaluator> evaluator = Optional.empty();
    private int workers = Math.max(2, Runtime.getRuntime().availableProcessors());
    private Duration handshakeTimeout = Duration.ofSeconds(5);

    IpcServerBuilder() {}

    /** Sets the address to listen on; the loopback address 127.0.0.1 by default, 0.0.0.0 means all. */
    public IpcServerBuilder host(String host) {
        this.host = host;
        return this;
    }

    /** Sets the port, 1 to 65535, or 0 for any that is free; 5000 by default. */
    public IpcServerBuilder port(int port) {
        this.port = port == 0 ? 0 : new Endpoint(host, port).port();
        return this;
    }

    /** Sets what answers requests; whoever made it closes it. By default the server makes one of its own. */
    public IpcServerBuilder evaluator(Evaluator evaluator) {
        this.evaluator = Optional.of(evaluator);
        return this;
    }

    /** Sets how many requests are evaluated at the same time at most; the number of processors by default. */
    public IpcServerBuilder workers(int workers) {
        if (workers < 1) {
            throw new IllegalArgumentException("a server needs at least one worker: " + workers);
        }
        this.workers = workers;
        return this;
    }

    /** Sets how long a new connection may take over its handshake; 5 seconds by default. */
    public IpcServerBuilder handshakeTimeout(Duration timeout) {
        this.handshakeTimeout = timeout;
        return this;
    }

    /** Returns a server that does not listen yet. */
    public IpcServer build() {
        return new IpcServer(options());
    }

    ServerOptions options() {
        return new ServerOptions(host, port, evaluator, workers, handshakeTimeout);
    }

    /** Returns a server that listens: {@code build().start()}. */
    public IpcServer start() {
        return build().start();
    }
}
