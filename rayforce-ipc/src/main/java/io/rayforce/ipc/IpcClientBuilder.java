package io.rayforce.ipc;

import io.rayforce.types.wire.DecodeLimits;
import io.rayforce.types.wire.WireFormat;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/** Configures a client. Not safe for use by several threads. */
public final class IpcClientBuilder {

    private String host = "localhost";
    private int port = IpcServer.DEFAULT_PORT;
    private Optional<Supplier<Credentials>> credentials = Optional.empty();
    private Duration connectTimeout = Duration.ofSeconds(10);
    private Duration handshakeTimeout = Duration.ofSeconds(5);
    private Duration requestTimeout = Duration.ofSeconds(30);
    private Duration stallTimeout = Duration.ofSeconds(15);
    private PoolOptions pool = PoolOptions.DEFAULT;
    private int maxInFlight = 100_000;
    private RetryPolicy retries = RetryPolicy.NONE;
    private Compression compression = Compression.REMOTE;
    private Optional<WireFormat> protocol = Optional.empty();
    private DecodeLimits limits = DecodeLimits.DEFAULT;
    private Optional<Executor> callbacks = Optional.empty();
    private Optional<Duration> leakAfter = Optional.empty();
    private Optional<Duration> pingInterval = Optional.empty();
    private Events events = Events.UNHEARD;

    IpcClientBuilder() {}

    /** Sets the host, a name or an address; {@code localhost} by default. */
    public IpcClientBuilder host(String host) {
        this.host = host;
        return this;
    }

    /** Sets the port, 1 to 65535; 5000 by default. */
    public IpcClientBuilder port(int port) {
        this.port = port;
        return this;
    }

    /** Sets the credentials for servers that ask for some. */
    public IpcClientBuilder credentials(Credentials credentials) {
        return credentials(() -> credentials);
    }

    /**
     * Sets where credentials come from, so that they may change. Asked before each connection is made, on a thread that may be kept
     * waiting; a source that fails fails the connection, as {@link RayforceTcpException.Kind#AUTHENTICATION}.
     */
    public IpcClientBuilder credentials(Supplier<Credentials> source) {
        this.credentials = Optional.of(source);
        return this;
    }

    /** Sets how long establishing a connection may take; 10 seconds by default. */
    public IpcClientBuilder connectTimeout(Duration timeout) {
        this.connectTimeout = positive(timeout);
        return this;
    }

    /** Sets how long the handshake on a new connection may take; 5 seconds by default. */
    public IpcClientBuilder handshakeTimeout(Duration timeout) {
        this.handshakeTimeout = positive(timeout);
        return this;
    }

    /** Sets how long a reply may take, from asking to the last byte; 30 seconds by default. */
    public IpcClientBuilder requestTimeout(Duration timeout) {
        this.requestTimeout = positive(timeout);
        return this;
    }

    /**
     * Sets how many connections are kept, whether anybody needs them or not; none by default. They are established when the
     * client is first used, and again when they are lost.
     */
    public IpcClientBuilder minConnections(int connections) {
        if (connections < 0) {
            throw new IllegalArgumentException("a number of connections cannot be negative: " + connections);
        }
        this.pool = pool.withMin(connections);
        return this;
    }

    /**
     * Sets how long a connection may be idle in the middle of a message from the server, or take nothing of what is sent to the
     * server; 15 seconds by default. It is ended then, in the second case within twice the time.
     */
    public IpcClientBuilder stallTimeout(Duration timeout) {
        this.stallTimeout = positive(timeout);
        return this;
    }

    /** Sets how many connections may be leased at the same time; 64 by default. Further callers wait. */
    public IpcClientBuilder maxConnections(int connections) {
        this.pool = pool.withMax(positive(connections));
        return this;
    }

    /**
     * Sets whether a connection that was given back is given to the next caller; it is by default. Otherwise each caller gets a new
     * one, which ends when the caller closes it.
     */
    public IpcClientBuilder pooling(boolean reuses) {
        this.pool = pool.withReuses(reuses);
        return this;
    }

    /** Sets how many callers may wait for a connection; 10,000 by default. Further ones are refused. */
    public IpcClientBuilder maxWaiters(int callers) {
        this.pool = pool.withMaxWaiters(positive(callers));
        return this;
    }

    /**
     * Sets how long a caller waits for a connection, and how long a client that was connected before tries to connect again;
     * 10 seconds by default.
     */
    public IpcClientBuilder acquireTimeout(Duration timeout) {
        this.pool = pool.withAcquireTimeout(positive(timeout));
        return this;
    }

