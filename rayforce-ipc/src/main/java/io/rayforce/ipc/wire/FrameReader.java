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
 *
 * <p>On the side of a server, a byte that begins no frame where one has to begin is the urgent one by which a client cancels what it
 * asked for. It is dropped, and passed on as {@link UrgentByte}.
 */
public final class FrameReader extends ChannelInboundHandlerAdapter {

    private static final int MOST_URGENT_BYTES = 1024;

    private final WireFormat format;
    private final DecodeLimits limits;
    private final long largestFrame;
    private final boolean expectsUrgentBytes;
    private final ByteBuffer header = ByteBuffer.allocate(Frame.HEADER_SIZE);
    private @Nullable Frame frame;
    private @Nullable WireDecoder decoder;
    private long unread;
    private int urgentBytes;
    private boolean isBroken;

    private FrameReader(WireFormat format, DecodeLimits limits, long largestFrame, boolean expectsUrgentBytes) {
        this.format = format;
        this.limits = limits;
        this.largestFrame = largestFrame;
        this.expectsUrgentBytes = expectsUrgentBytes;
    }

    /** Returns a reader that takes a header with a size above the limit as a broken stream. */
    public static FrameReader strict(WireFormat format, DecodeLimits limits) {
        return new FrameReader(format, limits, limits.maxPayload(), false);
    }

    /** Returns a reader as {@link #strict} does, for a socket that delivers urgent bytes with all others. */
    public static FrameReader serving(WireFormat format, DecodeLimits limits) {
        return new FrameReader(format, limits, limits.maxPayload(), true);
    }

    /** Returns a reader that skips payloads above the limit and reports their frames as undecodable. */
    public static FrameReader draining(WireFormat format, DecodeLimits limits) {
        return new FrameReader(format, limits, Long.MAX_VALUE, false);
    }

    /** Tells whether a part of a frame has been read, but not all of it. */
    public boolean isInsideFrame() {
        return frame != null || header.position() > 0;
    }

    /** Returns how many bytes the payload takes that is being read; 0 if none is. */
    public long expected() {
        return frame == null ? 0 : frame.size();
    }

    /** Returns how many bytes have been read of the payload that is being read. */
    public long received() {
        return frame == null ? 0 : frame.size() - unread;
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
        if (frame == null && isUrgent(piece)) {
            piece.get();
            takeUrgentByte(context);
        } else if (frame == null) {
            takeHeader(piece, context);
        } else {
            takePayload(frame, piece, context);
        }
    }

    private boolean isUrgent(ByteBuffer piece) {
        return expectsUrgentBytes && header.position() == 0 && piece.get(piece.position()) != Frame.FIRST_BYTE;
    }

    private void takeUrgentByte(ChannelHandlerContext context) {
        if (++urgentBytes > MOST_URGENT_BYTES) {
            throw new WireException("more than " + MOST_URGENT_BYTES + " bytes without a frame", 0);
        }
        context.fireUserEventTriggered(UrgentByte.ARRIVED);
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
        urgentBytes = 0;
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
            return InboundFrame.of(started, decoder.value(), decoder.size());
        } catch (WireException undecodable) {
            return InboundFrame.undecodable(started, undecodable);
        }
    }

    private WireException skipped(Frame started) {
        return new WireException(
                "a payload of " + started.size() + " bytes exceeds the limit of " + limits.maxPayload(), 0);
    }
}
