package io.rayforce.ipc;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBufUtil;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Fails tests that leave threads, sockets or buffers behind. */
final class NoLeaks implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Queue<String> leaks = new ConcurrentLinkedQueue<>();
    private long socketsBefore;

    /** Makes the JDK open the socket that it keeps for itself from the first close of a connected channel on. */
    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        InetSocketAddress anyPort = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        try (ServerSocketChannel listener = ServerSocketChannel.open().bind(anyPort);
                SocketChannel client = SocketChannel.open(listener.getLocalAddress());
                SocketChannel peer = listener.accept()) {
            assertThat(client.isConnected() && peer.isConnected()).isTrue();
        }
    }

    @Override
    public void beforeEach(ExtensionContext context) throws IOException {
        ByteBufUtil.setLeakListener((type, records) -> leaks.add(type + " " + records));
        socketsBefore = sockets();
    }

    @Override
    public void afterEach(ExtensionContext context) throws Exception {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while ((!threads().isEmpty() || sockets() > socketsBefore) && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
        assertThat(threads()).as("threads left behind").isEmpty();
        assertThat(sockets()).as("sockets left behind").isLessThanOrEqualTo(socketsBefore);
    }

    /** Buffers that nobody released are noticed when they are collected, and reported with the next allocation. */
    @Override
    public void afterAll(ExtensionContext context) {
        System.gc();
        io.netty.buffer.PooledByteBufAllocator.DEFAULT.directBuffer(1).release();
        io.netty.buffer.ByteBufAllocator.DEFAULT.directBuffer(1).release();
        assertThat(leaks).as("buffers left behind").isEmpty();
    }

    private static List<String> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith("rayforce-"))
                .toList();
    }

    private static long sockets() throws IOException {
        Path descriptors = Path.of("/proc/self/fd");
        if (!Files.isDirectory(descriptors)) {
            return 0;
        }
        try (Stream<Path> open = Files.list(descriptors)) {
            return open.filter(NoLeaks::isSocket).count();
        }
    }

    private static boolean isSocket(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString().startsWith("socket:");
        } catch (IOException closedMeanwhile) {
            return false;
        }
    }
}
