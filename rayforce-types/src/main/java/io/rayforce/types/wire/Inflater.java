package io.rayforce.types.wire;

import io.rayforce.types.WireException;
import java.nio.ByteBuffer;
import java.util.function.Consumer;

/** Expands a compressed payload as it arrives, and passes it on in pieces. */
final class Inflater {

    private static final int ROOM = 1 << 16;
    private static final int LONGEST_GROUP = 128;

    private final byte[] out = new byte[ROOM + LONGEST_GROUP + Long.BYTES];
    private final long size;
    private final Consumer<ByteBuffer> sink;
    private long missing;
    private int length;
    private byte last;
    private int copies;
    private int repeats;

    /**
     * Creates the expansion of one payload.
     *
     * @param size the size of the expanded payload
     */
    Inflater(long size, Consumer<ByteBuffer> sink) {
        this.size = size;
        this.missing = size;
        this.sink = sink;
    }

    /** Takes bytes of an array; once the payload is whole, the rest is ignored. */
    void feed(byte[] in, int from, int to) {
        int at = from;
        while (at < to && missing > 0) {
            at = copies + repeats == 0 && to - at > LONGEST_GROUP + Long.BYTES && missing > LONGEST_GROUP
                    ? groups(in, at, to - LONGEST_GROUP - Long.BYTES)
                    : step(in, at, to);
            if (length >= ROOM) {
                flush();
            }
        }
        flush();
    }

    boolean isWhole() {
        return missing == 0;
    }

    /** Passes on the sums of the differences collected so far. */
    private void flush() {
        if (length > 0) {
            last = ByteLanes.addUp(out, length, last);
            sink.accept(ByteBuffer.wrap(out, 0, length));
            length = 0;
        }
    }

    /** Collects whole groups while one more is sure to fit on both sides; whole words are moved, and what is too much overwritten. */
    private int groups(byte[] in, int from, int limit) {
        byte[] target = out;
        int at = from;
        int end = length;
        int most = (int) Math.min(ROOM, length + missing - LONGEST_GROUP);
        while (at < limit && end < most) {
            int count = in[at++];
            if (count < 0) {
                ByteLanes.copy(in, at, target, end, -count);
                at -= count;
                end -= count;
            } else if (count > 0) {
                ByteLanes.fill(target, end, count, in[at++]);
                end += count;
            }
        }
        missing -= end - length;
        length = end;
        return at;
    }

    /** Goes on by one control byte, or as many bytes of its group as are at hand. */
    private int step(byte[] in, int from, int to) {
        int at = from;
        if (copies > 0) {
            for (; copies > 0 && at < to; copies--) {
                add(in[at++]);
            }
        } else if (repeats > 0) {
            for (; repeats > 0; repeats--) {
                add(in[at]);
            }
            at++;
        } else {
            int count = in[at++];
            copies = Math.max(0, -count);
            repeats = Math.max(0, count);
            if (copies + repeats > missing) {
                throw new WireException(
                        "malformed compression: a group exceeds the announced size of " + size + " bytes",
                        size - missing);
            }
        }
        return at;
    }

    private void add(byte delta) {
        out[length++] = delta;
        missing--;
    }
}
