package io.rayforce.types.wire;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Optional;

/**
 * Compresses a payload as servers do: the differences between neighbouring bytes, then runs of equal ones. Whether a difference is
 * followed by an equal one is found for 64 of them at a time, as bits; where the bits change, a group ends.
 */
final class Deflater {

    /** How many bytes behind a payload are read, but do not count. */
    static final int SLACK = 80;

    /** Shorter payloads are left alone. */
    private static final int LEAST_SIZE = 2001;

    private static final int LONGEST_RUN = 127;
    private static final int LONGEST_COPY = 128;

    private final byte[] in;
    private final int from;
    private final int end;
    private final byte[] out;

    private Deflater(byte[] in, int from, int size) {
        this.in = in;
        this.from = from;
        this.end = from + size;
        this.out = new byte[from + size + 2 * (LONGEST_COPY + Long.BYTES)];
    }

    /**
     * Returns the compressed payload behind as many free bytes as there are before the payload; nothing if servers would leave it as it
     * is.
     *
     * @param array holds a zero before the payload, and at least {@link #SLACK} bytes behind it
     * @param from the position of the payload, at least 1
     */
    static Optional<ByteBuffer> compress(byte[] array, int from, int size) {
        return size < LEAST_SIZE ? Optional.empty() : new Deflater(array, from, size).compress();
    }

    private Optional<ByteBuffer> compress() {
        int length = groups(from + Integer.BYTES);
        if (length >= end) {
            return Optional.empty();
        }
        byte[] kept = length < end / 2 ? Arrays.copyOf(out, length) : out;
        return Optional.of(
                ByteBuffer.wrap(kept, 0, length).order(ByteOrder.LITTLE_ENDIAN).putInt(from, end - from));
    }

    /** Writes all groups, or as many as it takes to see that they are not shorter than the payload; returns where they end. */
    private int groups(int position) {
        int length = position;
        int start = from;
        long before = 0;
        for (int block = from; block < end && length < end; block += Long.SIZE) {
            long equals = equals(block);
            long changes = equals ^ (equals << 1 | before);
            before = equals >>> 63;
            for (; changes != 0; changes &= changes - 1) {
                int bit = Long.numberOfTrailingZeros(changes);
                int at = block + bit;
                if ((equals >>> bit & 1) != 0) {
                    length = copy(start, at, length);
                    start = at;
                } else if (at - start < LONGEST_RUN) {
                    length = run(start, at + 1 - start, length);
                    start = at + 1;
                } else {
                    length = runs(start, at + 1, length);
                    start = afterRuns(start, at + 1);
                }
            }
        }
        return copy(start, end, length);
    }

    /** Returns which differences of a block are followed by an equal one; the last one of the payload never is. */
    private long equals(int block) {
        long equals = 0;
        long word = differences(block);
        for (int i = 0; i < Long.SIZE; i += Long.BYTES) {
            long following = differences(block + i + Long.BYTES);
            equals |= (long) ByteLanes.zeros(word ^ (word >>> 8 | following << 56)) << i;
            word = following;
        }
        int last = end - 1 - block;
        return last < Long.SIZE ? equals & (1L << last) - 1 : equals;
    }

    /** Returns eight bytes, each less the one before it. */
    private long differences(int at) {
        return ByteLanes.subtract(ByteLanes.get(in, at), ByteLanes.get(in, at - 1));
    }

    /** Writes equal differences, not too many for one group; returns where it ends. */
    private int run(int start, int count, int position) {
        out[position] = (byte) count;
        out[position + 1] = (byte) (in[start] - in[start - 1]);
        return position + 2;
    }

    /** Writes any number of equal differences; returns where they end. */
    private int runs(int start, int stop, int position) {
        int length = position;
        for (int at = start; stop - at > 1 && length < end; at += LONGEST_RUN) {
            length = run(at, Math.min(stop - at, LONGEST_RUN), length);
        }
        return length;
    }

    /** Returns where the group after equal differences starts: one that is left alone belongs to it. */
    private static int afterRuns(int start, int stop) {
        return (stop - start) % LONGEST_RUN == 1 ? stop - 1 : stop;
    }

    /** Writes differences as they are; returns where they end. Few fit into a word, together with their number. */
    private int copy(int start, int stop, int position) {
        int count = stop - start;
        if (count >= Long.BYTES) {
            return copies(start, stop, position);
        }
        ByteLanes.put(out, position, differences(start) << Byte.SIZE | -count & 0xff);
        return count == 0 ? position : position + 1 + count;
    }

    private int copies(int start, int stop, int position) {
        int length = position;
        for (int at = start; at < stop && length < end; at += LONGEST_COPY) {
            int count = Math.min(stop - at, LONGEST_COPY);
            out[length++] = (byte) -count;
            for (int i = 0; i < count; i += Long.BYTES) {
                ByteLanes.put(out, length + i, differences(at + i));
            }
            length += count;
        }
        return length;
    }
}
