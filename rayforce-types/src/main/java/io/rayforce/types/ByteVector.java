package io.rayforce.types;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * A vector of single bytes: {@code B8} and {@code U8}, which have no null. It is an array, an offset and a length; slices share the array.
 *
 * <p>Immutable and safe to share between threads.
 */
public abstract sealed class ByteVector extends Vector permits B8Vector, U8Vector {

    private final byte[] array;
    private final int offset;
    private final int size;

    ByteVector(byte[] array, int offset, int size) {
        this.array = array;
        this.offset = offset;
        this.size = size;
    }

    /** Returns a vector of the same type over a part of the same array. */
    abstract ByteVector view(byte[] array, int offset, int size);

    @Override
    final byte[] array() {
        return array;
    }

    @Override
    final int offset() {
        return offset;
    }

    @Override
    final ByteVector over(Object elements) {
        byte[] whole = (byte[]) elements;
        return view(whole, 0, whole.length);
    }

    @Override
    public ByteVector pick(int... indices) {
        byte[] picked = new byte[indices.length];
        for (int i = 0; i < picked.length; i++) {
            picked[i] = array[offset + Objects.checkIndex(indices[i], size)];
        }
        return view(picked, 0, picked.length);
    }

    @Override
    public final int size() {
        return size;
    }

    /**
     * Returns the raw element, 0 to 255.
     *
     * @throws IndexOutOfBoundsException if the index is outside the vector
     */
    public final int get(int index) {
        Objects.checkIndex(index, size);
        return array[offset + index] & 0xff;
    }

    @Override
    public final boolean isNull(int index) {
        Objects.checkIndex(index, size);
        return false;
    }

    @Override
    final boolean findsNull() {
        return false;
    }

    /** Returns a copy of the raw elements. */
    @Override
    public final byte[] toArray() {
        return Arrays.copyOfRange(array, offset, offset + size);
    }

    /** Streams the raw elements, unsigned. */
    public final IntStream stream() {
        return IntStream.range(offset, offset + size).map(i -> array[i] & 0xff);
    }

    /** Returns a read-only buffer over the raw elements, without copying them. */
    public final ByteBuffer buffer() {
        return ByteBuffer.wrap(array, offset, size).slice().asReadOnlyBuffer();
    }

    @Override
    public ByteVector slice(int from, int to) {
        Objects.checkFromToIndex(from, to, size);
        return view(array, offset + from, to - from);
    }

    @Override
    final boolean sameElements(Vector other) {
        ByteVector that = (ByteVector) other;
        return Arrays.equals(array, offset, offset + size, that.array, that.offset, that.offset + that.size);
    }

    @Override
    final int elementsHash() {
        int hash = 1;
        for (int i = offset; i < offset + size; i++) {
            hash = 31 * hash + Byte.hashCode(array[i]);
        }
        return hash;
    }
}
