package io.rayforce.engine.kernel;

/** Loops over integers that lie close together. */
public final class Spans {

    private Spans() {}

    /** Widens a pair of the smallest and the largest number by more of them. */
    public static void widen(long[] bounds, long[] values, int from, int count) {
        long least = bounds[0];
        long most = bounds[1];
        for (int i = from; i < from + count; i++) {
            least = Math.min(least, values[i]);
            most = Math.max(most, values[i]);
        }
        bounds[0] = least;
        bounds[1] = most;
    }

    /** Widens a pair of the smallest and the largest number by more of them. */
    public static void widen(long[] bounds, int[] values, int from, int count) {
        int least = Integer.MAX_VALUE;
        int most = Integer.MIN_VALUE;
        for (int i = from; i < from + count; i++) {
            least = Math.min(least, values[i]);
            most = Math.max(most, values[i]);
        }
        bounds[0] = Math.min(bounds[0], least);
        bounds[1] = Math.max(bounds[1], most);
    }

    /** Multiplies each place by a size, and adds how far a value lies above the least. */
    public static void pack(int[] slots, int at, int size, long[] values, int from, long least, int count) {
        for (int i = 0; i < count; i++) {
            slots[at + i] = slots[at + i] * size + (int) (values[from + i] - least);
        }
    }

    /** Multiplies each place by a size, and adds how far a value lies above the least. */
    public static void pack(int[] slots, int at, int size, int[] values, int from, int least, int count) {
        for (int i = 0; i < count; i++) {
            slots[at + i] = slots[at + i] * size + (values[from + i] - least);
        }
    }
}
