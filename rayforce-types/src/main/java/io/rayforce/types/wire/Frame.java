package io.rayforce.types.wire;

import io.rayforce.types.WireException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The header of a frame; the payload follows it.
 *
 * @param version the dialect's number
 * @param flags bits of {@link #COMPRESSED} and {@link #VERBOSE}
 * @param kind what the frame is for
 * @param size the payload's size in bytes
 */
public record Frame(byte version, byte flags, Kind kind, long size) {

    /** The size of a header in bytes. */
    public static final int HEADER_SIZE = 16;

    /** The largest payload that the reference server accepts in a request. */
    public static final long MAX_REQUEST = 268_435_456;

    /** No flag set. */
    public static final byte NO_FLAGS = 0;

    /** The flag of a compressed payload. */
    public static final byte COMPRESSED = 0x01;

    /** The flag of a request that wants what the evaluation printed, too. */
    public static final byte VERBOSE = 0x04;

    /** The first byte of every frame. */
    public static final byte FIRST_BYTE = (byte) 0xFA;

    private static final int MAGIC = 0xCEFADEFA;

    /** What a frame is for. */
    public enum Kind {
        /** A message that gets no reply. */
        ASYNC,
        /** A request that gets exactly one reply. */
        SYNC,
        /** A reply. */
        RESPONSE;

        /** Returns the kind of a type byte; servers treat unknown ones as {@link #ASYNC}. */
        static Kind of(byte type) {
            return type == 1 ? SYNC : type == 2 ? RESPONSE : ASYNC;
        }
    }

    /** Tells whether the payload is compressed. */
    public boolean isCompressed() {
        return (flags & COMPRESSED) != 0;
    }

    /** Writes the sixteen bytes of the header. */
    public void writeTo(ByteBuffer buffer) {
        buffer.order(ByteOrder.LITTLE_ENDIAN)
                .putInt(MAGIC)
                .put(version)
                .put(flags)
                .put((byte) 0)
                .put((byte) kind.ordinal())
                .putLong(size);
    }

    /**
     * Reads a header.
     *
     * @param buffer at least sixteen bytes; its position moves behind them
     * @param format the dialect that the connection speaks
     * @param maxSize the largest payload to accept
     * @throws WireException if the bytes are no header of that dialect, or announce a too large payload, or an empty one where
     *     that is a fault of the stream. A server of version 1 sends an empty payload for a value that it cannot write: the
     *     decoder of such a frame is complete at once, and its value an exception
     */
    public static Frame read(ByteBuffer buffer, WireFormat format, long maxSize) {
        ByteBuffer header = buffer.slice(buffer.position(), HEADER_SIZE).order(ByteOrder.LITTLE_ENDIAN);
        buffer.position(buffer.position() + HEADER_SIZE);
        if (header.getInt(0) != MAGIC) {
            throw new WireException("these bytes are no Rayforce frame: wrong magic number", 0);
        }
        byte version = header.get(4);
        boolean strict = format.dialect().checksHeaders();
        if (strict && version != format.version()) {
            throw new WireException("frame of version " + version + ", expected " + format.version(), 4);
        }
        if (header.get(6) != 0) {
            throw new WireException("frame in big-endian byte order, which is not supported", 6);
        }
        return new Frame(version, header.get(5), Kind.of(header.get(7)), size(header.getLong(8), strict, maxSize));
    }

    private static long size(long size, boolean strict, long maxSize) {
        if (size < 0 || size == 0 && strict) {
            throw new WireException("frame with a payload size of " + size, 8);
        }
        if (size > maxSize) {
            throw new WireException("frame with a payload of " + size + " bytes, more than the limit of " + maxSize, 8);
        }
        return size;
    }
}
