package io.rayforce.types;

/** A vector of times of day, in milliseconds since midnight. */
public final class TimeVector extends IntVector {

    private TimeVector(int[] array, int offset, int size) {
        super(array, offset, size);
    }

    /** Returns a vector of a copy of the given raw elements. */
    public static TimeVector of(int... elements) {
        return wrap(elements.clone());
    }

    /** Returns a vector over the given array without copying it: ownership passes to the vector. */
    public static TimeVector wrap(int[] array) {
        return new TimeVector(array, 0, array.length);
    }

    @Override
    public RayType type() {
        return RayType.TIME_VECTOR;
    }

    @Override
    public Time at(int index) {
        return Time.ofMillis(get(position(index)));
    }

    @Override
    public TimeVector pick(int... indices) {
        return (TimeVector) super.pick(indices);
    }

    @Override
    public TimeVector slice(int from, int to) {
        return (TimeVector) super.slice(from, to);
    }

    @Override
    TimeVector view(int[] array, int offset, int size) {
        return new TimeVector(array, offset, size);
    }
}
