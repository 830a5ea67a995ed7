package io.rayforce.ipc.wire;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.rayforce.types.WireException;
import io.rayforce.types.wire.DecodeLimits;
import io.rayforce.types.wire.Frame;
import io.rayforce.types.wire.WireDecoder;
import io.rayforce.types.wire.WireFormat;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Makes {@linkplain InboundFrame frames} of the bytes of a channel. Payloads are decoded as their bytes arrive.
 *
 * <p>A header that cannot be trusted ends the reading for good: it is passed on as a {@link WireException}, and all later
 * bytes are dropped.
 */
public final class FrameReader extends ChannelInboundHandlerAdapter {

    private final WireFormat format;
    private final DecodeLimits limits;
    private final long largestFrame;
    private final ByteBuffer header = ByteBuffer.allocate(Frame.HEADER_SIZE);
    private @Nullable Frame frame;
    private @Nullable WireDecoder decoder;
    private long unread;
    private boolean isBroken;

    private FrameReader(WireFormat format, DecodeLimits limits, long largestFrame) {
        this.format = format;
        this.limits = limits;
        this.largestFrame = largestFrame;
    }

    /** Returns a reader that takes a header with a size above the limit as a broken stream. */
    public static FrameReader strict(WireFormat format, DecodeLimits limits) {
        return new FrameReader(format, limits, limits.maxPayload());
    }

    /** Returns a reader that skips payloads above the limit and reports their frames as undecodable. */
    public static FrameReader draining(WireFormat format, DecodeLimits limits) {
        return new FrameReader(format, limits, Long.MAX_VALUE);
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        ByteBuf bytes = (ByteBuf) message;
        try {
            ByteBuffer piece = bytes.nioBuffer();
            while (piece.hasRemaining() && !isBroken) {
                take(piece, context);
            }
        } catch (WireException untrusted) {
            isBroken = true;
            context.fireExceptionCaught(untrusted);
        } finally {
            bytes.release();
        }
    }

    private void take(ByteBuffer piece, ChannelHandlerContext context) {
        if (frame == null) {
            takeHeader(piece, context);
        } else {
            takePayload(frame, piece, context);
        }
    }

    private void takeHeader(ByteBuffer piece, ChannelHandlerContext context) {
        int length = Math.min(header.remaining(), piece.remaining());
        header.put(piece.slice(piece.position(), length));
        piece.position(piece.position() + length);
        if (!header.hasRemaining()) {
            frame = Frame.read(header.flip(), format, largestFrame);
            header.clear();
            begin(frame, context);
        }
    }

    private void begin(Frame started, ChannelHandlerContext context) {
        unread = started.size();
        if (unread <= limits.maxPayload()) {
            decoder = format.decoder(started, limits);
        }
        if (unread == 0) {
            finish(started, context);
        }
    }

    private void takePayload(Frame started, ByteBuffer piece, ChannelHandlerContext context) {
        int before = piece.remaining();
        if (decoder == null) {
            piece.position(piece.position() + (int) Math.min(unread, before));
        } else {
            decoder.feed(piece);
        }
        unread -= before - piece.remaining();
        if (unread == 0) {
            finish(started, context);
        }
    }

    private void finish(Frame started, ChannelHandlerContext context) {
        InboundFrame complete = complete(started);
        frame = null;
        decoder = null;
        context.fireChannelRead(complete);
    }

    private InboundFrame complete(Frame started) {
        if (decoder == null) {
            return InboundFrame.undecodable(started, skipped(started));
        }
        try {
            return InboundFrame.of(started, decoder.value());
        } catch (WireException undecodable) {
            return InboundFrame.undecodable(started, undecodable);
        }
    }

    private WireException skipped(Frame started) {
        return new WireException(
                "a payload of " + started.size() + " bytes exceeds the limit of " + limits.maxPayload(), 0);
    }
}
