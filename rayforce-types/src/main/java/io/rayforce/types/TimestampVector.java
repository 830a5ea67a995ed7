package io.rayforce.types;

/** A vector of points in time, in nanoseconds since 2000-01-01T00:00Z. */
public final class TimestampVector extends LongVector {

    private TimestampVector(long[] array, int offset, int size) {
        super(array, offset, size);
    }

    /** Returns a vector of a copy of the given raw elements. */
    public static TimestampVector of(long... elements) {
        return wrap(elements.clone());
    }

    /** Returns a vector over the given array without copying it: ownership passes to the vector. */
    public static TimestampVector wrap(long[] array) {
        return new TimestampVector(array, 0, array.length);
    }

    @Override
    public RayType type() {
        return RayType.TIMESTAMP_VECTOR;
    }

    @Override
    public Timestamp at(int index) {
        return Timestamp.ofNanos(get(position(index)));
    }

    @Override
    public TimestampVector pick(int... indices) {
        return (TimestampVector) super.pick(indices);
    }

    @Override
    public TimestampVector slice(int from, int to) {
        return (TimestampVector) super.slice(from, to);
    }

    @Override
    TimestampVector view(long[] array, int offset, int size) {
        return new TimestampVector(array, offset, size);
    }
}
