package io.rayforce.types;

/** A vector of booleans, one byte each; any byte but 0 is true. */
public final class B8Vector extends ByteVector {

    private B8Vector(byte[] array, int offset, int size) {
        super(array, offset, size);
    }

    /** Returns a vector of the given booleans. */
    public static B8Vector of(boolean... elements) {
        byte[] array = new byte[elements.length];
        for (int i = 0; i < array.length; i++) {
            array[i] = elements[i] ? (byte) 1 : 0;
        }
        return wrap(array);
    }

    /** Returns a vector over the given array without copying it: ownership passes to the vector. */
    public static B8Vector wrap(byte[] array) {
        return new B8Vector(array, 0, array.length);
    }

    /**
     * Tells whether the element is true.
     *
     * @throws IndexOutOfBoundsException if the index is outside the vector
     */
    public boolean isTrue(int index) {
        return get(index) != 0;
    }

    @Override
    public RayType type() {
        return RayType.B8_VECTOR;
    }

    @Override
    public B8 at(int index) {
        return B8.of(get(position(index)) != 0);
    }

    @Override
    public B8Vector pick(int... indices) {
        return (B8Vector) super.pick(indices);
    }

    @Override
    public B8Vector slice(int from, int to) {
        return (B8Vector) super.slice(from, to);
    }

    @Override
    B8Vector view(byte[] array, int offset, int size) {
        return new B8Vector(array, offset, size);
    }
}
