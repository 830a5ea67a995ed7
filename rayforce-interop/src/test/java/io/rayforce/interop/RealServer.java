package io.rayforce.interop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A real server of some version, or one of this library in a process of its own ("ours"), on a free loopback port. It answers
 * handshakes once started, and its process is gone once closed, or with this JVM at the latest.
 */
public final class RealServer implements AutoCloseable {

    private static final long READY_NANOS = TimeUnit.SECONDS.toNanos(20);
    private static final Duration PAUSE = Duration.ofMillis(5);
    private static final Duration END = Duration.ofSeconds(30);
    private static final int ANSWER_MILLIS = 1000;
    private static final int ATTEMPTS = 3;

    private final String version;
    private final int port;
    private final PeerProcess process;

    private RealServer(String version, int port, PeerProcess process) {
        this.version = version;
        this.port = port;
        this.process = process;
    }

    /**
     * Starts a server. Another port is tried where somebody took the first one in the meantime.
     *
     * @throws IllegalStateException if the version is not installed, or ends or stays silent instead of answering
     */
    public static RealServer start(String version, String... options) {
        for (int attempt = 1; ; attempt++) {
            try {
                return on(freePort(), version, options);
            } catch (IllegalStateException failure) {
                if (attempt == ATTEMPTS || !String.valueOf(failure.getMessage()).contains("listen")) {
                    throw failure;
                }
            }
        }
    }

    /** Starts a server on a port, with further options of its program. */
    static RealServer on(int port, String version, String... options) {
        if (isListening(port)) {
            throw new IllegalStateException("port " + port + " is in use, maybe by a server that an earlier run left"
                    + " behind: server " + version + " is not started");
        }
        PeerProcess process = PeerProcess.start("server-" + version, command(version, port, List.of(options)));
        RealServer server = new RealServer(version, port, process);
        try {
            server.awaitHandshake();
            return server;
        } catch (RuntimeException failure) {
            server.stop();
            throw failure;
        }
    }

    /** Returns the options with which a server runs a script before it listens; those of Python have none. */
    static String[] running(String version, Path script) {
        return version.equals("ours") ? new String[] {"--load", script.toString()} : new String[] {script.toString()};
    }

    public int port() {
        return port;
    }

    private static List<String> command(String version, int port, List<String> options) {
        if (version.equals("ours")) {
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-cp",
                    System.getProperty("java.class.path"),
                    "io.rayforce.ipc.Main",
                    "--port",
                    "" + port));
            command.addAll(options);
            return command;
        }
        // 0.3.1 serves from Python; the native ones before 2.0 end at once without "-r 0"; 2.4.0 takes an address.
        if (version.equals("0.3.1")) {
            return List.of(
                    Peers.python(version).toString(),
                    "-c",
                    "from rayforce import IPCServer; IPCServer(port=" + port + ").listen()");
        }
        List<String> command = new ArrayList<>(List.of(Peers.server(version).toString()));
        if (!version.startsWith("2.")) {
            command.addAll(List.of("-r", "0"));
        }
        command.addAll(List.of("-p", version.equals("2.4.0") ? "127.0.0.1:" + port : "" + port));
        command.addAll(options);
        return command;
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void awaitHandshake() {
        long deadline = System.nanoTime() + READY_NANOS;
        while (!answers()) {
            // Not every version ends then.
            boolean isTaken = process.printed().contains("failed to listen");
            if (process.hasEnded(PAUSE) || isTaken || System.nanoTime() > deadline) {
                throw new IllegalStateException("no answer on port " + port + ": " + process.report());
            }
        }
    }

    private static boolean isListening(int port) {
        try (Socket socket = connect(port)) {
            return socket.isConnected();
        } catch (IOException free) {
            return false;
        }
    }

    private boolean answers() {
        try (Socket socket = connect(port)) {
            socket.setSoTimeout(ANSWER_MILLIS);
            socket.getOutputStream().write(new byte[] {3, 0});
            return socket.getInputStream().read() > 0;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static Socket connect(int port) throws IOException {
        Socket socket = new Socket();
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), ANSWER_MILLIS);
        return socket;
    }

    /** Returns the processes that are gone once this is closed. */
    List<ProcessHandle> processes() {
        return process.tree();
    }

    /** Lets the server stand still: its connections stay, and nobody answers. */
    void freeze() {
        process.signal("STOP");
    }

    /** Lets the server go on. */
    void thaw() {
        process.signal("CONT");
    }

    /** Lets the server end by itself, as it does where its system shuts down. */
    void terminate() {
        process.signal("TERM");
        if (!process.hasEnded(END)) {
            throw new IllegalStateException(process.report());
        }
        stop();
    }

    /** Ends the server, even if it has ended by itself. */
    public void stop() {
        process.close();
    }

    /**
     * Ends the server.
     *
     * @throws IllegalStateException if it has ended by itself, with what it printed
     */
    @Override
    public void close() {
        boolean died = process.hasEnded(Duration.ZERO);
        String report = died ? process.report() : "";
        stop();
        if (died) {
            throw new IllegalStateException(report);
        }
    }

    @Override
    public String toString() {
        return "server " + version + " on port " + port;
    }
}
