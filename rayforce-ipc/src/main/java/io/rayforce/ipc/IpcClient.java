package io.rayforce.ipc;

import io.rayforce.ipc.RayforceTcpException.Kind;
import io.rayforce.query.Session;
import io.rayforce.types.RayValue;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A client of one server. It connects when it is first used.
 *
 * <p>{@link #acquire()} gives a connection to one caller alone. The client is a session itself: what it executes travels over
 * one connection that all callers share.
 *
 * <p>Safe for use by several threads.
 */
public final class IpcClient implements Session {

    private final ClientOptions options;
    private final Set<IpcConnection> acquired = ConcurrentHashMap.newKeySet();
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable Running running;
    private @Nullable Link shared;
    private boolean isClosed;

    /** What a client holds from its first use on. */
    private record Running(ClientThreads threads, Connector connector, Pool pool) {

        static Running start(ClientOptions options) {
            ClientThreads threads = ClientThreads.acquire();
            Connector connector = new Connector(options, threads);
            return new Running(threads, connector, new Pool(options, threads, connector));
        }

        void close() {
            pool.close();
            threads.release();
        }
    }

    IpcClient(ClientOptions options) {
        this.options = options;
    }

    /**
     * Returns a client of the server at an address. It does not connect yet.
     *
     * @throws RayforceTcpException if the port is out of range
     */
    public static IpcClient connectTo(String host, int port) {
        return builder().host(host).port(port).build();
    }

    /** Returns a builder for a client that differs from the defaults. */
    public static IpcClientBuilder builder() {
        return new IpcClientBuilder();
    }

    /**
     * Returns a builder with what a URI says: {@code rayforce://user:secret@host:port?requestTimeout=5s}, of which the scheme
     * and the host are needed. Options are named as the builder's methods: the timeouts, {@code maxLifetime}, {@code
     * maxConnections}, {@code maxInFlight}, and {@code protocol}, which is 1 or 3. Times are written 500ms, 5s, 2m or 1h.
     *
     * @throws RayforceTcpException if an option is unknown or wrong, or the port out of range
     */
    public static IpcClientBuilder builder(URI uri) {
        return ClientUri.read(uri);
    }

    /** Returns the host as it was given. */
    public String host() {
        return options.endpoint().host();
    }

    /** Returns the port of the server. */
    public int port() {
        return options.endpoint().port();
    }

    /**
     * Gives a connection to the caller alone, who closes it. One that was used before is given again; while too many are in
     * use, callers wait in the order in which they came.
     *
     * @throws RayforceTcpException if there is no connection within the deadlines
     */
    public IpcConnection acquire() {
        return acquire(options.pool().acquireTimeout());
    }

    /**
     * Gives a connection to the caller alone, who closes it.
     *
     * @param timeout how long to wait for a connection at most
     * @throws RayforceTcpException if there is no connection within the deadlines
     */
    public IpcConnection acquire(Duration timeout) {
        Waiting.refuseOnLoop();
        Running now = running();
        CompletableFuture<Link> lease = now.pool().lease(timeout);
        try {
            return leased(Waiting.on(lease), now);
        } catch (RayforceTcpException failed) {
            lease.thenAccept(now.pool()::release);
            throw failed;
        }
    }

    private IpcConnection leased(Link link, Running now) {
        IpcConnection connection = new IpcConnection(link, closed -> release(closed, now), options, now.threads());
        acquired.add(connection);
        return connection;
    }

    private void release(IpcConnection connection, Running now) {
        acquired.remove(connection);
        now.pool().release(connection.link());
    }

    @Override
    public RayValue execute(String rayfall) {
        return requester().execute(rayfall);
    }

    @Override
    public RayValue execute(RayValue tree) {
        return requester().execute(tree);
    }

    @Override
    public CompletableFuture<RayValue> executeAsync(String rayfall) {
        return requester().executeAsync(rayfall);
    }

    @Override
    public CompletableFuture<RayValue> executeAsync(RayValue tree) {
        return requester().executeAsync(tree);
    }

    /**
     * Asks the server for nothing in particular, over the connection that all callers share, and returns how long that took.
     *
     * @throws RayforceTcpException if there is no answer in time
     */
    public Duration ping(Duration timeout) {
        Waiting.refuseOnLoop();
        long started = System.nanoTime();
        Waiting.on(sharedLink().ping(timeout));
        return Duration.ofNanos(System.nanoTime() - started);
    }

    /** Returns how many connections there are, and who waits for one. */
    public PoolStats stats() {
        lock.lock();
        try {
            return running == null
                    ? new PoolStats(0, 0, 0, 0)
                    : new PoolStats(
                            acquired.size(),
                            running.pool().idle(),
                            running.pool().size(),
                            running.pool().waiting());
        } finally {
            lock.unlock();
        }
    }

    private Requester requester() {
        return new Requester(
                options, running().threads(), request -> sharedLink().send(request));
    }

    private Link sharedLink() {
        Running now = running();
        lock.lock();
        try {
            if (shared == null || shared.isOver()) {
                shared = now.connector().connect();
            }
            return shared;
        } finally {
            lock.unlock();
        }
    }

    private Running running() {
        lock.lock();
        try {
            if (isClosed) {
                throw new RayforceTcpException(Kind.CLOSED, this + " is closed");
            }
            if (running == null) {
                running = Running.start(options);
            }
            return running;
        } finally {
            lock.unlock();
        }
    }

    /** Closes all connections, acquired ones included. The client connects again when it is used again. */
    public void disposeConnections() {
        acquired.forEach(IpcConnection::close);
        lock.lock();
        try {
            if (running != null) {
                running.pool().clear();
            }
            if (shared != null) {
                shared.close("the connections of the client were disposed");
                shared = null;
            }
        } finally {
            lock.unlock();
        }
    }

    /** Closes all connections for good. */
    @Override
    public void close() {
        lock.lock();
        try {
            isClosed = true;
        } finally {
            lock.unlock();
        }
        disposeConnections();
        stop();
    }

    private void stop() {
        lock.lock();
        try {
            if (running != null) {
                running.close();
                running = null;
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public String toString() {
        return "IpcClient(host=" + host() + ", port=" + port() + ", pool_size: " + acquired.size() + ")";
    }
}
