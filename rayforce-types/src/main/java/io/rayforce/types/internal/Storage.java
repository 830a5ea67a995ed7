package io.rayforce.types.internal;

import io.rayforce.types.ByteVector;
import io.rayforce.types.DoubleVector;
import io.rayforce.types.FloatVector;
import io.rayforce.types.GuidVector;
import io.rayforce.types.IntVector;
import io.rayforce.types.LongVector;
import io.rayforce.types.ShortVector;
import io.rayforce.types.StrVector;
import io.rayforce.types.SymVector;
import io.rayforce.types.Vector;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.VarHandle;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The one door to the arrays behind the vectors, for the encoders and the engine. The arrays are read only: writing to
 * one would change values that others hold. Element {@code i} of a vector lies at {@code offset(vector) + i} of its array.
 */
public final class Storage {

    private static final MethodHandle BYTES = door(ByteVector.class, "array", byte[].class);
    private static final MethodHandle SHORTS = door(ShortVector.class, "array", short[].class);
    private static final MethodHandle INTS = door(IntVector.class, "array", int[].class);
    private static final MethodHandle LONGS = door(LongVector.class, "array", long[].class);
    private static final MethodHandle FLOATS = door(FloatVector.class, "array", float[].class);
    private static final MethodHandle DOUBLES = door(DoubleVector.class, "array", double[].class);
    private static final MethodHandle GUIDS = door(GuidVector.class, "array", long[].class);
    private static final MethodHandle CODES = door(SymVector.class, "codes", int[].class);
    private static final MethodHandle STRINGS = door(StrVector.class, "bytes", byte[].class);
    private static final MethodHandle ENDS = door(StrVector.class, "ends", int[].class);

    private static final MethodHandle BYTE_OFFSET = door(ByteVector.class, "offset", int.class);
    private static final MethodHandle SHORT_OFFSET = door(ShortVector.class, "offset", int.class);
    private static final MethodHandle INT_OFFSET = door(IntVector.class, "offset", int.class);
    private static final MethodHandle LONG_OFFSET = door(LongVector.class, "offset", int.class);
    private static final MethodHandle FLOAT_OFFSET = door(FloatVector.class, "offset", int.class);
    private static final MethodHandle DOUBLE_OFFSET = door(DoubleVector.class, "offset", int.class);
    private static final MethodHandle GUID_OFFSET = door(GuidVector.class, "offset", int.class);
    private static final MethodHandle SYM_OFFSET = door(SymVector.class, "offset", int.class);
    private static final MethodHandle STR_OFFSET = door(StrVector.class, "offset", int.class);

    private static final VarHandle BOUNDS = bounds();

    private Storage() {}

    private static VarHandle bounds() {
        try {
            return MethodHandles.privateLookupIn(Vector.class, MethodHandles.lookup())
                    .findVarHandle(Vector.class, "bounds", Object.class);
        } catch (ReflectiveOperationException missing) {
            throw new ExceptionInInitializerError(missing);
        }
    }

    private static MethodHandle door(Class<? extends Vector> owner, String field, Class<?> type) {
        try {
            return MethodHandles.privateLookupIn(owner, MethodHandles.lookup())
                    .findGetter(owner, field, type)
                    .asType(MethodType.methodType(type, Vector.class));
        } catch (ReflectiveOperationException missing) {
            throw new ExceptionInInitializerError(missing);
        }
    }

    /** Returns the array of a vector of single bytes. */
    public static byte[] bytes(ByteVector vector) {
        return (byte[]) read(BYTES, vector);
    }

    /** Returns the array of a vector of 2-byte integers. */
    public static short[] shorts(ShortVector vector) {
        return (short[]) read(SHORTS, vector);
    }

    /** Returns the array of a vector of 4-byte integers. */
    public static int[] ints(IntVector vector) {
        return (int[]) read(INTS, vector);
    }

    /** Returns the array of a vector of 8-byte integers. */
    public static long[] longs(LongVector vector) {
        return (long[]) read(LONGS, vector);
    }

    /** Returns the array of a vector of 4-byte floating point numbers. */
    public static float[] floats(FloatVector vector) {
        return (float[]) read(FLOATS, vector);
    }

    /** Returns the array of a vector of 8-byte floating point numbers. */
    public static double[] doubles(DoubleVector vector) {
        return (double[]) read(DOUBLES, vector);
    }

    /** Returns the array of a vector of GUIDs: element {@code i} takes the two longs from {@code 2 * (offset + i)} on. */
    public static long[] guids(GuidVector vector) {
        return (long[]) read(GUIDS, vector);
    }

    /** Returns the codes of a vector of symbols. */
    public static int[] codes(SymVector vector) {
        return (int[]) read(CODES, vector);
    }

    /** Returns the packed bytes of a vector of strings. */
    public static byte[] strings(StrVector vector) {
        return (byte[]) read(STRINGS, vector);
    }

    /** Returns where in the packed bytes each string of a vector ends; the first one of the array begins at 0. */
    public static int[] ends(StrVector vector) {
        return (int[]) read(ENDS, vector);
    }

    /** Returns the position of the vector's first element in its array. */
    public static int offset(Vector vector) {
        return switch (vector.type()) {
            case B8_VECTOR, U8_VECTOR -> (int) read(BYTE_OFFSET, vector);
            case I16_VECTOR -> (int) read(SHORT_OFFSET, vector);
            case I32_VECTOR, DATE_VECTOR, TIME_VECTOR -> (int) read(INT_OFFSET, vector);
            case I64_VECTOR, TIMESTAMP_VECTOR, TIMESPAN_VECTOR -> (int) read(LONG_OFFSET, vector);
            case F32_VECTOR -> (int) read(FLOAT_OFFSET, vector);
            case F64_VECTOR -> (int) read(DOUBLE_OFFSET, vector);
            case GUID_VECTOR -> (int) read(GUID_OFFSET, vector);
            case SYM_VECTOR -> (int) read(SYM_OFFSET, vector);
            case STR_VECTOR -> (int) read(STR_OFFSET, vector);
            default -> throw new IllegalStateException(vector.type() + " is no vector");
        };
    }

    /** Returns the bounds of a vector, which are searched for once; threads that race find the same. */
    public static Bounds bounds(Vector vector, Function<? super Vector, Bounds> search) {
        Bounds known = (@Nullable Bounds) (@Nullable Object) BOUNDS.get(vector);
        if (known == null) {
            known = search.apply(vector);
            BOUNDS.set(vector, (Object) known);
        }
        return known;
    }

    private static Object read(MethodHandle getter, Vector vector) {
        try {
            return (Object) getter.invoke(vector);
        } catch (Throwable impossible) {
            throw new IllegalStateException("a field of " + vector.type() + " cannot be read", impossible);
        }
    }
}
