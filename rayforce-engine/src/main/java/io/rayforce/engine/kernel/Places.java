package io.rayforce.engine.kernel;

/** Loops over places: what is kept for each, and the numbering of those that are wanted. */
public final class Places {

    private Places() {}

    /** Returns what is kept for the given places. */
    public static long[] pick(long[] values, int[] places) {
        long[] picked = new long[places.length];
        for (int i = 0; i < picked.length; i++) {
            picked[i] = values[places[i]];
        }
        return picked;
    }

    /** Returns what is kept for the given places. */
    public static double[] pick(double[] values, int[] places) {
        double[] picked = new double[places.length];
        for (int i = 0; i < picked.length; i++) {
            picked[i] = values[places[i]];
        }
        return picked;
    }

    /** Returns the numbers from 0 to before a count. */
    public static int[] counting(int count) {
        int[] numbers = new int[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = i;
        }
        return numbers;
    }
}
