package io.rayforce.engine.kernel;

/**
 * Loops that keep the largest or the smallest value of each place. The smallest integers are kept less one, because the null
 * is the smallest of all integers and, less one, the largest.
 */
public final class Extrema {

    private Extrema() {}

    /** Keeps the largest integers. */
    public static void max(long[] largest, int[] places, int at, long[] values, int from, int count) {
        for (int i = 0; i < count; i++) {
            int place = places[at + i];
            largest[place] = Math.max(largest[place], values[from + i]);
        }
    }

    /** Returns the largest of an integer and others. */
    public static long max(long largest, long[] values, int from, int count) {
        long max = largest;
        for (int i = from; i < from + count; i++) {
            max = Math.max(max, values[i]);
        }
        return max;
    }

    /** Keeps the smallest integers less one. */
    public static void min(long[] smallest, int[] places, int at, long[] values, int from, int count) {
        for (int i = 0; i < count; i++) {
            int place = places[at + i];
            smallest[place] = Math.min(smallest[place], values[from + i] - 1);
        }
    }

    /** Returns the smallest of an integer and others less one. */
    public static long min(long smallest, long[] values, int from, int count) {
        long min = smallest;
        for (int i = from; i < from + count; i++) {
            min = Math.min(min, values[i] - 1);
        }
        return min;
    }

    /** Keeps the largest floating point numbers; a null gives way to anything. */
    public static void max(double[] largest, int[] places, int at, double[] values, int from, int count) {
        for (int i = 0; i < count; i++) {
            int place = places[at + i];
            double value = values[from + i];
            if (value > largest[place] || Double.isNaN(largest[place])) {
                largest[place] = value;
            }
        }
    }

    /** Returns the largest of a floating point number and others, which is null only if all of them are. */
    public static double max(double largest, double[] values, int from, int count) {
        double max = largest;
        for (int i = from; i < from + count; i++) {
            max = values[i] > max || Double.isNaN(max) ? values[i] : max;
        }
        return max;
    }

    /** Keeps the smallest floating point numbers; a null gives way to anything. */
    public static void min(double[] smallest, int[] places, int at, double[] values, int from, int count) {
        for (int i = 0; i < count; i++) {
            int place = places[at + i];
            double value = values[from + i];
            if (value < smallest[place] || Double.isNaN(smallest[place])) {
                smallest[place] = value;
            }
        }
    }

    /** Returns the smallest of a floating point number and others, which is null only if all of them are. */
    public static double min(double smallest, double[] values, int from, int count) {
        double min = smallest;
        for (int i = from; i < from + count; i++) {
            min = values[i] < min || Double.isNaN(min) ? values[i] : min;
        }
        return min;
    }
}
