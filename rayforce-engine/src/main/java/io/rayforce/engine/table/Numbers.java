package io.rayforce.engine.table;

import io.rayforce.engine.error.EngineException;
import io.rayforce.engine.kernel.Doubles;
import io.rayforce.engine.kernel.Longs;
import io.rayforce.engine.kernel.Scratch;
import io.rayforce.types.ByteVector;
import io.rayforce.types.DoubleVector;
import io.rayforce.types.FloatVector;
import io.rayforce.types.IntVector;
import io.rayforce.types.LongVector;
import io.rayforce.types.Nulls;
import io.rayforce.types.RayType;
import io.rayforce.types.ShortVector;
import io.rayforce.types.Vector;
import io.rayforce.types.internal.Storage;
import java.util.Arrays;

/**
 * The elements of vectors as numbers of 64 bits, whatever width they are kept in, and back. Nulls stay nulls. A returned
 * array may be the vector's own and longer than the vector: it is read only.
 */
public final class Numbers {

    private static final double TOO_LARGE = 0x1p63;

    private Numbers() {}

    /** Tells whether the elements of a type are kept as integers: booleans, integers, dates and times. */
    public static boolean isInteger(RayType type) {
        return switch (simple(type)) {
            case B8, U8, I16, I32, I64, DATE, TIME, TIMESTAMP, TIMESPAN -> true;
            default -> false;
        };
    }

    /** Tells whether the elements of a type are floating point numbers. */
    public static boolean isFloat(RayType type) {
        return simple(type) == RayType.F64 || simple(type) == RayType.F32;
    }

    /** Returns the type of the elements where there is one. */
    private static RayType simple(RayType type) {
        return type.isVector() ? type.element() : type;
    }

    /** Tells whether the elements of a type are numbers: booleans included, dates and times not. */
    public static boolean isNumber(RayType type) {
        return switch (simple(type)) {
            case B8, U8, I16, I32, I64, F32, F64 -> true;
            default -> false;
        };
    }

    /** Tells whether the elements of a type are dates, times, timestamps or timespans. */
    public static boolean isTemporal(RayType type) {
        return isInteger(type) && !isNumber(type);
    }

    /** Returns the elements as integers, copied only where they are kept as something else. */
    public static Longs integers(Vector vector) {
        return vector instanceof LongVector longs
                ? new Longs(Storage.longs(longs), Storage.offset(vector))
                : Longs.of(longs(vector));
    }

    /** Returns the elements as floating point numbers, copied only where they are kept as something else. */
    public static Doubles floats(Vector vector) {
        return vector instanceof DoubleVector doubles
                ? new Doubles(Storage.doubles(doubles), Storage.offset(vector))
                : Doubles.of(doubles(vector));
    }

    /** Returns the elements as floating point numbers; a copy is taken into scratch memory. */
    public static Doubles floats(Vector vector, Scratch scratch) {
        if (!(vector instanceof LongVector)) {
            return floats(vector);
        }
        Longs source = integers(vector);
        return Doubles.of(converted(source, scratch.doubles(vector.size())));
    }

    /** Returns the elements as integers; floating point numbers are truncated and clipped to the range. */
    public static long[] longs(Vector vector) {
        int size = vector.size();
        int from = Storage.offset(vector);
        return switch (vector.type()) {
            case I64_VECTOR, TIMESTAMP_VECTOR, TIMESPAN_VECTOR -> {
                long[] array = Storage.longs((LongVector) vector);
                yield from == 0 ? array : Arrays.copyOfRange(array, from, from + size);
            }
            case I32_VECTOR, DATE_VECTOR, TIME_VECTOR -> widen(Storage.ints((IntVector) vector), from, size);
            case I16_VECTOR -> widen(Storage.shorts((ShortVector) vector), from, size);
            case U8_VECTOR -> unsigned(Storage.bytes((ByteVector) vector), from, size);
            case B8_VECTOR -> truths(Storage.bytes((ByteVector) vector), from, size);
            case F32_VECTOR, F64_VECTOR -> truncate(doubles(vector), size);
            default -> throw EngineException.type(vector.type().label() + " holds no numbers");
        };
    }

