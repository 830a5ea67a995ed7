package io.rayforce.types.wire;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Arithmetic on eight bytes at once, each modulo 256; the first byte is the lowest. */
final class ByteLanes {

    private static final VarHandle WORD = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long HIGH_BITS = 0x8080808080808080L;
    private static final long LOW_BITS = 0x7f7f7f7f7f7f7f7fL;
    private static final long EVEN = 0x00ff00ff00ff00ffL;
    private static final long EACH = 0x0001000100010001L;

    /** What a multiplication with a delta makes the first eight multiples of it, the even-numbered bytes first. */
    private static final long ODD_MULTIPLES = 0x0007000500030001L;

    private static final long EVEN_MULTIPLES = 0x0008000600040002L;

    private ByteLanes() {}

    static long get(byte[] array, int index) {
        return (long) WORD.get(array, index);
    }

    static void put(byte[] array, int index, long word) {
        WORD.set(array, index, word);
    }

    static long subtract(long a, long b) {
        return (a | HIGH_BITS) - (b & LOW_BITS) ^ (a ^ ~b) & HIGH_BITS;
    }

    /** Returns the sums of a number and the first byte, the first two, and so on. */
    static long prefixSums(long word, int start) {
        long even = (word & EVEN) * EACH;
        long odd = (word >>> 8 & EVEN) * EACH;
        long first = start * EACH + even;
        return first + (odd << 16) & EVEN | (first + odd & EVEN) << 8;
    }

    /** Returns the sums of a number and a delta, twice the delta, and so on. */
    static long multiples(int delta, int start) {
        long first = start * EACH + delta * ODD_MULTIPLES;
        long second = start * EACH + delta * EVEN_MULTIPLES;
        return first & EVEN | (second & EVEN) << 8;
    }

    /** Returns a bit for each of the eight bytes, set where it is zero. */
    static int zeros(long word) {
        long nonZero = ((word & LOW_BITS) + LOW_BITS | word) & HIGH_BITS;
        return (int) ((~nonZero & HIGH_BITS) * 0x0002040810204081L >>> 56);
    }
}
