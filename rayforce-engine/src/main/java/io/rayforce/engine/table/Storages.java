package io.rayforce.engine.table;

import io.rayforce.types.B8Vector;
import io.rayforce.types.ByteVector;
import io.rayforce.types.DateVector;
import io.rayforce.types.DoubleVector;
import io.rayforce.types.F32Vector;
import io.rayforce.types.F64Vector;
import io.rayforce.types.FloatVector;
import io.rayforce.types.GuidVector;
import io.rayforce.types.I16Vector;
import io.rayforce.types.I32Vector;
import io.rayforce.types.I64Vector;
import io.rayforce.types.IntVector;
import io.rayforce.types.LongVector;
import io.rayforce.types.RayList;
import io.rayforce.types.RayType;
import io.rayforce.types.Sequence;
import io.rayforce.types.ShortVector;
import io.rayforce.types.StrVector;
import io.rayforce.types.SymVector;
import io.rayforce.types.TimeVector;
import io.rayforce.types.TimespanVector;
import io.rayforce.types.TimestampVector;
import io.rayforce.types.U8Vector;
import io.rayforce.types.Vector;
import io.rayforce.types.internal.Storage;

/** The arrays behind vectors whose elements have a fixed width, whatever their type. */
final class Storages {

    private Storages() {}

    /** Returns the array of a vector; for symbols that of the codes. Strings have more than one and are refused. */
    static Object array(Vector vector) {
        return switch (vector.type()) {
            case B8_VECTOR, U8_VECTOR -> Storage.bytes((ByteVector) vector);
            case I16_VECTOR -> Storage.shorts((ShortVector) vector);
            case I32_VECTOR, DATE_VECTOR, TIME_VECTOR -> Storage.ints((IntVector) vector);
            case I64_VECTOR, TIMESTAMP_VECTOR, TIMESPAN_VECTOR -> Storage.longs((LongVector) vector);
            case F32_VECTOR -> Storage.floats((FloatVector) vector);
            case F64_VECTOR -> Storage.doubles((DoubleVector) vector);
            case GUID_VECTOR -> Storage.guids((GuidVector) vector);
            case SYM_VECTOR -> Storage.codes((SymVector) vector);
            default -> throw new IllegalStateException(vector.type() + " has no single array");
        };
    }

    /** Returns how many places of its array an element takes. */
    static int places(RayType type) {
        return type.element() == RayType.GUID ? 2 : 1;
    }

    /** Returns a vector of a type over an array, which passes to the vector. Symbols and strings are refused. */
    static Vector wrap(RayType type, Object array) {
        return switch (type.element()) {
            case B8 -> B8Vector.wrap((byte[]) array);
            case U8 -> U8Vector.wrap((byte[]) array);
            case I16 -> I16Vector.wrap((short[]) array);
            case I32 -> I32Vector.wrap((int[]) array);
            case DATE -> DateVector.wrap((int[]) array);
            case TIME -> TimeVector.wrap((int[]) array);
            case I64 -> I64Vector.wrap((long[]) array);
            case TIMESTAMP -> TimestampVector.wrap((long[]) array);
            case TIMESPAN -> TimespanVector.wrap((long[]) array);
            case F32 -> F32Vector.wrap((float[]) array);
            case F64 -> F64Vector.wrap((double[]) array);
            case GUID -> GuidVector.wrap((long[]) array);
            default -> throw new IllegalStateException(type + " has no single array");
        };
    }

    /** Returns a new array for a number of elements of a type; for symbols one of codes. */
    static Object newArray(RayType type, int elements) {
        return switch (type.element()) {
            case B8, U8 -> new byte[elements];
            case I16 -> new short[elements];
            case I32, DATE, TIME, SYM -> new int[elements];
            case I64, TIMESTAMP, TIMESPAN -> new long[elements];
            case F32 -> new float[elements];
            case F64 -> new double[elements];
            case GUID -> new long[Math.multiplyExact(2, elements)];
            default -> throw new IllegalStateException(type + " has no single array");
        };
    }

    /** Returns the sequence without elements of a vector type, or of the type of lists. */
    static Sequence empty(RayType type) {
        return switch (type) {
            case LIST -> RayList.EMPTY;
            case STR_VECTOR -> StrVector.of();
            case SYM_VECTOR -> SymVector.of();
            default -> wrap(type, newArray(type, 0));
        };
    }
}
