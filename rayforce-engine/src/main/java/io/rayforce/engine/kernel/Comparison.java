package io.rayforce.engine.kernel;

/** Comparisons of 64-bit integers, whose minimum is null and smaller than every other. The results are 1 and 0. */
public enum Comparison {
    EQUAL {
        @Override
        public void run(long[] a, int ai, long[] b, int bi, byte[] out, int at, int count) {
            for (int i = 0; i < count; i++) {
                out[at + i] = (byte) (a[ai + i] == b[bi + i] ? 1 : 0);
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
    },
    LESS {
        @Override
        public void run(long[] a, int ai, long[] b, int bi, byte[] out, int at, int count) {
            for (int i = 0; i < count; i++) {
                out[at + i] = (byte) (a[ai + i] < b[bi + i] ? 1 : 0);
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
    },
    GREATER {
        @Override
        public void run(long[] a, int ai, long[] b, int bi, byte[] out, int at, int count) {
            LESS.run(b, bi, a, ai, out, at, count);
        }
    },
    GREATER_OR_EQUAL {
        @Override
        public void run(long[] a, int ai, long[] b, int bi, byte[] out, int at, int count) {
            LESS_OR_EQUAL.run(b, bi, a, ai, out, at, count);
        }
    };

    /** Tells whether this asks for an order rather than for equality. */
    public boolean isOrdering() {
        return this != EQUAL && this != NOT_EQUAL;
    }

    /** Compares {@code count} elements of {@code a} from {@code ai} with those of {@code b} from {@code bi}. */
    public abstract void run(long[] a, int ai, long[] b, int bi, byte[] out, int at, int count);
}
