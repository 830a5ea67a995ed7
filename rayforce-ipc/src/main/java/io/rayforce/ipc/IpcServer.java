package io.rayforce.ipc;

import io.rayforce.ipc.RayforceTcpException.Kind;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A server. It keeps everything in memory only: what clients set is gone when it ends.
 *
 * <p>Safe for use by several threads. A closed server cannot be started again.
 */
public final class IpcServer implements AutoCloseable {

    static final int DEFAULT_PORT = 5000;

    private final ServerOptions options;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable Listener listener;
    private boolean isClosed;

    /**
     * Creates a server for a port of the loopback address. It does not listen yet.
     *
     * @throws RayforceTcpException if the port is outside 1 to 65535
     */
    public IpcServer(int port) {
        this(builder().port(new Endpoint("127.0.0.1", port).port()).options());
    }

    IpcServer(ServerOptions options) {
        this.options = options;
    }

    /** Returns a builder for a server that differs from the defaults. */
    public static IpcServerBuilder builder() {
        return new IpcServerBuilder();
    }

    /**
     * Listens, and returns once connections are accepted. A server that listens already goes on.
     *
     * @return this server
     * @throws RayforceTcpException if the port is in use, or cannot be listened on
     */
    public IpcServer start() {
        started();
        return this;
    }

    /**
     * Listens, says so on standard output, and returns when the server is closed or the calling thread is interrupted, which
     * closes the server.
     *
     * @throws RayforceTcpException if the port is in use, or cannot be listened on
     */
    public void listen() {
        Listener running = started();
        System.out.println("Rayforce IPC Server listening on " + running.address() + " (id:" + running.id() + ")");
        try {
            running.awaitEnd();
        } catch (InterruptedException interrupted) {
            close();
            Thread.currentThread().interrupt();
        }
    }

    private Listener started() {
        lock.lock();
        try {
            if (isClosed) {
                throw new RayforceTcpException(Kind.CLOSED, this + " is closed");
            }
            if (listener == null) {
                listener = Listener.start(options);
            }
            return listener;
        } finally {
            lock.unlock();
        }
    }

    /** Returns the port: the one listened on, or, before that, the one asked for. */
    public int port() {
        lock.lock();
        try {
            return listener == null ? options.port() : listener.address().port();
        } finally {
            lock.unlock();
        }
    }

    /** Returns what the server has done so far; all zero before it listens. */
    public ServerStats stats() {
        lock.lock();
        try {
            return listener == null ? ServerStats.NOTHING : listener.stats();
        } finally {
            lock.unlock();
        }
    }

    /** Stops listening, ends all connections and what runs for them, and releases the port. Closing twice does nothing. */
    @Override
    public void close() {
        Listener running = retire();
        if (running != null) {
            running.close();
        }
    }

    /**
     * Stops accepting connections and requests, answers the requests that have arrived, and ends each connection when its client
     * has got its answers. Those that take longer than the given time are ended as {@link #close()} does.
     */
    public void shutdown(Duration drainTime) {
        Listener running = retire();
        if (running != null) {
            running.close(drainTime);
        }
    }

    private @Nullable Listener retire() {
        lock.lock();
        try {
            Listener running = isClosed ? null : listener;
            isClosed = true;
            return running;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public String toString() {
        return "IpcServer(port=" + port() + ")";
    }
}
