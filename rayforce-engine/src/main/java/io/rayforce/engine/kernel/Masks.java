package io.rayforce.engine.kernel;

import java.util.Arrays;

/** Loops over truth values, which are bytes that are zero where something is not so. */
public final class Masks {

    private Masks() {}

    /** Returns the rows from one to before another for which the truth value is the wanted one. */
    public static int[] positions(byte[] mask, int offset, int from, int to, boolean wanted) {
        int count = 0;
        for (int row = from; row < to; row++) {
            count += (mask[offset + row] != 0) == wanted ? 1 : 0;
        }
        // Stored in any case, so that the loop has no branch to guess wrong.
        int[] positions = new int[count];
        int at = 0;
        for (int row = from; row < to && at < count; row++) {
            positions[at] = row;
            at += (mask[offset + row] != 0) == wanted ? 1 : 0;
        }
        return positions;
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
