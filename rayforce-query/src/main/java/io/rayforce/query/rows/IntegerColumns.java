package io.rayforce.query.rows;

import io.rayforce.types.DateVector;
import io.rayforce.types.I16Vector;
import io.rayforce.types.I32Vector;
import io.rayforce.types.I64Vector;
import io.rayforce.types.Nulls;
import io.rayforce.types.TimeVector;
import io.rayforce.types.TimespanVector;
import io.rayforce.types.TimestampVector;
import io.rayforce.types.U8Vector;
import io.rayforce.types.Vector;
import java.util.function.IntToLongFunction;

/** Makes columns of the types that are integers inside, from raw numbers; the null of 8-byte integers is that of all. */
final class IntegerColumns {

    private IntegerColumns() {}

    static Vector write(Place place, int size, IntToLongFunction values) {
        return switch (place.type()) {
            case I64 -> I64Vector.wrap(longs(size, values));
            case TIMESTAMP -> TimestampVector.wrap(longs(size, values));
            case TIMESPAN -> TimespanVector.wrap(longs(size, values));
            case I32 -> I32Vector.wrap(ints(place, size, values));
            case DATE -> DateVector.wrap(ints(place, size, values));
            case TIME -> TimeVector.wrap(ints(place, size, values));
            case I16 -> I16Vector.wrap(shorts(place, size, values));
            case U8 -> U8Vector.wrap(bytes(place, size, values));
            default -> throw place.unfit("number without fraction");
        };
    }

    private static long[] longs(int size, IntToLongFunction values) {
        long[] array = new long[size];
        for (int i = 0; i < size; i++) {
            array[i] = values.applyAsLong(i);
        }
        return array;
    }

    private static int[] ints(Place place, int size, IntToLongFunction values) {
        int[] array = new int[size];
        for (int i = 0; i < size; i++) {
            long value = values.applyAsLong(i);
            array[i] = value == Nulls.I64
                    ? Nulls.I32
                    : (int) place.within(i, value, -Integer.MAX_VALUE, Integer.MAX_VALUE);
        }
        return array;
    }

    private static short[] shorts(Place place, int size, IntToLongFunction values) {
        short[] array = new short[size];
        for (int i = 0; i < size; i++) {
            long value = values.applyAsLong(i);
            array[i] =
                    value == Nulls.I64 ? Nulls.I16 : (short) place.within(i, value, -Short.MAX_VALUE, Short.MAX_VALUE);
        }
        return array;
    }

    private static byte[] bytes(Place place, int size, IntToLongFunction values) {
        byte[] array = new byte[size];
        for (int i = 0; i < size; i++) {
            long value = values.applyAsLong(i);
            if (value == Nulls.I64) {
                throw place.refused(i, "null", "has no U8 to stand for it");
            }
            array[i] = (byte) place.within(i, value, 0, 255);
        }
        return array;
    }
}
