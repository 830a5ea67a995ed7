package io.rayforce.ipc;

import io.netty.channel.EventLoop;
import io.rayforce.ipc.RayforceTcpException.Kind;
import io.rayforce.types.RayNull;
import io.rayforce.types.wire.OutgoingFrame;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The requests of one link: those that wait to be written, and those that wait for their replies. Replies carry no ids, so a
 * request that nobody waits for any more keeps its place.
 *
 * <p>A caller that waits for its reply, and whose request is the only one, writes it itself, because waking the event loop takes as
 * long as the rest. For that the queues and the writing have a lock; only the event loop ever waits for it.
 *
 * <p>{@link #enter}, {@link #isOwed} and {@link #sendNow} may be called by any thread; everything else happens on the event loop.
 */
final class Exchange {

    /** What {@link #sendNow} returns when it did nothing. */
    static final long NOT_NOW = -1;

    private static final int LARGEST_SENT_NOW = 1 << 14;

    private final Endpoint endpoint;
    private final int limit;
    private final AtomicInteger owed = new AtomicInteger();
    private final ArrayDeque<Request> waiting = new ArrayDeque<>();
    private final ArrayDeque<Request> inFlight = new ArrayDeque<>();
    private final ArrayDeque<Request> posted = new ArrayDeque<>();
    private final ReentrantLock turn = new ReentrantLock();
    private final Cancellation cancellation = new Cancellation();
    private final Deadlines deadlines;
    private final LongConsumer late;
    private @Nullable OutgoingFrame rest;
    private boolean isOver;

    /**
     * Creates the queues.
     *
     * @param late called with the time at which a request was made whose reply is late
     */
    Exchange(ClientOptions options, EventLoop loop, LongConsumer late) {
        this.late = late;
        this.endpoint = options.endpoint();
        this.limit = options.maxInFlight();
        this.deadlines = new Deadlines(loop, this::inTurn, this::expire);
    }

    /** Counts a request in; returns false, and fails it, if there are too many. */
    boolean enter(Request request) {
        if (owed.incrementAndGet() <= limit) {
            return true;
        }
        owed.decrementAndGet();
        request.fail(
                Kind.OVERLOADED,
                limit + " requests wait for replies from " + endpoint
                        + " already; this one was not sent, so it is safe to repeat",
                null);
        return false;
    }

    /** Tells whether any request has been counted in and is not through. */
    boolean isOwed() {
        return owed.get() > 0;
    }

    private void inTurn(Runnable task) {
        turn.lock();
        try {
            task.run();
        } finally {
            turn.unlock();
        }
    }

    /**
     * Writes a request that was counted in on the calling thread, if it is the only one and nothing else is being written. What the
     * socket does not take is left to {@link #flush}.
     *
     * @return how many bytes have been written, or {@link #NOT_NOW}
     */
    long sendNow(Request request, OutgoingFrame frame, Opened opened) {
        if (!isAlone() || frame.remaining() > LARGEST_SENT_NOW || !turn.tryLock()) {
            return NOT_NOW;
        }
        try {
            return isOver || !isAlone() || !opened.isDrained() ? NOT_NOW : writeNow(request, frame, opened);
        } finally {
            turn.unlock();
        }
    }

    private boolean isAlone() {
        return owed.get() == 1;
    }

    private long writeNow(Request request, OutgoingFrame frame, Opened opened) {
        enqueue(request);
        deadlines.add(request.deadline());
        ByteBuffer bytes = opened.writeNow(frame);
        long written = bytes.position();
        if (bytes.hasRemaining()) {
            rest = OutgoingFrame.of(bytes);
        }
        return written;
    }

    /** Wishes that the server ends what it was asked so far. */
    void cancel(Opened opened) {
        inTurn(() -> {
            cancellation.wish();
            tellWish(opened);
        });
    }

    /** Urgent data goes behind what has been written, and must not come into the midst of a request. */
    private void tellWish(Opened opened) {
        if (cancellation.isDue()) {
            opened.whenWritten(() -> inTurn(() -> tellWishNow(opened)));
        }
    }

    private void tellWishNow(Opened opened) {
        flushInTurn(opened);
        if (!opened.isDrained()) {
            tellWish(opened);
        } else if (cancellation.take()) {
            opened.sendUrgent();
        }
    }

    void add(Request request) {
        inTurn(() -> {
            waiting.add(request);
            deadlines.add(request.deadline());
        });
    }

    /** Sends what waits, as far as the connection takes it. */
    void pump(Opened opened) {
        inTurn(() -> pumpInTurn(opened));
    }

    private void pumpInTurn(Opened opened) {
        addRest(opened);
        for (Request request = waiting.poll(); request != null; request = waiting.poll()) {
            OutgoingFrame frame = request.frameOrNull(opened.encoder());
            if (frame != null) {
                enqueue(request);
                opened.writer().add(frame);
            } else {
                owed.decrementAndGet();
                request.fail(Kind.NOT_SENT, "nobody waited for a reply from " + endpoint + " any more", null);
            }
        }
        flushInTurn(opened);
    }

    private void addRest(Opened opened) {
        if (rest != null) {
            opened.writer().add(rest);
            rest = null;
        }
    }

    /** Sends a frame that is no request. */
    void send(OutgoingFrame frame, Opened opened) {
        inTurn(() -> {
            addRest(opened);
            opened.writer().add(frame);
            flushInTurn(opened);
        });
    }

    private void enqueue(Request request) {
        if (request.isPost()) {
            posted.add(request);
            cancellation.posted();
        } else {
            inFlight.add(request);
            cancellation.asked();
        }
    }

    void flush(Opened opened) {
        inTurn(() -> flushInTurn(opened));
    }

    private void flushInTurn(Opened opened) {
        addRest(opened);
        opened.writer().flush();
        if (opened.writer().queued() > 0) {
            opened.departures().watch();
        }
        while (!posted.isEmpty() && posted.element().isWritten()) {
            owed.decrementAndGet();
            posted.remove().answer(RayNull.NULL);
        }
    }

    /** Returns the request that the next reply belongs to, and counts it out; null if there is none. */
    @Nullable Request answered(Opened opened) {
        turn.lock();
        try {
            Request request = inFlight.poll();
            if (request != null) {
                owed.decrementAndGet();
                cancellation.answered();
                tellWish(opened);
            }
            return request;
        } finally {
            turn.unlock();
        }
    }

    /** Fails the requests whose deadline has passed; returns how long to the next one. */
    private long expire(long now) {
        return Math.min(expire(posted, now), Math.min(expire(waiting, now), expire(inFlight, now)));
    }

    private long expire(Iterable<Request> requests, long now) {
        long next = Deadlines.NEVER;
        for (Request request : requests) {
            long left = request.left(now);
            if (left <= 0 && !request.isSettled()) {
                late.accept(request.started());
                request.fail(Kind.REQUEST_TIMEOUT, late(request), null);
            } else if (left > 0) {
                next = Math.min(next, left);
            }
        }
        return next;
    }

    private String late(Request request) {
        return "no reply from " + endpoint + " in time; "
                + (request.isSent()
                        ? "the server may still be working on it: allow more time with requestTimeout, or ask for less"
                        : "it was not sent, as the connection was not ready for it, so it is safe to repeat");
    }

    /** Fails everything that is not through. */
    void end(Ending over) {
        inTurn(() -> endInTurn(over));
    }

    private void endInTurn(Ending over) {
        isOver = true;
        rest = null;
        deadlines.stop();
        failAll(inFlight, over);
        failAll(posted, over);
        failAll(waiting, over);
    }

    private static void failAll(Queue<Request> requests, Ending over) {
        for (Request request = requests.poll(); request != null; request = requests.poll()) {
            over.fail(request);
        }
    }
}
