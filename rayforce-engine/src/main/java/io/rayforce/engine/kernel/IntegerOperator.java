package io.rayforce.engine.kernel;

/**
 * Arithmetic of 64-bit integers whose minimum is null: a null operand gives null, overflow wraps, division by zero gives
 * null, and quotients and remainders are floored.
 */
public enum IntegerOperator {
    ADD {
        @Override
        public void run(long[] a, int ai, long[] b, int bi, long[] out, int at, int count) {
            for (int i = 0; i < count; i++) {
                long x = a[ai + i];
                long y = b[bi + i];
                out[at + i] = x == NULL || y == NULL ? NULL : x + y;
            }
        }
    },
    SUBTRACT {
        @Override
        public void run(long[] a, int ai, long[] b, int bi, long[] out, int at, int count) {
            for (int i = 0; i < count; i++) {
                long x = a[ai + i];
                long y = b[bi + i];
                out[at + i] = x == NULL || y == NULL ? NULL : x - y;
            }
        }
    },
    MULTIPLY {
        @Override
        public void run(long[] a, int ai, long[] b, int bi, long[] out, int at, int count) {
            for (int i = 0; i < count; i++) {
                long x = a[ai + i];
                long y = b[bi + i];
                out[at + i] = x == NULL || y == NULL ? NULL : x * y;
            }
        }
    },
    FLOOR_DIVIDE {
        @Override
        public void run(long[] a, int ai, long[] b, int bi, long[] out, int at, int count) {
            for (int i = 0; i < count; i++) {
                long x = a[ai + i];
                long y = b[bi + i];
                out[at + i] = x == NULL || y == NULL || y == 0 ? NULL : Math.floorDiv(x, y);
            }
        }
    },
    MODULO {
        @Override
        public void run(long[] a, int ai, long[] b, int bi, long[] out, int at, int count) {
            for (int i = 0; i < count; i++) {
                long x = a[ai + i];
                long y = b[bi + i];
                out[at + i] = x == NULL || y == NULL || y == 0 ? NULL : Math.floorMod(x, y);
            }
        }
    },
    SMALLER {
        @Override
        public void run(long[] a, int ai, long[] b, int bi, long[] out, int at, int count) {
            for (int i = 0; i < count; i++) {
                out[at + i] = Math.min(a[ai + i], b[bi + i]);
            }
        }
    },
    LARGER {
        @Override
        public void run(long[] a, int ai, long[] b, int bi, long[] out, int at, int count) {
            for (int i = 0; i < count; i++) {
                out[at + i] = Math.max(a[ai + i], b[bi + i]);
            }
        }
    },
    /** Rounds the first operand down to a multiple of the second. */
    BUCKET {
        @Override
        public void run(long[] a, int ai, long[] b, int bi, long[] out, int at, int count) {
            for (int i = 0; i < count; i++) {
                long x = a[ai + i];
                long y = b[bi + i];
                out[at + i] = x == NULL || y == NULL || y == 0 ? NULL : Math.floorDiv(x, y) * y;
            }
        }
    };

    private static final long NULL = Long.MIN_VALUE;

    /** Combines {@code count} elements of {@code a} from {@code ai} and of {@code b} from {@code bi} into {@code out} from {@code at}. */
    public abstract void run(long[] a, int ai, long[] b, int bi, long[] out, int at, int count);

    /** Combines two numbers. */
    public long of(long a, long b) {
        long[] out = new long[1];
        run(new long[] {a}, 0, new long[] {b}, 0, out, 0, 1);
        return out[0];
    }
}