    /** Sets how long a connection that nobody has leased is kept; 10 minutes by default. */
    public IpcClientBuilder idleTimeout(Duration timeout) {
        this.pool = pool.withIdleTimeout(positive(timeout));
        return this;
    }

    /** Sets how old a connection may be when it is leased again, give or take a tenth; one hour by default. */
    public IpcClientBuilder maxLifetime(Duration lifetime) {
        this.pool = pool.withMaxLifetime(positive(lifetime));
        return this;
    }

    /** Sets after how long without use a connection has to answer before it is leased again; 30 seconds by default. */
    public IpcClientBuilder validateAfter(Duration idle) {
        this.pool = pool.withValidateAfter(positive(idle));
        return this;
    }

    /**
     * Asks the server of a leased connection, each time that this has passed and nothing is under way there, whether it is still
     * there; one that does not answer within the time for handshakes is lost. Off by default: TCP keep-alive notices within two
     * minutes that a machine is gone, though not that a process there hangs. Of use where a caller only receives.
     */
    public IpcClientBuilder pingInterval(Duration interval) {
        this.pingInterval = Optional.of(positive(interval));
        return this;
    }

    /**
     * Reports connections that a caller holds for longer than this, with the stack of who acquired them; off by default, as it
     * takes a stack trace for each. Connections that were forgotten are given back and reported in any case, once they are
     * collected.
     */
    public IpcClientBuilder leakDetection(Duration suspicious) {
        this.leakAfter = Optional.of(positive(suspicious));
        return this;
    }

    /** Sets who hears what the client does. */
    public IpcClientBuilder listener(ClientListener listener) {
        this.events = new Events(Optional.of(listener));
        return this;
    }

    /** Sets how many requests of one connection may wait for their replies; 100,000 by default. Further ones are refused. */
    public IpcClientBuilder maxInFlight(int requests) {
        this.maxInFlight = positive(requests);
        return this;
    }

    /**
     * Sets what is asked again when the connection that all callers share is lost; nothing by default. Connections that callers have
     * acquired end with their loss.
     */
    public IpcClientBuilder retries(RetryPolicy policy) {
        this.retries = policy;
        return this;
    }

    /** Sets when large requests are compressed; by default, when the server is on another machine. */
    public IpcClientBuilder compression(Compression compression) {
        this.compression = compression;
        return this;
    }

    /** Pins the version of the protocol. By default each connection speaks what its server answers. */
    public IpcClientBuilder protocol(WireFormat protocol) {
        this.protocol = Optional.of(protocol);
        return this;
    }

    /** Sets what replies are accepted; those that exceed the limits fail, and the connection goes on. */
    public IpcClientBuilder limits(DecodeLimits limits) {
        this.limits = limits;
        return this;
    }

    /** Sets where the dependents of asynchronous replies run; threads that all clients share by default. */
    public IpcClientBuilder callbackExecutor(Executor executor) {
        this.callbacks = Optional.of(executor);
        return this;
    }

    /**
     * Returns the client. It does not connect before it is used.
     *
     * @throws RayforceTcpException if the port is out of range
     * @throws IllegalArgumentException if more connections shall be kept than may be leased, or any without pooling
     */
    public IpcClient build() {
        return new IpcClient(options());
    }

    ClientOptions options() {
        if (pool.min() > pool.max()) {
            throw new IllegalArgumentException(
                    "minConnections " + pool.min() + " is more than maxConnections " + pool.max());
        }
        if (pool.min() > 0 && !pool.reuses()) {
            throw new IllegalArgumentException(
                    "without pooling no connections are kept, so minConnections has to be 0");
        }
        return new ClientOptions(
                new Endpoint(host, port),
                credentials,
                connectTimeout,
                handshakeTimeout,
                requestTimeout,
                stallTimeout,
                pool,
                maxInFlight,
                retries,
                compression,
                protocol,
                limits,
                callbacks,
                pingInterval,
                leakAfter,
                events);
    }

    private static int positive(int count) {
        if (count < 1) {
            throw new IllegalArgumentException("at least one is needed: " + count);
        }
        return count;
    }

    private static Duration positive(Duration timeout) {
        if (timeout.isZero() || timeout.isNegative()) {
            throw new IllegalArgumentException("a timeout has to be positive: " + timeout);
        }
        return timeout;
    }
}
