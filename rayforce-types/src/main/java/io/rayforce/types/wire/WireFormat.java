package io.rayforce.types.wire;

import io.rayforce.types.RayValue;
import io.rayforce.types.WireException;
import java.nio.ByteBuffer;

/**
 * A dialect of the wire protocol, and the only place that knows what differs between dialects.
 *
 * <p>Immutable and safe to share between threads.
 */
public enum WireFormat {
    /** What servers speak since their second major version. */
    V3(new Version3());

    private final Dialect dialect;

    WireFormat(Dialect dialect) {
        this.dialect = dialect;
    }

    /** Returns the number that stands for this dialect in the handshake and in frame headers. */
    public byte version() {
        return dialect.version();
    }

    /**
     * Returns the payload of a value.
     *
     * @return a new little-endian buffer, from position 0 to its limit
     * @throws WireException if the dialect cannot carry the value
     */
    public ByteBuffer encode(RayValue value) {
        return new Encoder(dialect, Hints.NONE).payload(value, 0);
    }

    /**
     * Returns a whole frame: header and payload.
     *
     * @return a new little-endian buffer, from position 0 to its limit
     * @throws WireException if the dialect cannot carry the value
     */
    public ByteBuffer encodeFrame(Frame.Kind kind, RayValue value) {
        ByteBuffer buffer = new Encoder(dialect, Hints.NONE).payload(value, Frame.HEADER_SIZE);
        new Frame(version(), Frame.NO_FLAGS, kind, buffer.remaining() - Frame.HEADER_SIZE)
                .writeTo(buffer.slice(0, Frame.HEADER_SIZE));
        return buffer;
    }

    /**
     * Returns the value of a payload. Bytes after the value are tolerated, as servers do.
     *
     * @param payload read from its position to its limit; its position is left at the limit
     * @throws WireException if the bytes are no value
     */
    public RayValue decode(ByteBuffer payload) {
        WireDecoder decoder = decoder(payload.remaining(), DecodeLimits.DEFAULT);
        decoder.feed(payload);
        return decoder.value();
    }

    /**
     * Returns a decoder for one payload that arrives in pieces.
     *
     * @param size the payload's size as the frame header gives it
     * @throws WireException if the size exceeds the limits
     */
    public WireDecoder decoder(long size, DecodeLimits limits) {
        return new WireDecoder(dialect, size, limits, Hints.NONE);
    }

    Dialect dialect() {
        return dialect;
    }
}
