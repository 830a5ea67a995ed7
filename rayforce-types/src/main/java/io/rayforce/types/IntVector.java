package io.rayforce.types;

import java.nio.IntBuffer;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * A vector of 4-byte integers: {@code I32}, {@code DATE} and {@code TIME}. It is an array, an offset and a length; slices share the array.
 *
 * <p>Immutable and safe to share between threads.
 */
public abstract sealed class IntVector extends Vector permits DateVector, I32Vector, TimeVector {

    private final int[] array;
    private final int offset;
    private final int size;

    IntVector(int[] array, int offset, int size) {
        this.array = array;
        this.offset = offset;
        this.size = size;
    }

    /** Returns a vector of the same type over a part of the same array. */
    abstract IntVector view(int[] array, int offset, int size);

    @Override
    final int[] array() {
        return array;
    }

    @Override
    final int offset() {
        return offset;
    }

    @Override
    final IntVector over(Object elements) {
        int[] whole = (int[]) elements;
        return view(whole, 0, whole.length);
    }

    @Override
    public IntVector pick(int... indices) {
        int[] picked = new int[indices.length];
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
    public final int get(int index) {
        Objects.checkIndex(index, size);
        return array[offset + index];
    }

    @Override
    public final boolean isNull(int index) {
        Objects.checkIndex(index, size);
        return array[offset + index] == Nulls.I32;
    }

    @Override
    final boolean findsNull() {
        for (int i = offset; i < offset + size; i++) {
            if (array[i] == Nulls.I32) {
                return true;
            }
        }
        return false;
    }

    /** Returns a copy of the raw elements. */
    @Override
    public final int[] toArray() {
        return Arrays.copyOfRange(array, offset, offset + size);
    }

    /** Streams the raw elements. */
    public final IntStream stream() {
        return Arrays.stream(array, offset, offset + size);
    }

    /** Returns a read-only buffer over the raw elements, without copying them. */
    public final IntBuffer buffer() {
        return IntBuffer.wrap(array, offset, size).slice().asReadOnlyBuffer();
    }

    @Override
    public IntVector slice(int from, int to) {
        Objects.checkFromToIndex(from, to, size);
        return view(array, offset + from, to - from);
    }

    @Override
    final boolean sameElements(Vector other) {
        IntVector that = (IntVector) other;
        return Arrays.equals(array, offset, offset + size, that.array, that.offset, that.offset + that.size);
    }

    @Override
    final int elementsHash() {
        int hash = 1;
        for (int i = offset; i < offset + size; i++) {
            hash = 31 * hash + Integer.hashCode(array[i]);
        }
        return hash;
    }
}
