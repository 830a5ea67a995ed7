package io.rayforce.engine.kernel;

/** Facts about the language's floating point numbers: NaN is the null, infinities do not exist, and null is the smallest. */
public final class Floats {

    private Floats() {}

    /** Returns the number, or the null where it is infinite. */
    public static double finite(double value) {
        // Zero times an infinity is NaN, and zero times anything else changes nothing: without a branch, loops work on
        // several numbers at once.
        return value + value * 0.0;
    }

    /** Returns the number, or the null where no 64-bit integer holds it. */
    static double inRange(double value) {
        return Math.abs(value) < 0x1p63 ? value : Double.NaN;
    }

    /** Makes nulls of the infinite ones among numbers, and returns the same array. */
    public static double[] finite(double[] values) {
        for (int i = 0; i < values.length; i++) {
            values[i] = finite(values[i]);
        }
        return values;
    }

    /** Returns a long that orders as the number does, the null first and both zeros alike. */
    public static long order(double value) {
        if (Double.isNaN(value)) {
            return Long.MIN_VALUE;
        }
        long bits = Double.doubleToLongBits(value + 0.0);
        return bits >= 0 ? bits : bits ^ Long.MAX_VALUE;
    }
}
