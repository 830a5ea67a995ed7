package io.rayforce.types;

/** A vector of dates, in days since 2000-01-01. */
public final class DateVector extends IntVector {

    private DateVector(int[] array, int offset, int size) {
        super(array, offset, size);
    }

    /** Returns a vector of a copy of the given raw elements. */
    public static DateVector of(int... elements) {
        return wrap(elements.clone());
    }

    /** Returns a vector over the given array without copying it: ownership passes to the vector. */
    public static DateVector wrap(int[] array) {
        return new DateVector(array, 0, array.length);
    }

    @Override
    public RayType type() {
        return RayType.DATE_VECTOR;
    }

    @Override
    public Date at(int index) {
        return Date.ofDays(get(position(index)));
    }

    @Override
    public DateVector pick(int... indices) {
        return (DateVector) super.pick(indices);
    }

    @Override
    public DateVector slice(int from, int to) {
        return (DateVector) super.slice(from, to);
    }

    @Override
    DateVector view(int[] array, int offset, int size) {
        return new DateVector(array, offset, size);
    }
}
