package io.rayforce.ipc;

import io.rayforce.ipc.RayforceTcpException.Kind;
import io.rayforce.ipc.wire.InboundFrame;
import io.rayforce.query.RemoteException;
import io.rayforce.types.RayError;
import io.rayforce.types.RayValue;
import io.rayforce.types.RayforceException;
import io.rayforce.types.WireException;
import io.rayforce.types.wire.OutgoingFrame;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** One request on its way. */
final class Request implements Submission {

    private final RayValue message;
    private final Delivery delivery;
    private final Duration timeout;
    private final Endpoint endpoint;
    private final Events events;
    private final ClientOptions options;
    private final long started;
    private final ReplyFuture<RayValue> reply;
    private final Repeats repeats;
    private final int repetition;
    private @Nullable OutgoingFrame frame;
    private long connection;
    private volatile boolean isThrough;

    /** Makes a request whose time begins now. */
    Request(
            RayValue message,
            Delivery delivery,
            Duration timeout,
            ClientOptions options,
            ReplyFuture<RayValue> reply,
            Repeats repeats) {
        this(message, delivery, timeout, options, reply, repeats, System.nanoTime(), 0);
    }

    private Request(
            RayValue message,
            Delivery delivery,
            Duration timeout,
            ClientOptions options,
            ReplyFuture<RayValue> reply,
            Repeats repeats,
            long started,
            int repetition) {
        this.message = message;
        this.delivery = delivery;
        this.timeout = timeout;
        this.options = options;
        this.endpoint = options.endpoint();
        this.events = options.events();
        this.reply = reply;
        this.repeats = repeats;
        this.started = started;
        this.repetition = repetition;
    }

    /** Returns what asks the same once more, with the time that is left. */
    Request again() {
        return new Request(message, delivery, timeout, options, reply, repeats, started, repetition + 1);
    }

    /** Returns how many times the same was asked before. */
    int repetition() {
        return repetition;
    }

    /** Makes the bytes to send, or settles the request if there is no way to. */
    void encode(RequestEncoder encoder) {
        try {
            frame = encoder.encode(delivery, message);
        } catch (RayforceException unencodable) {
            fail(unencodable);
        }
    }

    /** Returns the bytes to send, made where that has not been done before; null if the request is settled. */
    @Nullable OutgoingFrame frameOrNull(RequestEncoder encoder) {
        if (frame == null && !isSettled()) {
            encode(encoder);
        }
        return isSettled() ? null : frame;
    }

    /** Tells whether the thread that makes the request waits for its reply. */
    boolean isAwaited() {
        return reply.isAwaited();
    }

    /** Tells whether any byte of the request has left. */
    boolean isSent() {
        return frame != null && frame.isStarted();
    }

    /** Tells whether every byte of the request has left. */
    boolean isWritten() {
        return frame != null && frame.remaining() == 0;
    }

    /** Tells whether no reply will come. */
    boolean isPost() {
        return delivery == Delivery.POST;
    }

    /** Tells whether nobody waits any more. */
    boolean isSettled() {
        return isThrough || reply.isDone();
    }

    /** Returns the {@link System#nanoTime()} at which the request was made. */
    long started() {
        return started;
    }

    /** Returns the {@link System#nanoTime()} at which the time is over. */
    long deadline() {
        return started + timeout.toNanos();
    }

    /** Returns the nanoseconds that are left; negative when the deadline has passed. */
    long left(long now) {
        return deadline() - now;
    }

    /** Takes the number of the connection that the request was handed to. */
    void handedTo(long number) {
        connection = number;
        events.tell(listener -> listener.requested(number));
    }

    /** Takes the frame of the reply, which is not looked into if nobody waits for it any more. */
    void answer(InboundFrame response) {
        if (isSettled()) {
            return;
        }
        try {
            answer(response.value());
        } catch (WireException fault) {
            fail(Kind.MALFORMED_REPLY, endpoint + " sent a reply that holds no value: " + fault.getMessage(), fault);
        }
    }

    /** Takes the reply, which is dropped if nobody waits for it any more. */
    void answer(RayValue value) {
        if (isThrough) {
            return;
        }
        if (value instanceof RayError error) {
            fail(new RemoteException(error, Asked.of(message) + " [" + endpoint + ", " + circumstances() + "]"));
            return;
        }
        isThrough = true;
        events.tell(listener -> listener.replied(connection, Events.since(started)));
        reply.settle(value);
    }

    void fail(RayforceException failure) {
        if (!isThrough) {
            isThrough = true;
            events.tell(listener -> listener.failed(connection, Events.since(started), failure));
            if (reply.isDone() || !repeats.take(this, failure)) {
                reply.fail(failure);
            }
        }
    }

    /** Fails with what happened, what was asked, and how long it took. */
    void fail(Kind kind, String what, @Nullable Throwable cause) {
        fail(new RayforceTcpException(
                kind, what + " [asked: " + Asked.of(message) + ", " + circumstances() + "]", cause));
    }

    private String circumstances() {
        return "connection " + connection + ", after " + Events.since(started).toMillis() + " ms";
    }
}
