package io.rayforce.types;

/** A vector of 32-bit floating point numbers. */
public final class F32Vector extends FloatVector {

    private F32Vector(float[] array, int offset, int size) {
        super(array, offset, size);
    }

    /** Returns a vector of a copy of the given raw elements. */
    public static F32Vector of(float... elements) {
        return wrap(elements.clone());
    }

    /** Returns a vector over the given array without copying it: ownership passes to the vector. */
    public static F32Vector wrap(float[] array) {
        return new F32Vector(array, 0, array.length);
    }

    @Override
    public RayType type() {
        return RayType.F32_VECTOR;
    }

    @Override
    public F32 at(int index) {
        return F32.of(get(position(index)));
    }

    @Override
    public F32Vector pick(int... indices) {
        return (F32Vector) super.pick(indices);
    }

    @Override
    public F32Vector slice(int from, int to) {
        return (F32Vector) super.slice(from, to);
    }

    @Override
    F32Vector view(float[] array, int offset, int size) {
        return new F32Vector(array, offset, size);
    }
}
