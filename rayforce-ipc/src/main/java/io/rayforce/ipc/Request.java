package io.rayforce.ipc;

import io.rayforce.ipc.RayforceTcpException.Kind;
import io.rayforce.query.RemoteException;
import io.rayforce.types.RayError;
import io.rayforce.types.RayValue;
import io.rayforce.types.RayforceException;
import io.rayforce.types.WireException;
import io.rayforce.types.wire.Frame;
import io.rayforce.types.wire.OutgoingFrame;
import io.rayforce.types.wire.WireFormat;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** One request on its way. */
final class Request implements Submission {

    private final RayValue message;
    private final Delivery delivery;
    private final Duration timeout;
    private final Endpoint endpoint;
    private final Events events;
    private final long started = System.nanoTime();
    private final ReplyFuture<RayValue> reply;
    private @Nullable OutgoingFrame frame;
    private long connection;
    private volatile boolean isThrough;

    Request(RayValue message, Delivery delivery, Duration timeout, ClientOptions options, ReplyFuture<RayValue> reply) {
        this.message = message;
        this.delivery = delivery;
        this.timeout = timeout;
        this.endpoint = options.endpoint();
        this.events = options.events();
        this.reply = reply;
    }

    /** Makes the bytes to send, or settles the request if there is no way to. */
    void encode(WireFormat format) {
        try {
            OutgoingFrame encoded = format.outgoingFrame(delivery.kind, delivery.flags, format.request(message));
            if (encoded.remaining() - Frame.HEADER_SIZE > Frame.MAX_REQUEST) {
                throw new WireException(
                        "the request takes " + encoded.remaining()
                                + " bytes, more than servers accept; send it in parts",
                        0);
            }
            frame = encoded;
        } catch (RayforceException unencodable) {
            fail(unencodable);
        }
    }

    /** Returns the bytes to send, made where that has not been done before; null if the request is settled. */
    @Nullable OutgoingFrame frameOrNull(WireFormat format) {
        if (frame == null && !isSettled()) {
            encode(format);
        }
        return isSettled() ? null : frame;
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

    /** Returns the nanoseconds that are left; negative when the deadline has passed. */
    long left(long now) {
        return timeout.toNanos() - (now - started);
    }

    /** Takes the number of the connection that the request was handed to. */
    void handedTo(long number) {
        connection = number;
        events.tell(listener -> listener.requested(number));
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
            reply.fail(failure);
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
