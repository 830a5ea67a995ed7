package io.rayforce.engine.kernel;

import java.util.Arrays;

/**
 * Runs an operator over two operands, block after block. An operand of one element stands for that element in every row: it
 * is spread over one block that serves them all, so that the loops know vectors only.
 */
public final class Blocks {

    private static final int BLOCK = 1024;

    private Blocks() {}

    /** Combines integers; the result fills an array, which is returned. */
    public static long[] run(IntegerOperator operator, Longs a, boolean spreadA, Longs b, boolean spreadB, long[] out) {
        int size = out.length;
        long[] left = spreadA ? spread(a, size) : a.array();
        long[] right = spreadB ? spread(b, size) : b.array();
        for (int at = 0; at < size; at += BLOCK) {
            int ai = spreadA ? 0 : a.from() + at;
            operator.run(left, ai, right, spreadB ? 0 : b.from() + at, out, at, Math.min(BLOCK, size - at));
        }
        return out;
    }

    /** Combines floating point numbers; the result fills an array, which is returned. */
    public static double[] run(
            FloatOperator operator, Doubles a, boolean spreadA, Doubles b, boolean spreadB, double[] out) {
        int size = out.length;
        double[] left = spreadA ? spread(a, size) : a.array();
        double[] right = spreadB ? spread(b, size) : b.array();
        for (int at = 0; at < size; at += BLOCK) {
            int ai = spreadA ? 0 : a.from() + at;
            operator.run(left, ai, right, spreadB ? 0 : b.from() + at, out, at, Math.min(BLOCK, size - at));
        }
        return out;
    }

    /** Compares integers; the result has the given number of elements. */
    public static byte[] run(Comparison comparison, Longs a, boolean spreadA, Longs b, boolean spreadB, int size) {
        long[] left = spreadA ? spread(a, size) : a.array();
        long[] right = spreadB ? spread(b, size) : b.array();
        byte[] out = new byte[size];
        for (int at = 0; at < size; at += BLOCK) {
            int ai = spreadA ? 0 : a.from() + at;
            comparison.run(left, ai, right, spreadB ? 0 : b.from() + at, out, at, Math.min(BLOCK, size - at));
        }
        return out;
    }

    /** Compares floating point numbers; the result has the given number of elements. */
    public static byte[] run(Comparison comparison, Doubles a, boolean spreadA, Doubles b, boolean spreadB, int size) {
        double[] left = spreadA ? spread(a, size) : a.array();
        double[] right = spreadB ? spread(b, size) : b.array();
        byte[] out = new byte[size];
        for (int at = 0; at < size; at += BLOCK) {
            int ai = spreadA ? 0 : a.from() + at;
            comparison.run(left, ai, right, spreadB ? 0 : b.from() + at, out, at, Math.min(BLOCK, size - at));
        }
        return out;
    }

    private static long[] spread(Longs one, int size) {
        long[] block = new long[Math.min(BLOCK, size)];
        Arrays.fill(block, one.array()[one.from()]);
        return block;
    }

    private static double[] spread(Doubles one, int size) {
        double[] block = new double[Math.min(BLOCK, size)];
        Arrays.fill(block, one.array()[one.from()]);
        return block;
    }
}
