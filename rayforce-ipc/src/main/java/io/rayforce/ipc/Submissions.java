package io.rayforce.ipc;

import io.netty.channel.EventLoop;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Requests and wishes that any thread hands to an event loop: a queue without locks, and at most one task that takes what has come
 * meanwhile, so that many requests cost one flush.
 */
final class Submissions {

    private final EventLoop loop;
    private final Consumer<Submission> taker;
    private final Runnable taken;
    private final Queue<Submission> queue = new ConcurrentLinkedQueue<>();
    private final AtomicInteger size = new AtomicInteger();

    /**
     * Creates the queue.
     *
     * @param taker called on the event loop with each request and each wish
     * @param taken called on the event loop after some have been taken
     */
    Submissions(EventLoop loop, Consumer<Submission> taker, Runnable taken) {
        this.loop = loop;
        this.taker = taker;
        this.taken = taken;
    }

    /** Tells whether everything that was added has been taken. */
    boolean isEmpty() {
        return size.get() == 0;
    }

    void add(Submission submission) {
        queue.add(submission);
        if (size.getAndIncrement() == 0) {
            schedule();
        }
    }

    private void schedule() {
        try {
            loop.execute(this::take);
        } catch (RejectedExecutionException shutDown) {
            failAll();
        }
    }

    /** Others that come meanwhile get a task of their own: what has been taken shall not wait for them. */
    private void take() {
        int seen = size.get();
        for (int i = 0; i < seen; i++) {
            taker.accept(queue.remove());
        }
        taken.run();
        if (size.addAndGet(-seen) > 0) {
            schedule();
        }
    }

    private void failAll() {
        int seen = size.get();
        do {
            for (int i = 0; i < seen; i++) {
                fail(queue.poll());
            }
            seen = size.addAndGet(-seen);
        } while (seen > 0);
    }

    private static void fail(@Nullable Submission submission) {
        if (submission instanceof Request request) {
            request.fail(RayforceTcpException.Kind.CLOSED, "the client is closed", null);
        }
    }
}
