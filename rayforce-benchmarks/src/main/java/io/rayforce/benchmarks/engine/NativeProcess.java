package io.rayforce.benchmarks.engine;

import io.rayforce.ipc.IpcClient;
import io.rayforce.ipc.RayforceTcpException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;

/** The server program of the native engine, and a client of it. */
final class NativeProcess implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(10);

    private final Process process;
    private final IpcClient client;

    NativeProcess(Path binary) throws IOException, InterruptedException {
        int port = freePort();
        process = new ProcessBuilder(binary.toString(), "-p", "127.0.0.1:" + port)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        client = IpcClient.builder()
                .host("127.0.0.1")
                .port(port)
                .requestTimeout(Duration.ofMinutes(2))
                .build();
        awaitStart();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void awaitStart() throws InterruptedException {
        long end = System.nanoTime() + START.toNanos();
        while (true) {
            try {
                client.execute("1");
                return;
            } catch (RayforceTcpException notYet) {
                if (System.nanoTime() > end || !process.isAlive()) {
                    throw notYet;
                }
                Thread.sleep(20);
            }
        }
    }

    IpcClient client() {
        return client;
    }

    /** Returns the bytes of memory that the process has, as {@code ps} tells. */
    long resident() throws IOException {
        Process told = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(process.pid())).start();
        return Long.parseLong(new String(told.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip())
                << 10;
    }

    @Override
    public void close() {
        client.close();
        process.destroy();
        process.onExit().join();
    }
}
