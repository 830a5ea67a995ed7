package io.rayforce.types.wire;

import io.rayforce.types.text.Utf8;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * The bytes of a text that may be spread over several pieces. A text that lies whole in one piece is not copied, so it has to
 * be used before the next piece is loaded.
 */
final class TextCollector {

    private static final byte[] NONE = {};

    private byte[] collected = NONE;
    private byte[] bytes = NONE;
    private int from;
    private int length;

    /** Takes bytes up to the next NUL, which is consumed but not kept. Returns false if it has not arrived. */
    boolean takeUntilNul(Input input) {
        input.requireMore(1);
        ByteBuffer piece = input.piece();
        int end = nul(piece);
        if (end < 0) {
            collect(piece, piece.remaining());
            input.requireMore(1);
            return false;
        }
        finish(piece, end - piece.position());
        piece.get();
        return true;
    }

    /** Takes bytes until the text has the given length. Returns false if they have not all arrived. */
    boolean take(Input input, int wanted) {
        ByteBuffer piece = input.piece();
        if (wanted - length > piece.remaining()) {
            collect(piece, piece.remaining());
            return false;
        }
        finish(piece, wanted - length);
        return true;
    }

    void clear() {
        length = 0;
    }

    /** Returns an array that holds the text from {@link #from} on. */
    byte[] bytes() {
        return bytes;
    }

    int from() {
        return from;
    }

    int length() {
        return length;
    }

    byte[] copy() {
        return Arrays.copyOfRange(bytes, from, from + length);
    }

    private void finish(ByteBuffer piece, int count) {
        if (length > 0) {
            collect(piece, count);
            return;
        }
        bytes = piece.array();
        from = piece.arrayOffset() + piece.position();
        length = count;
        piece.position(piece.position() + count);
    }

    private void collect(ByteBuffer piece, int count) {
        if (length + count > collected.length) {
            collected = Arrays.copyOf(collected, Math.max(length + count, 2 * length));
        }
        piece.get(collected, length, count);
        bytes = collected;
        from = 0;
        length += count;
    }

    /** Returns the position of the next NUL, or -1. */
    private static int nul(ByteBuffer piece) {
        byte[] array = piece.array();
        int offset = piece.arrayOffset();
        for (int i = piece.position(); i < piece.limit(); i++) {
            if (array[offset + i] == 0) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public String toString() {
        return Utf8.decode(bytes, from, length);
    }
}
