package io.rayforce.types.wire;

import io.rayforce.types.StrVector;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** A vector of strings, decoded into packed bytes. */
final class StrVectorStep extends Step {

    private static final int FIRST_ROOM = 1024;

    private int[] ends = {};
    private byte[] bytes = {};
    private int count = -1;
    private int filled;
    private int end;
    private int missing = -1;

    @Override
    boolean advance(WireDecoder decoder) {
        Input input = decoder.input();
        if (count < 0) {
            count = SequenceHead.read(decoder, Long.BYTES);
            if (count < 0) {
                return false;
            }
            ends = new int[Math.min(count, FIRST_ROOM)];
        }
        while (filled < count) {
            if (missing < 0) {
                if (!input.has(Long.BYTES)) {
                    return false;
                }
                missing = input.count(input.item(Long.BYTES), 1);
            }
            if (!take(input)) {
                return false;
            }
        }
        decoder.complete(StrVector.wrap(bytes.length == end ? bytes : Arrays.copyOf(bytes, end), ends));
        return true;
    }

    private boolean take(Input input) {
        ByteBuffer piece = input.piece();
        int length = Math.min(missing, piece.remaining());
        if ((long) end + length > Integer.MAX_VALUE - 8) {
            throw input.fault("the strings of one vector take more than 2 GiB");
        }
        if (end + length > bytes.length) {
            bytes = Arrays.copyOf(bytes, (int) Math.min(Integer.MAX_VALUE - 8, Math.max(2L * end, end + length + 64L)));
        }
        piece.get(bytes, end, length);
        end += length;
        missing -= length;
        if (missing > 0) {
            return false;
        }
        missing = -1;
        if (filled == ends.length) {
            ends = Arrays.copyOf(ends, (int) Math.min(count, 2L * filled));
        }
        ends[filled++] = end;
        return true;
    }
}
