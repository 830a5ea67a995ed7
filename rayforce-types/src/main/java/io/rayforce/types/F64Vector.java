package io.rayforce.types;

/** A vector of 64-bit floating point numbers. */
public final class F64Vector extends DoubleVector {

    private F64Vector(double[] array, int offset, int size) {
        super(array, offset, size);
    }

    /** Returns a vector of a copy of the given raw elements. */
    public static F64Vector of(double... elements) {
        return wrap(elements.clone());
    }

    /** Returns a vector over the given array without copying it: ownership passes to the vector. */
    public static F64Vector wrap(double[] array) {
        return new F64Vector(array, 0, array.length);
    }

    @Override
    public RayType type() {
        return RayType.F64_VECTOR;
    }

    @Override
    public F64 at(int index) {
        return F64.of(get(position(index)));
    }

    @Override
    public F64Vector pick(int... indices) {
        return (F64Vector) super.pick(indices);
    }

    @Override
    public F64Vector slice(int from, int to) {
        return (F64Vector) super.slice(from, to);
    }

    @Override
    F64Vector view(double[] array, int offset, int size) {
        return new F64Vector(array, offset, size);
    }
}
