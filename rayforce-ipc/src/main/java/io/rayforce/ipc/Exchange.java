package io.rayforce.ipc;

import io.netty.channel.EventLoop;
import io.rayforce.ipc.RayforceTcpException.Kind;
import io.rayforce.types.RayNull;
import io.rayforce.types.wire.OutgoingFrame;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The requests of one link: those that wait to be written, and those that wait for their replies. Replies carry no ids, so a
 * request that nobody waits for any more keeps its place.
 *
 * <p>{@link #enter} and {@link #isOwed} may be called by any thread; everything else happens on the event loop.
 */
final class Exchange {

    private final Endpoint endpoint;
    private final int limit;
    private final AtomicInteger owed = new AtomicInteger();
    private final ArrayDeque<Request> waiting = new ArrayDeque<>();
    private final ArrayDeque<Request> inFlight = new ArrayDeque<>();
    private final ArrayDeque<Request> posted = new ArrayDeque<>();
    private final Cancellation cancellation = new Cancellation();
    private final Deadlines deadlines;
    private final LongConsumer late;

    /**
     * Creates the queues.
     *
     * @param late called with the time at which a request was made whose reply is late
     */
    Exchange(ClientOptions options, EventLoop loop, LongConsumer late) {
        this.late = late;
        this.endpoint = options.endpoint();
        this.limit = options.maxInFlight();
        this.deadlines = new Deadlines(loop, this::expire);
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

    /** Wishes that the server ends what it was asked so far. */
    void cancel(Opened opened) {
        cancellation.wish();
        tellWish(opened);
    }

    private void tellWish(Opened opened) {
        if (cancellation.isDue()) {
            opened.sendUrgent(cancellation::take);
        }
    }

    void add(Request request) {
        waiting.add(request);
        deadlines.add(request.left(System.nanoTime()));
    }

    /** Sends what waits, as far as the connection takes it. */
    void pump(Opened opened) {
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
        flush(opened);
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
        Request request = inFlight.poll();
        if (request != null) {
            owed.decrementAndGet();
            cancellation.answered();
            tellWish(opened);
        }
        return request;
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
