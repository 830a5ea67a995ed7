package io.rayforce.types.wire;

import java.util.Arrays;

/**
 * Compresses a payload as servers do: the differences between neighbouring bytes, then runs of equal ones. Equal neighbours
 * are found 64 at a time, as bits.
 */
final class Deflater {

    /** Shorter payloads are left alone. */
    private static final int LEAST_SIZE = 2001;

    private static final int LONGEST_RUN = 127;
    private static final int LONGEST_COPY = 128;
    private static final int SLACK = 80;

    /** A zero, the payload, and zeros, so that every difference can be read as part of eight. */
    private final byte[] in;

    private final int size;
    private final byte[] out;
    private int length = Integer.BYTES;
    private int block = -64;
    private long equals;

    private Deflater(byte[] payload, int from, int size) {
        this.in = new byte[1 + size + SLACK];
        this.size = size;
        this.out = new byte[size + LONGEST_COPY + 16];
        System.arraycopy(payload, from, in, 1, size);
    }

    /** Returns the compressed payload; an empty array if servers would leave it as it is. */
    static byte[] compress(byte[] payload, int from, int size) {
        return size < LEAST_SIZE ? new byte[0] : new Deflater(payload, from, size).compress();
    }

    private byte[] compress() {
        for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
            out[shift / Byte.SIZE] = (byte) (size >>> shift);
        }
        int at = 0;
        while (at < size && length < size) {
            int end = firstUnequal(at);
            at = end > at ? run(at, Math.min(end + 1 - at, LONGEST_RUN)) : copy(at, firstEqual(at) - at);
        }
        return length < size ? Arrays.copyOf(out, length) : new byte[0];
    }

    private int run(int at, int count) {
        out[length++] = (byte) count;
        out[length++] = (byte) differences(at);
        return at + count;
    }

    private int copy(int at, int available) {
        int count = Math.min(available, LONGEST_COPY);
        out[length++] = (byte) -count;
        for (int i = 0; i < count; i += Long.BYTES) {
            ByteLanes.put(out, length + i, differences(at + i));
        }
        length += count;
        return at + count;
    }

    /** Returns eight bytes, each less the one before it. */
    private long differences(int at) {
        return ByteLanes.subtract(ByteLanes.get(in, at + 1), ByteLanes.get(in, at));
    }

    /** Returns the first position from the given one on whose difference is not followed by an equal one, or one too far for a run. */
    private int firstUnequal(int from) {
        int at = from;
        while (at - from < LONGEST_RUN) {
            load(at);
            long unequal = ~equals >>> at;
            if (unequal != 0) {
                return at + Long.numberOfTrailingZeros(unequal);
            }
            at = block + Long.SIZE;
        }
        return at;
    }

    /**
     * Returns the first position from the given one on whose difference is followed by an equal one, or, if there is none, the size or
     * one too far for a copy.
     */
    private int firstEqual(int from) {
        int at = from;
        while (at < size && at - from < LONGEST_COPY) {
            load(at);
            long equal = equals >>> at;
            if (equal != 0) {
                return at + Long.numberOfTrailingZeros(equal);
            }
            at = block + Long.SIZE;
        }
        return Math.min(at, size);
    }

    /** Finds which differences of the block around a position are followed by an equal one; the last one never is. */
    private void load(int at) {
        int start = at & -Long.SIZE;
        if (start == block) {
            return;
        }
        block = start;
        equals = 0;
        for (int i = 0; i < Long.SIZE && start + i < size; i += Long.BYTES) {
            long next = differences(start + i + 1);
            equals |= (long) ByteLanes.zeros(differences(start + i) ^ next) << i;
        }
        int last = size - 1 - start;
        if (last < Long.SIZE) {
            equals &= (1L << last) - 1;
        }
    }
}
