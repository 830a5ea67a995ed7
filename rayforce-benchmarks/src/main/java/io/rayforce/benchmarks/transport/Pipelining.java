package io.rayforce.benchmarks.transport;

import io.rayforce.ipc.IpcConnection;
import io.rayforce.types.RayValue;
import io.rayforce.types.Str;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;

/**
 * How many small requests one connection carries in a second when nobody waits for a reply before the next request. They are made
 * in blocks, and no third block begins before the first is answered, so that both ends have work and neither piles it up.
 */
final class Pipelining {

    private static final int BLOCK = 1_000;
    private static final int BLOCKS = 200;
    private static final int BLOCKS_IN_FLIGHT = 2;
    private static final int ROUNDS = 9;

    private final String question;
    private final int replySize;

    Pipelining(String question, int replySize) {
        this.question = question;
        this.replySize = replySize;
    }

    /** Returns what a bare socket gets by the second: one thread writes blocks, another reads the replies. */
    double bare(int port) throws Exception {
        try (BareSocket socket = new BareSocket(port)) {
            byte[] block = block();
            return Measure.median(ROUNDS, () -> bare(socket, block));
        }
    }

    private byte[] block() {
        byte[] request = BareSocket.request(Str.of(question));
        byte[] block = new byte[BLOCK * request.length];
        for (int i = 0; i < BLOCK; i++) {
            System.arraycopy(request, 0, block, i * request.length, request.length);
        }
        return block;
    }

    private double bare(BareSocket socket, byte[] block) throws Exception {
        Semaphore free = new Semaphore(BLOCKS_IN_FLIGHT);
        Thread reader = new Thread(() -> skip(socket, free), "bare-reader");
        long started = System.nanoTime();
        reader.start();
        for (int i = 0; i < BLOCKS; i++) {
            free.acquire();
            socket.send(block);
        }
        reader.join();
        return Measure.perSecond((long) BLOCKS * BLOCK, started);
    }

    private void skip(BareSocket socket, Semaphore free) {
        try {
            for (int i = 0; i < BLOCKS; i++) {
                socket.skip((long) BLOCK * replySize);
                free.release();
            }
        } catch (IOException lost) {
            throw new IllegalStateException(lost);
        }
    }

    /** Returns what a client gets by the second. */
    double client(IpcConnection conn) throws Exception {
        return Measure.median(ROUNDS, () -> round(conn));
    }

    private double round(IpcConnection conn) {
        long started = System.nanoTime();
        CompletableFuture<RayValue> before = CompletableFuture.completedFuture(null);
        for (int i = 0; i < BLOCKS; i++) {
            CompletableFuture<RayValue> last = ask(conn);
            before.join();
            before = last;
        }
        before.join();
        return Measure.perSecond((long) BLOCKS * BLOCK, started);
    }

    private CompletableFuture<RayValue> ask(IpcConnection conn) {
        CompletableFuture<RayValue> last = conn.executeAsync(question);
        for (int i = 1; i < BLOCK; i++) {
            last = conn.executeAsync(question);
        }
        return last;
    }
}
