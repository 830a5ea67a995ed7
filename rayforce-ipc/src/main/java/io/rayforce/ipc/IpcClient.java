package io.rayforce.ipc;

import io.rayforce.ipc.RayforceTcpException.Kind;
import io.rayforce.query.Session;
import io.rayforce.types.RayValue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
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
    private final AtomicLong ids = new AtomicLong();
    private final Set<IpcConnection> acquired = ConcurrentHashMap.newKeySet();
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable ClientThreads threads;
    private @Nullable Link shared;
    private boolean isClosed;

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

    /** Returns the host as it was given. */
    public String host() {
        return options.endpoint().host();
    }

    /** Returns the port of the server. */
    public int port() {
        return options.endpoint().port();
    }

    /**
     * Opens a connection for the caller alone, who closes it.
     *
     * @throws RayforceTcpException if there is no connection within the deadlines
     */
    public IpcConnection acquire() {
        Waiting.refuseOnLoop();
        ClientThreads running = threads();
        Link link = new Connector(options, running).connect();
        try {
            Waiting.on(link.opening());
        } catch (RayforceTcpException failed) {
            link.close("nobody waits for it any more");
            throw failed;
        }
        IpcConnection connection = new IpcConnection(ids.incrementAndGet(), link, this::release, options, running);
        acquired.add(connection);
        return connection;
    }

    private void release(IpcConnection connection) {
        acquired.remove(connection);
        connection.link().close("the connection was closed");
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

    private Requester requester() {
        return new Requester(options, threads(), request -> sharedLink().send(request));
    }

    private Link sharedLink() {
        lock.lock();
        try {
            if (shared == null || shared.isOver()) {
                shared = new Connector(options, threads()).connect();
            }
            return shared;
        } finally {
            lock.unlock();
        }
    }

    private ClientThreads threads() {
        lock.lock();
        try {
            if (isClosed) {
                throw new RayforceTcpException(Kind.CLOSED, this + " is closed");
            }
            if (threads == null) {
                threads = ClientThreads.acquire();
            }
            return threads;
        } finally {
            lock.unlock();
        }
    }

    /** Closes all connections, acquired ones included. The client connects again when it is used again. */
    public void disposeConnections() {
        acquired.forEach(IpcConnection::close);
        lock.lock();
        try {
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
        releaseThreads();
    }

    private void releaseThreads() {
        lock.lock();
        try {
            if (threads != null) {
                threads.release();
                threads = null;
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
