package io.rayforce.engine.kernel;

import java.util.Arrays;

/**
 * Runs an operator over two operands, block after block. An operand of one element stands for that element in every row: it
 * is spread over one block that serves them all, so that the loops know vectors only.
 */
public final class Blocks {

    private static final int BLOCK = 1024;

    private Blocks() {}

    /** Combines integers; the result has the given number of elements. */
    public static long[] run(IntegerOperator operator, long[] a, boolean spreadA, long[] b, boolean spreadB, int size) {
        long[] left = spreadA ? spread(a[0], size) : a;
        long[] right = spreadB ? spread(b[0], size) : b;
        long[] out = new long[size];
        for (int at = 0; at < size; at += BLOCK) {
            operator.run(left, spreadA ? 0 : at, right, spreadB ? 0 : at, out, at, Math.min(BLOCK, size - at));
        }
        return out;
    }

    /** Combines floating point numbers; the result has the given number of elements. */
    public static double[] run(
            FloatOperator operator, double[] a, boolean spreadA, double[] b, boolean spreadB, int size) {
        double[] left = spreadA ? spread(a[0], size) : a;
        double[] right = spreadB ? spread(b[0], size) : b;
        double[] out = new double[size];
        for (int at = 0; at < size; at += BLOCK) {
            operator.run(left, spreadA ? 0 : at, right, spreadB ? 0 : at, out, at, Math.min(BLOCK, size - at));
        }
        return out;
    }

    /** Compares integers; the result has the given number of elements. */
    public static byte[] run(Comparison comparison, long[] a, boolean spreadA, long[] b, boolean spreadB, int size) {
        long[] left = spreadA ? spread(a[0], size) : a;
        long[] right = spreadB ? spread(b[0], size) : b;
        byte[] out = new byte[size];
        for (int at = 0; at < size; at += BLOCK) {
            comparison.run(left, spreadA ? 0 : at, right, spreadB ? 0 : at, out, at, Math.min(BLOCK, size - at));
        }
        return out;
    }

    private static long[] spread(long value, int size) {
        long[] block = new long[Math.min(BLOCK, size)];
        Arrays.fill(block, value);
        return block;
    }

    private static double[] spread(double value, int size) {
        double[] block = new double[Math.min(BLOCK, size)];
        Arrays.fill(block, value);
        return block;
    }
}
