package io.rayforce.types.wire;

import io.rayforce.types.RayValue;
import io.rayforce.types.WireException;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * The target of the fuzzer: any bytes give a value or a {@link WireException}, whole or in pieces, and a value can be written
 * and read again. The first byte of the input chooses how the others are read.
 */
public final class DecoderFuzz {

    static final int VERSION_1 = 1;
    static final int COMPRESSED = 2;
    static final int REPLY = 4;

    private static final int PIECE_SHIFT = 3;
    private static final DecodeLimits LIMITS = DecodeLimits.DEFAULT.withMaxExpanded(1 << 20);

    private DecoderFuzz() {}

    /** Called by the fuzzer with every input. */
    public static void fuzzerTestOneInput(byte[] input) {
        if (input.length < 2) {
            return;
        }
        WireFormat format = (input[0] & VERSION_1) != 0 ? WireFormat.V1 : WireFormat.V3;
        byte flags = (input[0] & COMPRESSED) != 0 ? Frame.COMPRESSED : Frame.NO_FLAGS;
        Frame.Kind kind = (input[0] & REPLY) != 0 ? Frame.Kind.RESPONSE : Frame.Kind.SYNC;
        Frame frame = new Frame(format.version(), flags, kind, input.length - 1);
        Optional<RayValue> pieces = inPieces(format.decoder(frame, LIMITS), input);
        if (flags == Frame.NO_FLAGS && kind == Frame.Kind.SYNC && !pieces.equals(atOnce(format, input))) {
            throw new AssertionError("in pieces " + pieces + ", at once " + atOnce(format, input));
        }
        pieces.ifPresent(DecoderFuzz::writeAndReadAgain);
    }

    private static Optional<RayValue> inPieces(WireDecoder decoder, byte[] input) {
        int piece = 1 + (input[0] >> PIECE_SHIFT & 7);
        try {
            for (int at = 1; at < input.length; at += piece) {
                decoder.feed(ByteBuffer.wrap(input, at, Math.min(piece, input.length - at)));
            }
            return Optional.of(decoder.value());
        } catch (WireException refused) {
            return Optional.empty();
        }
    }

    private static Optional<RayValue> atOnce(WireFormat format, byte[] input) {
        try {
            return Optional.of(format.decode(ByteBuffer.wrap(input, 1, input.length - 1)));
        } catch (WireException refused) {
            return Optional.empty();
        }
    }

    private static void writeAndReadAgain(RayValue value) {
        RayValue again = WireFormat.V3.decode(WireFormat.V3.encode(value));
        if (!again.type().equals(value.type())) {
            throw new AssertionError(value + " became " + again);
        }
    }
}
