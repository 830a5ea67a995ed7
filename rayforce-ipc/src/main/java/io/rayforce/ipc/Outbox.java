package io.rayforce.ipc;

import io.netty.channel.Channel;
import io.rayforce.ipc.wire.FrameWriter;
import io.rayforce.types.RayforceException;
import io.rayforce.types.wire.OutgoingFrame;
import java.nio.ByteBuffer;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What a server has to send to one client. Any thread may push; everything else belongs to the connection's event loop. What was
 * pushed before a reply was handed in goes out before it.
 */
final class Outbox {

    private static final long BATCH = 1 << 17;

    private final Channel channel;
    private final FrameWriter writer;
    private final Queue<ByteBuffer> pushed = new ConcurrentLinkedQueue<>();
    private final AtomicLong pushedBytes = new AtomicLong();
    private final AtomicBoolean isScheduled = new AtomicBoolean();
    private final Unread all;
    private long lastProgress = System.nanoTime();
    private volatile long unread;
    private volatile long lastTaken;

    Outbox(Channel channel, Unread all) {
        this.channel = channel;
        this.all = all;
        this.writer = new FrameWriter(channel);
    }

    /** Appends a frame that nobody asked for, and returns how many bytes of such frames wait for the client. */
    long push(ByteBuffer frame) {
        long unsent = pushedBytes.addAndGet(frame.remaining());
        pushed.add(frame);
        if (isScheduled.compareAndSet(false, true)) {
            channel.eventLoop().execute(this::sendPushed);
        }
        return unsent;
    }

    private void sendPushed() {
        isScheduled.set(false);
        flush();
    }

    /** Appends a reply; {@link #flush()} sends it. */
    void reply(OutgoingFrame frame) {
        takePushed(Long.MAX_VALUE);
        writer.add(frame);
    }

    /** Hands pushed frames to the writer until it has so many bytes to write. */
    private void takePushed(long bytes) {
        ByteBuffer frame = writer.queued() < bytes ? pushed.poll() : null;
        while (frame != null) {
            pushedBytes.addAndGet(-frame.remaining());
            writer.add(OutgoingFrame.of(frame));
            frame = writer.queued() < bytes ? pushed.poll() : null;
        }
    }

    /** Sends as much as the client takes. */
    void flush() {
        long before = writer.queued();
        writer.flush();
        while (writer.queued() == 0 && channel.isWritable() && !pushed.isEmpty()) {
            takePushed(BATCH);
            before = Math.max(before, writer.queued());
            writer.flush();
        }
        if (before == 0 || writer.queued() < before) {
            lastProgress = System.nanoTime();
        }
        account(writer.queued());
    }

    private void account(long queued) {
        long before = unread;
        if (queued != before) {
            unread = queued;
            lastTaken = queued < before || before == 0 ? System.nanoTime() : lastTaken;
            all.changed(this, before, queued);
        }
    }

    /** Returns how many bytes waited for the client after the last {@link #flush()}; any thread may ask. */
    long unread() {
        return unread;
    }

    /** Returns the {@link System#nanoTime()} at which the client took some of those bytes; any thread may ask. */
    long lastTaken() {
        return lastTaken;
    }

    /** Ends the connection, because too much waits for its client and for others. Any thread may call this. */
    void abandon() {
        channel.pipeline()
                .fireExceptionCaught(new RayforceException(
                        "the client does not read, and the server holds too much for it and for others"));
    }

    /** Returns how many bytes wait until the client has taken those before them. */
    long queued() {
        return writer.queued();
    }

    /** Tells whether nothing waits. */
    boolean isEmpty() {
        return writer.queued() == 0 && pushed.isEmpty();
    }

    /** Tells whether the client has taken nothing for the given time, although there is something. */
    boolean isStalled(long nanos) {
        return (writer.queued() > 0 || !pushed.isEmpty()) && System.nanoTime() - lastProgress > nanos;
    }

    void clear() {
        pushed.clear();
        writer.clear();
        account(0);
    }
}
