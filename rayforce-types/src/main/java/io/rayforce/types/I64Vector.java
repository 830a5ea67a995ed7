package io.rayforce.types;

/** A vector of 64-bit integers. */
public final class I64Vector extends LongVector {

    private I64Vector(long[] array, int offset, int size) {
        super(array, offset, size);
    }

    /** Returns a vector of a copy of the given raw elements. */
    public static I64Vector of(long... elements) {
        return wrap(elements.clone());
    }

    /** Returns a vector over the given array without copying it: ownership passes to the vector. */
    public static I64Vector wrap(long[] array) {
        return new I64Vector(array, 0, array.length);
    }

    @Override
    public RayType type() {
        return RayType.I64_VECTOR;
    }

    @Override
    public I64 at(int index) {
        return I64.of(get(position(index)));
    }

    @Override
    public I64Vector pick(int... indices) {
        return (I64Vector) super.pick(indices);
    }

    @Override
    public I64Vector slice(int from, int to) {
        return (I64Vector) super.slice(from, to);
    }

    @Override
    I64Vector view(long[] array, int offset, int size) {
        return new I64Vector(array, offset, size);
    }
}
