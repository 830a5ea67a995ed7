package io.rayforce.engine.kernel;

/**
 * Comparisons of 64-bit integers and floating point numbers. The nulls, the least integer and NaN, are equal and smaller than
 * everything else. The results are 1 and 0. Where numbers are ordered, the loops have no branch that depends on the order,
 * which nobody could guess.
 */
public enum Comparison {
    EQUAL {
        @Override
        public void run(long[] a, int ai, long[] b, int bi, byte[] out, int at, int count) {
            for (int i = 0; i < count; i++) {
                out[at + i] = (byte) (a[ai + i] == b[bi + i] ? 1 : 0);
            }
        }

        @Override
        public void run(double[] a, int ai, double[] b, int bi, byte[] out, int at, int count) {
            for (int i = 0; i < count; i++) {
                double x = a[ai + i];
                double y = b[bi + i];
                out[at + i] = (byte) (x == y || Double.isNaN(x) && Double.isNaN(y) ? 1 : 0);
            }
        }
    },
    NOT_EQUAL {
        @Override
        public void run(long[] a, int ai, long[] b, int bi, byte[] out, int at, int count) {
            for (int i = 0; i < count; i++) {
                out[at + i] = (byte) (a[ai + i] != b[bi + i] ? 1 : 0);
            }
        }

        @Override
        public void run(double[] a, int ai, double[] b, int bi, byte[] out, int at, int count) {
            for (int i = 0; i < count; i++) {
                double x = a[ai + i];
                double y = b[bi + i];
                out[at + i] = (byte) (x != y && !(Double.isNaN(x) && Double.isNaN(y)) ? 1 : 0);
            }
        }
    },
    LESS {
        @Override
        public void run(long[] a, int ai, long[] b, int bi, byte[] out, int at, int count) {
            for (int i = 0; i < count; i++) {
                out[at + i] = (byte) (a[ai + i] < b[bi + i] ? 1 : 0);
            }
        }

        @Override
        public void run(double[] a, int ai, double[] b, int bi, byte[] out, int at, int count) {
            for (int i = 0; i < count; i++) {
                double x = a[ai + i];
                double y = b[bi + i];
                out[at + i] = (byte) ((x >= y ? 0 : 1) & (Double.isNaN(y) ? 0 : 1));
            }
        }
    },
    LESS_OR_EQUAL {
        @Override
        public void run(long[] a, int ai, long[] b, int bi, byte[] out, int at, int count) {
            for (int i = 0; i < count; i++) {
                out[at + i] = (byte) (a[ai + i] <= b[bi + i] ? 1 : 0);
            }
        }

        @Override
        public void run(double[] a, int ai, double[] b, int bi, byte[] out, int at, int count) {
            for (int i = 0; i < count; i++) {
                double x = a[ai + i];
                double y = b[bi + i];
                out[at + i] = (byte) ((x > y ? 0 : 1) & (Double.isNaN(y) && !Double.isNaN(x) ? 0 : 1));
            }
        }
    },
    GREATER {
        @Override
        public void run(long[] a, int ai, long[] b, int bi, byte[] out, int at, int count) {
            LESS.run(b, bi, a, ai, out, at, count);
        }

        @Override
        public void run(double[] a, int ai, double[] b, int bi, byte[] out, int at, int count) {
            LESS.run(b, bi, a, ai, out, at, count);
        }
    },
    GREATER_OR_EQUAL {
        @Override
        public void run(long[] a, int ai, long[] b, int bi, byte[] out, int at, int count) {
            LESS_OR_EQUAL.run(b, bi, a, ai, out, at, count);
        }

        @Override
        public void run(double[] a, int ai, double[] b, int bi, byte[] out, int at, int count) {
            LESS_OR_EQUAL.run(b, bi, a, ai, out, at, count);
        }
    };

    /** Tells whether this asks for an order rather than for equality. */
    public boolean isOrdering() {
        return this != EQUAL && this != NOT_EQUAL;
    }

    /** Compares {@code count} elements of {@code a} from {@code ai} with those of {@code b} from {@code bi}. */
    public abstract void run(long[] a, int ai, long[] b, int bi, byte[] out, int at, int count);

    /** Compares {@code count} elements of {@code a} from {@code ai} with those of {@code b} from {@code bi}. */
    public abstract void run(double[] a, int ai, double[] b, int bi, byte[] out, int at, int count);
}
