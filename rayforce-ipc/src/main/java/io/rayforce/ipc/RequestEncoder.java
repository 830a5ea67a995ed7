package io.rayforce.ipc;

import io.rayforce.types.RayValue;
import io.rayforce.types.WireException;
import io.rayforce.types.wire.Frame;
import io.rayforce.types.wire.OutgoingFrame;
import io.rayforce.types.wire.WireFormat;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** Makes the frames of requests for one server. Safe for use by several threads. */
record RequestEncoder(WireFormat format, byte flags) {

    /** Returns an encoder for one server. */
    static RequestEncoder of(WireFormat format, Compression compression, @Nullable SocketAddress server) {
        return new RequestEncoder(format, compression.appliesTo(format, server) ? Frame.COMPRESSED : Frame.NO_FLAGS);
    }

    /**
     * Returns the frame of a request.
     *
     * @throws WireException if the server would not take it
     */
    OutgoingFrame encode(Delivery delivery, RayValue message) {
        RayValue request = format.request(message);
        if (flags == Frame.NO_FLAGS) {
            OutgoingFrame frame = format.outgoingFrame(delivery.kind, delivery.flags, request);
            requireAcceptable(frame.remaining() - Frame.HEADER_SIZE);
            return frame;
        }
        ByteBuffer frame = format.encodeFrame(delivery.kind, (byte) (flags | delivery.flags), request);
        requireAcceptable(expandedSize(frame));
        return OutgoingFrame.of(frame);
    }

    /** A compressed payload begins with the size that it expands to. */
    private long expandedSize(ByteBuffer frame) {
        Frame header = Frame.read(frame.duplicate(), format, Long.MAX_VALUE);
        return header.isCompressed() ? Integer.toUnsignedLong(frame.getInt(Frame.HEADER_SIZE)) : header.size();
    }

    private static void requireAcceptable(long size) {
        if (size > Frame.MAX_REQUEST) {
            throw new WireException(
                    "the request takes " + size + " bytes, more than servers accept; send it in parts", 0);
        }
    }
}
