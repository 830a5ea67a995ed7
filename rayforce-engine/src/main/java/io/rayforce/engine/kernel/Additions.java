package io.rayforce.engine.kernel;

/**
 * Loops that add values up, each into the place of its row, or all into one number. Nulls are skipped.
 */
public final class Additions {

    private static final long NULL = Long.MIN_VALUE;

    private Additions() {}

    /** Counts the rows of each place. */
    public static void count(long[] counts, int[] places, int at, int count) {
        for (int i = 0; i < count; i++) {
            counts[places[at + i]]++;
        }
    }

    /** Adds integers to the places of their rows. */
    public static void add(long[] sums, int[] places, int at, long[] values, int from, int count) {
        for (int i = 0; i < count; i++) {
            long value = values[from + i];
            if (value != NULL) {
                sums[places[at + i]] += value;
            }
        }
    }

    /** Adds floating point numbers to the places of their rows. */
    public static void add(double[] sums, int[] places, int at, double[] values, int from, int count) {
        for (int i = 0; i < count; i++) {
            double value = values[from + i];
            if (!Double.isNaN(value)) {
                sums[places[at + i]] += value;
            }
        }
    }

    /** Adds integers to the first numbers of pairs at the places of their rows, and counts them in the second ones. */
    public static void addAndCount(double[] pairs, int[] places, int at, long[] values, int from, int count) {
        for (int i = 0; i < count; i++) {
            long value = values[from + i];
            if (value != NULL) {
                int place = 2 * places[at + i];
                pairs[place] += value;
                pairs[place + 1]++;
            }
        }
    }

    /** Adds numbers to the first numbers of pairs at the places of their rows, and counts them in the second ones. */
    public static void addAndCount(double[] pairs, int[] places, int at, double[] values, int from, int count) {
        for (int i = 0; i < count; i++) {
            double value = values[from + i];
            if (!Double.isNaN(value)) {
                int place = 2 * places[at + i];
                pairs[place] += value;
                pairs[place + 1]++;
            }
        }
    }

    /** Adds numbers to others, each to that of its position. */
    public static void add(long[] sums, long[] more) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += more[i];
        }
    }

    /** Adds numbers to others, each to that of its position. */
    public static void add(double[] sums, double[] more) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += more[i];
        }
    }

    /** Returns the sum of integers. */
    public static long sum(long[] values, int from, int count) {
        long sum = 0;
        for (int i = from; i < from + count; i++) {
            sum += values[i] == NULL ? 0 : values[i];
        }
        return sum;
    }

    /** Returns the sum of floating point numbers; four running sums keep it from waiting for each addition. */
    public static double sum(double[] values, int from, int count) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        int whole = count & -4;
        for (int i = from; i < from + whole; i += 4) {
            a += orZero(values[i]);
            b += orZero(values[i + 1]);
            c += orZero(values[i + 2]);
            d += orZero(values[i + 3]);
        }
        for (int i = from + whole; i < from + count; i++) {
            a += orZero(values[i]);
        }
        return a + b + (c + d);
    }

    private static double orZero(double value) {
        return Double.isNaN(value) ? 0 : value;
    }

    /** Returns how many floating point numbers are null. */
    public static int nulls(double[] values, int from, int count) {
        int nulls = 0;
        for (int i = from; i < from + count; i++) {
            nulls += Double.isNaN(values[i]) ? 1 : 0;
        }
        return nulls;
    }
}
