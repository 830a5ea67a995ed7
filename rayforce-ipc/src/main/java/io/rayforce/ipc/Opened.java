package io.rayforce.ipc;

import io.netty.buffer.Unpooled;
import io.rayforce.ipc.wire.FrameWriter;
import io.rayforce.types.RayError;
import io.rayforce.types.RayValue;
import io.rayforce.types.WireException;
import io.rayforce.types.wire.Frame;
import io.rayforce.types.wire.OutgoingFrame;
import io.rayforce.types.wire.WireFormat;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.ClosedChannelException;
import java.time.Instant;
import java.util.function.LongConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A connection whose handshake is through. Used on its event loop alone, but for {@link #encoder()}, {@link #isDrained()} and
 * {@link #writeNow}.
 *
 * @param encoder makes the frames of requests
 * @param since when the handshake was through
 */
record Opened(
        ClientChannel channel,
        WireFormat format,
        RequestEncoder encoder,
        FrameWriter writer,
        Arrivals arrivals,
        Departures departures,
        Instant since) {

    private static final Logger LOG = LoggerFactory.getLogger("io.rayforce.ipc.client");

    static Opened now(
            ClientChannel channel, WireFormat format, ClientOptions options, Arrivals arrivals, LongConsumer stalled) {
        FrameWriter writer = new FrameWriter(channel);
        Departures departures = new Departures(
                writer, channel.eventLoop(), options.stallTimeout().toNanos(), stalled);
        RequestEncoder encoder = RequestEncoder.of(format, options.compression(), channel.remoteAddress());
        return new Opened(channel, format, encoder, writer, arrivals, departures, Instant.now());
    }

    /** Returns the frame of an answer to a request of the server's. */
    OutgoingFrame encodeReply(RayValue answer) {
        try {
            return format.outgoingFrame(Frame.Kind.RESPONSE, Frame.NO_FLAGS, answer);
        } catch (WireException unencodable) {
            return OutgoingFrame.of(format.encodeFrame(Frame.Kind.RESPONSE, RayError.of("limit")));
        }
    }

    /** Tells whether all that was added to the writer has left. */
    boolean isDrained() {
        return writer.queued() == 0 && channel.isDrained();
    }

    /**
     * Writes a frame on the calling thread, as much as the socket takes at once; what remains of the returned buffer is to be written
     * next. To be called when everything else has left.
     */
    ByteBuffer writeNow(OutgoingFrame frame) {
        ByteBuffer bytes =
                ByteBuffer.allocate(Math.toIntExact(frame.remaining())).order(ByteOrder.LITTLE_ENDIAN);
        frame.copyTo(bytes);
        bytes.flip();
        try {
            channel.writeNow(bytes);
        } catch (ClosedChannelException closed) {
            LOG.trace("the connection ended before the request", closed);
        } catch (IOException broken) {
            channel.pipeline().fireExceptionCaught(broken);
        }
        return bytes;
    }

    /** Runs a task on the event loop when the channel has written what it was given so far. */
    void whenWritten(Runnable task) {
        channel.writeAndFlush(Unpooled.EMPTY_BUFFER).addListener(written -> {
            if (written.isSuccess()) {
                task.run();
            }
        });
    }

    /** Sends urgent data. */
    void sendUrgent() {
        try {
            channel.sendUrgent();
        } catch (IOException broken) {
            channel.pipeline().fireExceptionCaught(broken);
        }
    }
}
