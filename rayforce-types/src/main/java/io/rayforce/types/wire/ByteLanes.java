package io.rayforce.types.wire;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Arithmetic on eight bytes at once, each modulo 256; the first byte is the lowest. */
final class ByteLanes {

    private static final VarHandle WORD = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int FEW = 2 * Long.BYTES;
    private static final long HIGH_BITS = 0x8080808080808080L;
    private static final long LOW_BITS = 0x7f7f7f7f7f7f7f7fL;
    private static final long EVEN = 0x00ff00ff00ff00ffL;
    private static final long EACH = 0x0001000100010001L;

    private ByteLanes() {}

    static long get(byte[] array, int index) {
        return (long) WORD.get(array, index);
    }

    static void put(byte[] array, int index, long word) {
        WORD.set(array, index, word);
    }

    /** Moves bytes: few, as most are, by whole words, so that up to seven behind them are moved, too. */
    static void copy(byte[] source, int from, byte[] target, int to, int length) {
        put(target, to, get(source, from));
        if (length > Long.BYTES) {
            put(target, to + Long.BYTES, get(source, from + Long.BYTES));
            if (length > FEW) {
                System.arraycopy(source, from + FEW, target, to + FEW, length - FEW);
            }
        }
    }

    /** Repeats a byte: over few, as most are, by whole words, and so over up to seven behind them. */
    static void fill(byte[] target, int to, int length, byte value) {
        long word = repeat(value);
        put(target, to, word);
        if (length > Long.BYTES) {
            put(target, to + Long.BYTES, word);
            if (length > FEW) {
                Arrays.fill(target, to + FEW, to + length, value);
            }
        }
    }

    static long subtract(long a, long b) {
        return (a | HIGH_BITS) - (b & LOW_BITS) ^ (a ^ ~b) & HIGH_BITS;
    }

    /** Returns a word of one byte eight times. */
    private static long repeat(byte value) {
        return (value & 0xff) * 0x0101010101010101L;
    }

    /**
     * Adds to each byte all that are before it, and a number; returns the last sum. Up to seven bytes behind those that count are
     * changed, too.
     */
    static byte addUp(byte[] bytes, int length, byte number) {
        int before = number;
        for (int i = 0; i < length; i += Long.BYTES) {
            long word = get(bytes, i);
            long start = (before & 0xff) * EACH;
            long even = (word & EVEN) * EACH;
            long odd = (word >>> 8 & EVEN) * EACH;
            put(bytes, i, even + (odd << 16) + start & EVEN | (even + odd + start & EVEN) << 8);
            before += (int) (even + odd >>> 48);
        }
        return bytes[length - 1];
    }

    /** Returns a bit for each of the eight bytes, set where it is zero. */
    static int zeros(long word) {
        long nonZero = ((word & LOW_BITS) + LOW_BITS | word) & HIGH_BITS;
        return (int) ((~nonZero & HIGH_BITS) * 0x0002040810204081L >>> 56);
    }
}
