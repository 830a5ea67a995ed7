package io.rayforce.types;

/** A vector of 16-bit integers. */
public final class I16Vector extends ShortVector {

    private I16Vector(short[] array, int offset, int size) {
        super(array, offset, size);
    }

    /**
     * Returns a vector of the given numbers.
     *
     * @throws ConversionException if one does not fit into 16 bits
     */
    public static I16Vector of(int... elements) {
        short[] array = new short[elements.length];
        for (int i = 0; i < array.length; i++) {
            array[i] = I16.of(elements[i]).value();
        }
        return wrap(array);
    }

    /** Returns a vector over the given array without copying it: ownership passes to the vector. */
    public static I16Vector wrap(short[] array) {
        return new I16Vector(array, 0, array.length);
    }

    @Override
    public RayType type() {
        return RayType.I16_VECTOR;
    }

    @Override
    public I16 at(int index) {
        return I16.of(get(position(index)));
    }

    @Override
    public I16Vector pick(int... indices) {
        return (I16Vector) super.pick(indices);
    }

    @Override
    public I16Vector slice(int from, int to) {
        return (I16Vector) super.slice(from, to);
    }

    @Override
    I16Vector view(short[] array, int offset, int size) {
        return new I16Vector(array, offset, size);
    }
}
