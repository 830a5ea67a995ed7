package io.rayforce.ipc;

import io.netty.channel.EventLoopGroup;
import io.rayforce.ipc.wire.LoopThread;
import java.lang.ref.Cleaner;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The threads that all clients of the process share: event loops, and a pool for callbacks that makes up for callbacks that
 * wait. They start with the first client that connects, and end with the last one that is closed.
 */
final class ClientThreads {

    private static final int QUIET_MILLIS = 5;
    private static final Shared SHARED = new Shared();

    private final EventLoopGroup loops = LoopThread.group("rayforce-client", loopCount());
    private final ForkJoinPool callbacks = new ForkJoinPool(
            Math.max(2, Runtime.getRuntime().availableProcessors()),
            ForkJoinPool.defaultForkJoinWorkerThreadFactory,
            null,
            true);

    private final Cleaner cleaner = Cleaner.create();
    private final AtomicBoolean isSpinning = new AtomicBoolean();

    private ClientThreads() {}

    /** Returns the shared threads; {@link #release()} has to be called once for each call of this. */
    static ClientThreads acquire() {
        return SHARED.acquire();
    }

    void release() {
        SHARED.release();
    }

    EventLoopGroup loops() {
        return loops;
    }

    Executor callbacks() {
        return callbacks;
    }

    /** Returns whether one of the callers waits for a reply without giving up its processor. */
    AtomicBoolean isSpinning() {
        return isSpinning;
    }

    /** Returns what notices that objects were forgotten. */
    Cleaner cleaner() {
        return cleaner;
    }

    private void shutDown() {
        // The loops may still have requests to fail, which callbacks wait for, and close their sockets only if they go
        // around once more.
        loops.shutdownGracefully(QUIET_MILLIS, 1_000, TimeUnit.MILLISECONDS).addListener(ended -> callbacks.shutdown());
    }

    private static int loopCount() {
        return Math.max(1, Math.min(4, Runtime.getRuntime().availableProcessors() / 2));
    }

    private static final class Shared {

        private final ReentrantLock lock = new ReentrantLock();
        private int users;
        private @Nullable ClientThreads threads;

        ClientThreads acquire() {
            lock.lock();
            try {
                if (threads == null) {
                    threads = new ClientThreads();
                }
                users++;
                return threads;
            } finally {
                lock.unlock();
            }
        }

        void release() {
            lock.lock();
            try {
                users--;
                if (users == 0 && threads != null) {
                    threads.shutDown();
                    threads = null;
                }
            } finally {
                lock.unlock();
            }
        }
    }
}
