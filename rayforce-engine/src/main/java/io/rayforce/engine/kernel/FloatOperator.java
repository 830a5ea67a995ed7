package io.rayforce.engine.kernel;

/**
 * Arithmetic of 64-bit floating point numbers where NaN is null: a null operand gives null, and so does whatever has no
 * finite result.
 */
public enum FloatOperator {
    ADD {
        @Override
        public void run(double[] a, int ai, double[] b, int bi, double[] out, int at, int count) {
            for (int i = 0; i < count; i++) {
                out[at + i] = Floats.finite(a[ai + i] + b[bi + i]);
            }
        }
    },
    SUBTRACT {
        @Override
        public void run(double[] a, int ai, double[] b, int bi, double[] out, int at, int count) {
            for (int i = 0; i < count; i++) {
                out[at + i] = Floats.finite(a[ai + i] - b[bi + i]);
            }
        }
    },
    MULTIPLY {
        @Override
        public void run(double[] a, int ai, double[] b, int bi, double[] out, int at, int count) {
            for (int i = 0; i < count; i++) {
                out[at + i] = Floats.finite(a[ai + i] * b[bi + i]);
            }
        }
    },
    DIVIDE {
        @Override
        public void run(double[] a, int ai, double[] b, int bi, double[] out, int at, int count) {
            for (int i = 0; i < count; i++) {
                out[at + i] = Floats.finite(a[ai + i] / b[bi + i]);
            }
        }
    },
    FLOOR_DIVIDE {
        @Override
        public void run(double[] a, int ai, double[] b, int bi, double[] out, int at, int count) {
            for (int i = 0; i < count; i++) {
                out[at + i] = Floats.inRange(Math.floor(a[ai + i] / b[bi + i]));
            }
        }
    },
    MODULO {
        @Override
        public void run(double[] a, int ai, double[] b, int bi, double[] out, int at, int count) {
            for (int i = 0; i < count; i++) {
                double x = a[ai + i];
                double y = b[bi + i];
                out[at + i] = y == 0 ? Double.NaN : Floats.finite(x - y * Math.floor(x / y));
            }
        }
    },
    POWER {
        @Override
        public void run(double[] a, int ai, double[] b, int bi, double[] out, int at, int count) {
            for (int i = 0; i < count; i++) {
                double x = a[ai + i];
                double y = b[bi + i];
                out[at + i] = Double.isNaN(x) || Double.isNaN(y) ? Double.NaN : Floats.finite(StrictMath.pow(x, y));
            }
        }
    },
    SMALLER {
        @Override
        public void run(double[] a, int ai, double[] b, int bi, double[] out, int at, int count) {
            for (int i = 0; i < count; i++) {
                out[at + i] = Math.min(a[ai + i], b[bi + i]);
            }
        }
    },
    LARGER {
        @Override
        public void run(double[] a, int ai, double[] b, int bi, double[] out, int at, int count) {
            for (int i = 0; i < count; i++) {
                double x = a[ai + i];
                double y = b[bi + i];
                out[at + i] = x > y || Double.isNaN(y) ? x : y;
            }
        }
    },
    /** Rounds the first operand down to a multiple of the second. */
    BUCKET {
        @Override
        public void run(double[] a, int ai, double[] b, int bi, double[] out, int at, int count) {
            for (int i = 0; i < count; i++) {
                double y = b[bi + i];
                out[at + i] = y == 0 ? Double.NaN : Floats.finite(Math.floor(a[ai + i] / y) * y);
            }
        }
    };

    /** Combines {@code count} elements of {@code a} from {@code ai} and of {@code b} from {@code bi} into {@code out} from {@code at}. */
    public abstract void run(double[] a, int ai, double[] b, int bi, double[] out, int at, int count);
}
