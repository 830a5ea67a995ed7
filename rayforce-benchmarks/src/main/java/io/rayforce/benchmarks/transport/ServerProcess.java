package io.rayforce.benchmarks.transport;

import io.rayforce.ipc.IpcClient;
import io.rayforce.ipc.RayforceTcpException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;

/** The native server in a process of its own, on a free loopback port. */
final class ServerProcess implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(10);

    private final Process process;
    private final int port;

    ServerProcess(Path program) throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        process = new ProcessBuilder(program.toString(), "-p", "127.0.0.1:" + port)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        awaitStart();
    }

    private void awaitStart() {
        long end = System.nanoTime() + START.toNanos();
        while (true) {
            try (IpcClient client = IpcClient.connectTo("127.0.0.1", port)) {
                client.execute("1");
                return;
            } catch (RayforceTcpException notYet) {
                if (System.nanoTime() > end || !process.isAlive()) {
                    throw notYet;
                }
                Thread.onSpinWait();
            }
        }
    }

    int port() {
        return port;
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
