package io.rayforce.types.wire;

import io.rayforce.types.Atom;
import io.rayforce.types.RayValue;
import io.rayforce.types.WireException;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * A dialect of the wire protocol, and the only place that knows what differs between dialects.
 *
 * <p>Immutable and safe to share between threads.
 */
public enum WireFormat {
    /** What servers speak since their second major version. */
    V3(new Version3()),

    /**
     * What servers spoke before. It cannot tell a symbol from a name, so outside of replies each is read as a name; a string
     * vector outside of a table is read as a list of strings.
     */
    V1(new Version1());

    private final Dialect dialect;
    private final Encoder encoder;

    WireFormat(Dialect dialect) {
        this.dialect = dialect;
        this.encoder = new Encoder(dialect, Hints.NONE);
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
        return encoder.payload(value, 0, 0);
    }

    /**
     * Returns a whole frame: header and payload.
     *
     * @return a new little-endian buffer, from position 0 to its limit
     * @throws WireException if the dialect cannot carry the value
     */
    public ByteBuffer encodeFrame(Frame.Kind kind, RayValue value) {
        return encodeFrame(kind, Frame.NO_FLAGS, value);
    }

    /**
     * Returns a whole frame: header and payload.
     *
     * @param flags bits of {@link Frame#COMPRESSED} and {@link Frame#VERBOSE}; compression is done, and the bit set, only where
     *     servers would: the payload exceeds 2000 bytes and becomes shorter
     * @return a new little-endian buffer, from position 0 to its limit
     * @throws WireException if the dialect cannot carry the value or the flags
     */
    public ByteBuffer encodeFrame(Frame.Kind kind, byte flags, RayValue value) {
        boolean compresses = (checked(flags) & Frame.COMPRESSED) != 0;
        ByteBuffer plain = encoder.payload(value, Frame.HEADER_SIZE, compresses ? Deflater.SLACK : 0);
        Optional<ByteBuffer> compressed = compresses
                ? Deflater.compress(plain.array(), Frame.HEADER_SIZE, plain.remaining() - Frame.HEADER_SIZE)
                : Optional.empty();
        ByteBuffer frame = compressed.orElse(plain);
        int dropped = compressed.isEmpty() ? Frame.COMPRESSED : 0;
        new Frame(version(), (byte) (flags & ~dropped), kind, frame.remaining() - Frame.HEADER_SIZE)
                .writeTo(frame.slice(0, Frame.HEADER_SIZE));
        return frame;
    }

    /**
     * Returns a whole frame, header and payload, that is encoded while it is sent. What {@link #encodeFrame(Frame.Kind, byte,
     * RayValue)} refuses is refused at once; where payloads may be compressed, it is encoded at once, too.
     *
     * @param flags as for {@link #encodeFrame(Frame.Kind, byte, RayValue)}
     * @throws WireException if the dialect cannot carry the value or the flags
     */
    public OutgoingFrame outgoingFrame(Frame.Kind kind, byte flags, RayValue value) {
        return (flags & Frame.COMPRESSED) != 0
                ? OutgoingFrame.of(encodeFrame(kind, flags, value))
                : encoder.outgoing(value, Frame.HEADER_SIZE).withHeader(version(), checked(flags), kind);
    }

    private byte checked(byte flags) {
        if (flags != Frame.NO_FLAGS && !dialect.checksHeaders()) {
            throw dialect.refusal("compressed payloads, nor what an evaluation printed");
        }
        return flags;
    }

    /**
     * Returns the value of a payload. Bytes after the value are tolerated, as servers do.
     *
     * @param payload read from its position to its limit; its position is left at the limit
     * @throws WireException if the bytes are no value
     */
    public RayValue decode(ByteBuffer payload) {
        Atom atom = WholeAtom.read(dialect, payload);
        if (atom != null) {
            payload.position(payload.limit());
            return atom;
        }
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

    /**
     * Returns a decoder for the payload of a frame, compressed or not. In a reply every symbol outside of functions is read as itself: what is
     * computed arrives without the mark that tells it from a name.
     *
     * @throws WireException if the size exceeds the limits
     */
    public WireDecoder decoder(Frame frame, DecodeLimits limits) {
        return new WireDecoder(dialect, frame, limits, Hints.NONE);
    }

    /**
     * Returns the request that makes a server of this dialect evaluate code.
     *
     * @param tree code whose functions are {@link io.rayforce.types.Name names}, or a program text
     * @throws WireException if the server would not, or would answer wrongly; the message says what to do instead
     */
    public RayValue request(RayValue tree) {
        return dialect.request(tree);
    }

    /** Returns the code of a request that a client of this dialect sent: its functions are names. */
    public RayValue tree(RayValue request) {
        return dialect.tree(request);
    }

    /** Returns the answer that a client of this dialect reads as a value: the functions in a function are none of its names. */
    public RayValue answer(RayValue value) {
        return dialect.answer(value);
    }

    Dialect dialect() {
        return dialect;
    }
}
