package io.rayforce.types.wire;

import io.rayforce.types.text.Utf8;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** Collects the bytes of a text that may be spread over several pieces. */
final class TextCollector {

    private byte[] bytes = new byte[0];
    private int length;

    /** Takes bytes up to the next NUL, which is consumed but not kept. Returns false if it has not arrived. */
    boolean takeUntilNul(Input input) {
        input.requireMore(1);
        ByteBuffer piece = input.piece();
        int end = nul(piece);
        if (end < 0) {
            append(piece, piece.remaining());
            input.requireMore(1);
            return false;
        }
        append(piece, end - piece.position());
        piece.get();
        return true;
    }

    /** Takes bytes until the text has the given length. Returns false if they have not all arrived. */
    boolean take(Input input, int wanted) {
        append(input.piece(), Math.min(wanted - length, input.piece().remaining()));
        return length == wanted;
    }

    void clear() {
        length = 0;
    }

    byte[] bytes() {
        return bytes;
    }

    int length() {
        return length;
    }

    private void append(ByteBuffer piece, int count) {
        if (length + count > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(length + count, 2 * length));
        }
        piece.get(bytes, length, count);
        length += count;
    }

    /** Returns the position of the next NUL, or -1. */
    static int nul(ByteBuffer piece) {
        byte[] array = piece.array();
        for (int i = piece.position(); i < piece.limit(); i++) {
            if (array[i] == 0) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public String toString() {
        return Utf8.decode(bytes, 0, length);
    }
}
