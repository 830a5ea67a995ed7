package io.rayforce.types;

/** A vector of lengths of time, in nanoseconds. */
public final class TimespanVector extends LongVector {

    private TimespanVector(long[] array, int offset, int size) {
        super(array, offset, size);
    }

    /** Returns a vector of a copy of the given raw elements. */
    public static TimespanVector of(long... elements) {
        return wrap(elements.clone());
    }

    /** Returns a vector over the given array without copying it: ownership passes to the vector. */
    public static TimespanVector wrap(long[] array) {
        return new TimespanVector(array, 0, array.length);
    }

    @Override
    public RayType type() {
        return RayType.TIMESPAN_VECTOR;
    }

    @Override
    public Timespan at(int index) {
        return Timespan.ofNanos(get(position(index)));
    }

    @Override
    public TimespanVector pick(int... indices) {
        return (TimespanVector) super.pick(indices);
    }

    @Override
    public TimespanVector slice(int from, int to) {
        return (TimespanVector) super.slice(from, to);
    }

    @Override
    TimespanVector view(long[] array, int offset, int size) {
        return new TimespanVector(array, offset, size);
    }
}
