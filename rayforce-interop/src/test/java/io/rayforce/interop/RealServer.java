package io.rayforce.interop;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A real server of some version on a free loopback port. It answers handshakes once started, and its process is gone once
 * closed, or with this JVM at the latest; what it printed is kept in a file beside the test results.
 */
public final class RealServer implements AutoCloseable {

    private static final long READY_NANOS = TimeUnit.SECONDS.toNanos(20);
    private static final int ANSWER_MILLIS = 1000;

    private final String version;
    private final int port;
    private final Path output;
    private final Process process;
    private final Thread reaper;

    private RealServer(String version, List<String> command, int port) throws IOException {
        this.version = version;
        this.port = port;
        Path folder = Path.of(System.getProperty("interop.output", "target/peers"));
        this.output = Files.createDirectories(folder).resolve("server-" + version + ".log");
        this.process = new ProcessBuilder(command)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()))
                .start();
        this.reaper = new Thread(process::destroyForcibly, "reaper of " + this);
        Runtime.getRuntime().addShutdownHook(reaper);
    }

    /**
     * Starts a server.
     *
     * @throws IllegalStateException if the version is not installed, or ends or stays silent instead of answering
     */
    public static RealServer start(String version) {
        try {
            int port = freePort();
            RealServer server = new RealServer(version, command(version, port), port);
            try {
                server.awaitHandshake();
                return server;
            } catch (RuntimeException | IOException failure) {
                server.close();
                throw failure;
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public int port() {
        return port;
    }

    private static List<String> command(String version, int port) {
        // 0.3.1 serves from Python; the native 1.0.0 ends at once without "-r 0"; 2.4.0 takes an address.
        List<String> command = new ArrayList<>();
        if (version.equals("0.3.1")) {
            return List.of(
                    Peers.python(version).toString(),
                    "-c",
                    "from rayforce import IPCServer; IPCServer(port=" + port + ").listen()");
        }
        command.add(Peers.server(version).toString());
        if (version.startsWith("1.")) {
            command.addAll(List.of("-r", "0"));
        }
        command.addAll(List.of("-p", version.equals("2.4.0") ? "127.0.0.1:" + port : "" + port));
        return command;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void awaitHandshake() throws IOException {
        long deadline = System.nanoTime() + READY_NANOS;
        while (!answers()) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                throw new IllegalStateException(this + " does not answer; it printed " + Files.readString(output));
            }
            Thread.onSpinWait();
        }
    }

    private boolean answers() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), ANSWER_MILLIS);
            socket.setSoTimeout(ANSWER_MILLIS);
            socket.getOutputStream().write(new byte[] {3, 0});
            InputStream answer = socket.getInputStream();
            return answer.read() > 0;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Ends the process and waits until it is gone. */
    @Override
    public void close() {
        process.destroyForcibly();
        process.onExit().join();
        Runtime.getRuntime().removeShutdownHook(reaper);
    }

    @Override
    public String toString() {
        return "server " + version + " on port " + port;
    }
}
