package io.rayforce.engine.kernel;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Loops over truth values, which are bytes that are zero where something is not so. */
public final class Masks {

    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long SEVEN_BITS = 0x7f7f7f7f7f7f7f7fL;
    private static final long ONES = 0x0101010101010101L;

    private Masks() {}

    /** Returns the rows from one to before another for which the truth value is the wanted one. */
    public static int[] positions(byte[] mask, int offset, int from, int to, boolean wanted) {
        int set = count(mask, offset + from, to - from);
        int count = wanted ? set : to - from - set;
        // Stored in any case, so that the loop has no branch to guess wrong.
        int[] positions = new int[count];
        int at = 0;
        for (int row = from; row < to && at < count; row++) {
            positions[at] = row;
            at += (mask[offset + row] != 0) == wanted ? 1 : 0;
        }
        return positions;
    }

    /** Returns how many truth values are true. */
    static int count(byte[] mask, int from, int count) {
        int words = count / Long.BYTES * Long.BYTES;
        int set = 0;
        for (int i = from; i < from + words; i += Long.BYTES) {
            set += Long.bitCount(ones((long) WORDS.get(mask, i)));
        }
        for (int i = from + words; i < from + count; i++) {
            set += mask[i] != 0 ? 1 : 0;
        }
        return set;
    }

    /** Makes ones of all truth values that are true. */
    public static byte[] normalize(byte[] truths) {
        int words = truths.length / Long.BYTES * Long.BYTES;
        for (int i = 0; i < words; i += Long.BYTES) {
            WORDS.set(truths, i, ones((long) WORDS.get(truths, i)));
        }
        for (int i = words; i < truths.length; i++) {
            truths[i] = (byte) (truths[i] != 0 ? 1 : 0);
        }
        return truths;
    }

    /** Makes a one of each byte that is not zero. */
    private static long ones(long bytes) {
        return ((bytes & SEVEN_BITS) + SEVEN_BITS | bytes) >>> 7 & ONES;
    }

    /** Makes the first values the conjunctions of the two. */
    public static void and(byte[] truths, byte[] others) {
        for (int i = 0; i < truths.length; i++) {
            truths[i] &= others[i];
        }
    }

    /** Makes the first values the disjunctions of the two. */
    public static void or(byte[] truths, byte[] others) {
        for (int i = 0; i < truths.length; i++) {
            truths[i] |= others[i];
        }
    }

    /** Returns one truth value many times. */
    public static byte[] all(int count, boolean truth) {
        byte[] truths = new byte[count];
        Arrays.fill(truths, (byte) (truth ? 1 : 0));
        return truths;
    }
}
