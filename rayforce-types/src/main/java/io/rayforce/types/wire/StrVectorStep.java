package io.rayforce.types.wire;

import io.rayforce.types.StrVector;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** A vector of strings, decoded into packed bytes. */
final class StrVectorStep extends Step {

    private static final int FIRST_ROOM = 1024;
    private static final int LARGEST_ARRAY = Integer.MAX_VALUE - 8;

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
            ends = new int[Math.min(count, Math.max(FIRST_ROOM, input.piece().remaining() / Long.BYTES))];
        }
        if (!input.isCarrying()) {
            makeRoom(input, end + atHand(input.piece()));
        }
        while (filled < count) {
            if (missing < 0) {
                if (!input.has(Long.BYTES)) {
                    return false;
                }
                missing = input.count(input.getLong(), 1);
            }
            if (!take(input)) {
                return false;
            }
        }
        decoder.complete(StrVector.wrap(bytes.length == end ? bytes : Arrays.copyOf(bytes, end), ends));
        return true;
    }

    /** Returns how many bytes of strings lie in the piece, so that an array of exactly that size can take them. */
    private long atHand(ByteBuffer piece) {
        int limit = piece.limit();
        long total = Math.max(0, missing);
        long at = piece.position() + total;
        for (int i = missing < 0 ? filled : filled + 1; i < count && at <= limit - Long.BYTES; i++) {
            long length = piece.getLong((int) at);
            if (length < 0 || length > limit) {
                break;
            }
            total += length;
            at += Long.BYTES + length;
        }
        return at <= limit ? total : Math.max(0, total - (at - limit));
    }

    private void makeRoom(Input input, long needed) {
        if (needed > LARGEST_ARRAY) {
            throw input.fault("the strings of one vector take more than 2 GiB");
        }
        if (needed > bytes.length) {
            bytes = Arrays.copyOf(bytes, (int) Math.max(needed, Math.min(LARGEST_ARRAY, end + end / 2L)));
        }
    }

    private boolean take(Input input) {
        ByteBuffer piece = input.piece();
        int length = Math.min(missing, piece.remaining());
        makeRoom(input, (long) end + length);
        piece.get(bytes, end, length);
        end += length;
        missing -= length;
        if (missing > 0) {
            return false;
        }
        missing = -1;
        if (filled == ends.length) {
            ends = Arrays.copyOf(ends, (int) Math.min(count, filled + filled / 2L));
        }
        ends[filled++] = end;
        return true;
    }
}
