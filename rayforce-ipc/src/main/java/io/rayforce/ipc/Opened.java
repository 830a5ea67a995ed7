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
import java.time.Instant;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;

/**
 * A connection whose handshake is through. Used on its event loop alone, but for {@link #encoder()}.
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

    /** Sends urgent data behind all that was added to the writer, if it is still wanted then. */
    void sendUrgent(BooleanSupplier isWanted) {
        writer.flush();
        channel.writeAndFlush(Unpooled.EMPTY_BUFFER).addListener(written -> {
            if (written.isSuccess() && writer.queued() > 0) {
                sendUrgent(isWanted);
            } else if (written.isSuccess() && isWanted.getAsBoolean()) {
                sendUrgent();
            }
        });
    }

    private void sendUrgent() {
        try {
            channel.sendUrgent();
        } catch (IOException broken) {
            channel.pipeline().fireExceptionCaught(broken);
        }
    }
}
