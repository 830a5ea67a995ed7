package io.rayforce.ipc;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.rayforce.ipc.wire.FrameReader;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Watches the bytes of a connection arrive: tells the progress of messages that take several reads, and ends the connection of
 * a peer that falls silent in the middle of one. Used on its event loop, apart from {@link #last()}.
 */
final class Arrivals extends ChannelInboundHandlerAdapter {

    private final FrameReader reader;
    private final Link link;
    private final long patience;
    private volatile long last = System.nanoTime();
    private @Nullable Future<?> alarm;

    /**
     * Creates the watch.
     *
     * @param patience for how many nanoseconds a peer may be silent in the middle of a message
     */
    Arrivals(FrameReader reader, Link link, long patience) {
        this.reader = reader;
        this.link = link;
        this.patience = patience;
    }

    /** Returns the {@link System#nanoTime()} of the last arrival. */
    long last() {
        return last;
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext context) {
        last = System.nanoTime();
        if (reader.isInsideFrame()) {
            link.progressed(reader.received(), reader.expected());
            if (alarm == null) {
                watch(context, patience);
            }
        }
        context.fireChannelReadComplete();
    }

    private void watch(ChannelHandlerContext context, long nanos) {
        alarm = context.executor().schedule(() -> look(context), nanos, TimeUnit.NANOSECONDS);
    }

    private void look(ChannelHandlerContext context) {
        alarm = null;
        long silence = System.nanoTime() - last;
        if (!reader.isInsideFrame()) {
            return;
        }
        if (silence >= patience) {
            link.stalled(silence);
        } else {
            watch(context, patience - silence);
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        if (alarm != null) {
            alarm.cancel(false);
        }
        context.fireChannelInactive();
    }
}
