package io.rayforce.testkit;

import io.rayforce.types.wire.WireFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A server on a loopback port that plays scripts: the first connection gets the first script, and the last script serves all
 * further ones.
 *
 * <p>Safe for use by several threads. Closing it ends its connections and its threads.
 */
public final class ScriptedPeer implements AutoCloseable {

    private static final int JOIN_MILLIS = 5_000;

    private final WireFormat format;
    private final List<PeerScript> scripts;
    private final ReentrantLock lock = new ReentrantLock();
    private final List<PeerConnection> accepted = new CopyOnWriteArrayList<>();
    private final Queue<PeerConnection> open = new ConcurrentLinkedQueue<>();
    private final Queue<Thread> players = new ConcurrentLinkedQueue<>();
    private final List<RuntimeException> failures = new CopyOnWriteArrayList<>();
    private final int port;
    private @Nullable Listener listener;

    private ScriptedPeer(WireFormat format, List<PeerScript> scripts, int port) {
        this.format = format;
        this.scripts = scripts;
        this.port = port;
    }

    /** Starts a peer that speaks wire 3. */
    public static ScriptedPeer start(PeerScript... scripts) {
        return start(WireFormat.V3, scripts);
    }

    /**
     * Starts a peer that speaks a dialect.
     *
     * @throws IllegalArgumentException if there is no script
     */
    public static ScriptedPeer start(WireFormat format, PeerScript... scripts) {
        if (scripts.length == 0) {
            throw new IllegalArgumentException("a scripted peer needs at least one script");
        }
        try {
            ServerSocket socket = bind(0);
            ScriptedPeer peer = new ScriptedPeer(format, List.of(scripts), socket.getLocalPort());
            peer.listen(socket);
            return peer;
        } catch (IOException unbound) {
            throw new UncheckedIOException(unbound);
        }
    }

    /** Returns the port on the loopback address; it stays the same over {@link #stop()} and {@link #restart()}. */
    public int port() {
        return port;
    }

    /** Returns the connections accepted so far, closed ones included. */
    public List<PeerConnection> connections() {
        return List.copyOf(accepted);
    }

    /** Returns how many accepted connections are open on this side. */
    public int openConnections() {
        return open.size();
    }

    /** Returns what scripts failed with, a lost connection not counted. */
    public List<RuntimeException> failures() {
        return List.copyOf(failures);
    }

    /** Refuses new connections and resets those there are, as a server that is killed. */
    public void stop() {
        Listener stopped = takeListener();
        if (stopped != null) {
            stopped.close();
        }
        open.forEach(ScriptedPeer::reset);
    }

    private @Nullable Listener takeListener() {
        lock.lock();
        try {
            Listener taken = listener;
            listener = null;
            return taken;
        } finally {
            lock.unlock();
        }
    }

    private static void reset(PeerConnection connection) {
        try {
            connection.reset();
        } catch (IOException closed) {
            // Its script has ended it in the meantime.
        }
    }

    /** Accepts connections again after {@link #stop()}, on the same port. */
    public void restart() {
        lock.lock();
        try {
            if (listener == null) {
                listen(bind(port));
            }
        } catch (IOException unbound) {
            throw new UncheckedIOException(unbound);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        stop();
        for (Thread player : players) {
            join(player);
        }
    }

    private static ServerSocket bind(int port) throws IOException {
        ServerSocket socket = new ServerSocket();
        socket.setReuseAddress(true);
        socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        return socket;
    }

    private void listen(ServerSocket socket) {
        Listener started = new Listener(socket);
        listener = started;
        started.start();
    }

    /** Takes connections from a socket until it is closed. */
    private final class Listener {

        private final ServerSocket socket;
        private final Thread acceptor;

        Listener(ServerSocket socket) {
            this.socket = socket;
            this.acceptor = thread("accept", this::accept);
        }

        void start() {
            acceptor.start();
        }

        private void accept() {
            while (!socket.isClosed()) {
                try {
                    Socket client = socket.accept();
                    Thread player = thread("play", () -> play(client));
                    players.add(player);
                    player.start();
                } catch (IOException closed) {
                    return;
                }
            }
        }

        /** Returns when the port refuses connections: the system closes it only when nobody waits on it any more. */
        void close() {
            try {
                socket.close();
            } catch (IOException unclosed) {
                throw new UncheckedIOException(unclosed);
            }
            join(acceptor);
        }
    }

    private void play(Socket client) {
        try (client) {
            PeerConnection connection = new PeerConnection(client, format);
            int number = enter(connection);
            try {
                scripts.get(Math.min(number, scripts.size() - 1)).play(connection);
            } catch (RuntimeException failure) {
                failures.add(failure);
            } finally {
                open.remove(connection);
            }
        } catch (IOException lost) {
            // The script ends with its connection.
        }
    }

    private int enter(PeerConnection connection) throws SocketException {
        lock.lock();
        try {
            if (listener == null) {
                throw new SocketException("accepted while the peer stopped");
            }
            accepted.add(connection);
            open.add(connection);
            return accepted.size() - 1;
        } finally {
            lock.unlock();
        }
    }

    private Thread thread(String what, Runnable body) {
        Thread thread = new Thread(body, "scripted-peer-" + port + "-" + what);
        thread.setDaemon(true);
        return thread;
    }

    private static void join(Thread thread) {
        try {
            thread.join(JOIN_MILLIS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
