package io.rayforce.types;

/** A vector of unsigned bytes. */
public final class U8Vector extends ByteVector {

    private U8Vector(byte[] array, int offset, int size) {
        super(array, offset, size);
    }

    /**
     * Returns a vector of the given numbers.
     *
     * @throws ConversionException if one is outside 0 to 255
     */
    public static U8Vector of(int... elements) {
        byte[] array = new byte[elements.length];
        for (int i = 0; i < array.length; i++) {
            array[i] = (byte) U8.of(elements[i]).value();
        }
        return wrap(array);
    }

    /** Returns a vector over the given array without copying it: ownership passes to the vector. */
    public static U8Vector wrap(byte[] array) {
        return new U8Vector(array, 0, array.length);
    }

    @Override
    public RayType type() {
        return RayType.U8_VECTOR;
    }

    @Override
    public U8 at(int index) {
        return U8.of(get(position(index)));
    }

    @Override
    public U8Vector pick(int... indices) {
        return (U8Vector) super.pick(indices);
    }

    @Override
    public U8Vector slice(int from, int to) {
        return (U8Vector) super.slice(from, to);
    }

    @Override
    U8Vector view(byte[] array, int offset, int size) {
        return new U8Vector(array, offset, size);
    }
}
