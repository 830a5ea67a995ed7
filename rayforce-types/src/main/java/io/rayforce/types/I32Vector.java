package io.rayforce.types;

/** A vector of 32-bit integers. */
public final class I32Vector extends IntVector {

    private I32Vector(int[] array, int offset, int size) {
        super(array, offset, size);
    }

    /** Returns a vector of a copy of the given raw elements. */
    public static I32Vector of(int... elements) {
        return wrap(elements.clone());
    }

    /** Returns a vector over the given array without copying it: ownership passes to the vector. */
    public static I32Vector wrap(int[] array) {
        return new I32Vector(array, 0, array.length);
    }

    @Override
    public RayType type() {
        return RayType.I32_VECTOR;
    }

    @Override
    public I32 at(int index) {
        return I32.of(get(position(index)));
    }

    @Override
    public I32Vector pick(int... indices) {
        return (I32Vector) super.pick(indices);
    }

    @Override
    public I32Vector slice(int from, int to) {
        return (I32Vector) super.slice(from, to);
    }

    @Override
    I32Vector view(int[] array, int offset, int size) {
        return new I32Vector(array, offset, size);
    }
}