    /** Returns the elements as floating point numbers. */
    public static double[] doubles(Vector vector) {
        int size = vector.size();
        if (vector instanceof DoubleVector numbers) {
            double[] array = Storage.doubles(numbers);
            int from = Storage.offset(vector);
            return from == 0 ? array : Arrays.copyOfRange(array, from, from + size);
        }
        if (vector instanceof FloatVector floats) {
            return widen(Storage.floats(floats), Storage.offset(vector), size);
        }
        return converted(integers(vector), new double[size]);
    }

    private static double[] converted(Longs source, double[] out) {
        long[] array = source.array();
        int from = source.from();
        for (int i = 0; i < out.length; i++) {
            long value = array[from + i];
            out[i] = value == Nulls.I64 ? Double.NaN : value;
        }
        return out;
    }

    private static long[] widen(int[] source, int from, int size) {
        long[] out = new long[size];
        for (int i = 0; i < size; i++) {
            out[i] = source[from + i] == Nulls.I32 ? Nulls.I64 : source[from + i];
        }
        return out;
    }

    private static long[] widen(short[] source, int from, int size) {
        long[] out = new long[size];
        for (int i = 0; i < size; i++) {
            out[i] = source[from + i] == Nulls.I16 ? Nulls.I64 : source[from + i];
        }
        return out;
    }

    private static long[] unsigned(byte[] source, int from, int size) {
        long[] out = new long[size];
        for (int i = 0; i < size; i++) {
            out[i] = source[from + i] & 0xff;
        }
        return out;
    }

    private static long[] truths(byte[] source, int from, int size) {
        long[] out = new long[size];
        for (int i = 0; i < size; i++) {
            out[i] = source[from + i] == 0 ? 0 : 1;
        }
        return out;
    }

    private static double[] widen(float[] source, int from, int size) {
        double[] out = new double[size];
        for (int i = 0; i < size; i++) {
            out[i] = source[from + i];
        }
        return out;
    }

    private static long[] truncate(double[] source, int size) {
        long[] out = new long[size];
        for (int i = 0; i < size; i++) {
            double value = source[i];
            out[i] = Double.isNaN(value) ? Nulls.I64 : value <= -TOO_LARGE ? -Long.MAX_VALUE : (long) value;
        }
        return out;
    }

    /**
     * Returns a vector of a type made of integers. A number too wide keeps its low bits; one that lands on the null is null.
     */
    public static Vector vector(RayType type, long[] values, int size) {
        return switch (type.element()) {
            case B8, U8 -> {
                byte[] out = new byte[size];
                boolean truth = type.element() == RayType.B8;
                for (int i = 0; i < size; i++) {
                    out[i] = truth ? (byte) (values[i] == 0 ? 0 : 1) : (byte) values[i];
                }
                yield Storages.wrap(type, out);
            }
            case I16 -> {
                short[] out = new short[size];
                for (int i = 0; i < size; i++) {
                    out[i] = values[i] == Nulls.I64 ? Nulls.I16 : (short) values[i];
                }
                yield Storages.wrap(type, out);
            }
            case I32, DATE, TIME -> {
                int[] out = new int[size];
                for (int i = 0; i < size; i++) {
                    out[i] = values[i] == Nulls.I64 ? Nulls.I32 : (int) values[i];
                }
                yield Storages.wrap(type, out);
            }
            case I64, TIMESTAMP, TIMESPAN ->
                Storages.wrap(type, values.length == size ? values : Arrays.copyOf(values, size));
            case F32, F64 -> {
                double[] out = new double[size];
                for (int i = 0; i < size; i++) {
                    out[i] = values[i] == Nulls.I64 ? Double.NaN : values[i];
                }
                yield vector(type, out, size);
            }
            default -> throw EngineException.type(type.label() + " cannot be made of numbers");
        };
    }

    /** Returns a vector of a type made of floating point numbers; for an integer type they are truncated. */
    public static Vector vector(RayType type, double[] values, int size) {
        return switch (type.element()) {
            case F64 -> Storages.wrap(type, values.length == size ? values : Arrays.copyOf(values, size));
            case F32 -> {
                float[] out = new float[size];
                for (int i = 0; i < size; i++) {
                    float narrow = (float) values[i];
                    out[i] = Float.isInfinite(narrow) ? Float.NaN : narrow;
                }
                yield Storages.wrap(type, out);
            }
            default -> vector(type, truncate(values, size), size);
        };
    }
}
