package io.rayforce.types.wire;

import io.rayforce.types.B8Vector;
import io.rayforce.types.DateVector;
import io.rayforce.types.F32Vector;
import io.rayforce.types.F64Vector;
import io.rayforce.types.GuidVector;
import io.rayforce.types.I16Vector;
import io.rayforce.types.I32Vector;
import io.rayforce.types.I64Vector;
import io.rayforce.types.RayType;
import io.rayforce.types.TimeVector;
import io.rayforce.types.TimespanVector;
import io.rayforce.types.TimestampVector;
import io.rayforce.types.U8Vector;
import io.rayforce.types.Vector;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** The growing array of a vector that is being decoded, one class per primitive. */
abstract class Elements {

    final RayType type;

    private Elements(RayType type) {
        this.type = type;
    }

    static Elements of(RayType type) {
        return switch (type) {
            case B8, U8 -> new Bytes(type);
            case I16 -> new Shorts(type);
            case I32, DATE, TIME -> new Ints(type);
            case I64, TIMESTAMP, TIMESPAN -> new Longs(type);
            case F32 -> new Floats(type);
            case F64 -> new Doubles(type);
            case GUID -> new Guids(type);
            default -> throw new IllegalStateException(type + " has no fixed width");
        };
    }

    /** Makes room for that many elements in all. */
    abstract void grow(int room);

    /** Moves elements from the source's position to the given index on. */
    abstract void take(ByteBuffer source, int at, int count);

    /** Returns the vector over the array, whose room is by then exactly filled. */
    abstract Vector vector();

    private static final class Bytes extends Elements {

        private byte[] array = {};

        private Bytes(RayType type) {
            super(type);
        }

        @Override
        void grow(int room) {
            array = array.length == 0 ? new byte[room] : Arrays.copyOf(array, room);
        }

        @Override
        void take(ByteBuffer source, int at, int count) {
            source.get(array, at, count);
        }

        @Override
        Vector vector() {
            return type == RayType.B8 ? B8Vector.wrap(array) : U8Vector.wrap(array);
        }
    }

    private static final class Shorts extends Elements {

        private short[] array = {};

        private Shorts(RayType type) {
            super(type);
        }

        @Override
        void grow(int room) {
            array = array.length == 0 ? new short[room] : Arrays.copyOf(array, room);
        }

        @Override
        void take(ByteBuffer source, int at, int count) {
            source.asShortBuffer().get(array, at, count);
        }

        @Override
        Vector vector() {
            return I16Vector.wrap(array);
        }
    }

    private static final class Ints extends Elements {

        private int[] array = {};

        private Ints(RayType type) {
            super(type);
        }

        @Override
        void grow(int room) {
            array = array.length == 0 ? new int[room] : Arrays.copyOf(array, room);
        }

        @Override
        void take(ByteBuffer source, int at, int count) {
            source.asIntBuffer().get(array, at, count);
        }

        @Override
        Vector vector() {
            return switch (type) {
                case I32 -> I32Vector.wrap(array);
                case DATE -> DateVector.wrap(array);
                default -> TimeVector.wrap(array);
            };
        }
    }

    private static final class Longs extends Elements {

        private long[] array = {};

        private Longs(RayType type) {
            super(type);
        }

        @Override
        void grow(int room) {
            array = array.length == 0 ? new long[room] : Arrays.copyOf(array, room);
        }

        @Override
        void take(ByteBuffer source, int at, int count) {
            source.asLongBuffer().get(array, at, count);
        }

        @Override
        Vector vector() {
            return switch (type) {
                case I64 -> I64Vector.wrap(array);
                case TIMESTAMP -> TimestampVector.wrap(array);
                default -> TimespanVector.wrap(array);
            };
        }
    }

    private static final class Floats extends Elements {

        private float[] array = {};

        private Floats(RayType type) {
            super(type);
        }

        @Override
        void grow(int room) {
            array = array.length == 0 ? new float[room] : Arrays.copyOf(array, room);
        }

        @Override
        void take(ByteBuffer source, int at, int count) {
            source.asFloatBuffer().get(array, at, count);
        }

        @Override
        Vector vector() {
            return F32Vector.wrap(array);
        }
    }

    private static final class Doubles extends Elements {

        private double[] array = {};

        private Doubles(RayType type) {
            super(type);
        }

        @Override
        void grow(int room) {
            array = array.length == 0 ? new double[room] : Arrays.copyOf(array, room);
        }

        @Override
        void take(ByteBuffer source, int at, int count) {
            source.asDoubleBuffer().get(array, at, count);
        }

        @Override
        Vector vector() {
            return F64Vector.wrap(array);
        }
    }

    private static final class Guids extends Elements {

        private long[] array = {};

        private Guids(RayType type) {
            super(type);
        }

        @Override
        void grow(int room) {
            array = array.length == 0 ? new long[2 * room] : Arrays.copyOf(array, 2 * room);
        }

        @Override
        void take(ByteBuffer source, int at, int count) {
            source.order(ByteOrder.BIG_ENDIAN).asLongBuffer().get(array, 2 * at, 2 * count);
        }

        @Override
        Vector vector() {
            return GuidVector.wrap(array);
        }
    }
}
