package io.rayforce.types;

import java.nio.ShortBuffer;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * A vector of 2-byte integers: {@code I16}. It is an array, an offset and a length; slices share the array.
 *
 * <p>Immutable and safe to share between threads.
 */
public abstract sealed class ShortVector extends Vector permits I16Vector {

    private final short[] array;
    private final int offset;
    private final int size;

    ShortVector(short[] array, int offset, int size) {
        this.array = array;
        this.offset = offset;
        this.size = size;
    }

    /** Returns a vector of the same type over a part of the same array. */
    abstract ShortVector view(short[] array, int offset, int size);

    @Override
    final short[] array() {
        return array;
    }

    @Override
    final int offset() {
        return offset;
    }

    @Override
    final ShortVector over(Object elements) {
        short[] whole = (short[]) elements;
        return view(whole, 0, whole.length);
    }

    @Override
    public ShortVector pick(int... indices) {
        short[] picked = new short[indices.length];
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
     * Returns the raw element, the null being the sentinel of {@link Nulls}.
     *
     * @throws IndexOutOfBoundsException if the index is outside the vector
     */
    public final short get(int index) {
        Objects.checkIndex(index, size);
        return array[offset + index];
    }

    @Override
    public final boolean isNull(int index) {
        Objects.checkIndex(index, size);
        return array[offset + index] == Nulls.I16;
    }

    @Override
    final boolean findsNull() {
        for (int i = offset; i < offset + size; i++) {
            if (array[i] == Nulls.I16) {
                return true;
            }
        }
        return false;
    }

    /** Returns a copy of the raw elements. */
    @Override
    public final short[] toArray() {
        return Arrays.copyOfRange(array, offset, offset + size);
    }

    /** Streams the raw elements. */
    public final IntStream stream() {
        return IntStream.range(offset, offset + size).map(i -> array[i]);
    }

    /** Returns a read-only buffer over the raw elements, without copying them. */
    public final ShortBuffer buffer() {
        return ShortBuffer.wrap(array, offset, size).slice().asReadOnlyBuffer();
    }

    @Override
    public ShortVector slice(int from, int to) {
        Objects.checkFromToIndex(from, to, size);
        return view(array, offset + from, to - from);
    }

    @Override
    final boolean sameElements(Vector other) {
        ShortVector that = (ShortVector) other;
        return Arrays.equals(array, offset, offset + size, that.array, that.offset, that.offset + that.size);
    }

    @Override
    final int elementsHash() {
        int hash = 1;
        for (int i = offset; i < offset + size; i++) {
            hash = 31 * hash + Short.hashCode(array[i]);
        }
        return hash;
    }
}
