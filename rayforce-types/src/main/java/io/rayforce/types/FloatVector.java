package io.rayforce.types;

import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * A vector of 4-byte floating point numbers: {@code F32}. It is an array, an offset and a length; slices share the array.
 *
 * <p>Immutable and safe to share between threads.
 */
public abstract sealed class FloatVector extends Vector permits F32Vector {

    private final float[] array;
    private final int offset;
    private final int size;

    FloatVector(float[] array, int offset, int size) {
        this.array = array;
        this.offset = offset;
        this.size = size;
    }

    /** Returns a vector of the same type over a part of the same array. */
    abstract FloatVector view(float[] array, int offset, int size);

    @Override
    final float[] array() {
        return array;
    }

    @Override
    final int offset() {
        return offset;
    }

    @Override
    final FloatVector over(Object elements) {
        float[] whole = (float[]) elements;
        return view(whole, 0, whole.length);
    }

    @Override
    public FloatVector pick(int... indices) {
        float[] picked = new float[indices.length];
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
     * Returns the raw element, the null being NaN.
     *
     * @throws IndexOutOfBoundsException if the index is outside the vector
     */
    public final float get(int index) {
        Objects.checkIndex(index, size);
        return array[offset + index];
    }

    @Override
    public final boolean isNull(int index) {
        Objects.checkIndex(index, size);
        return Float.isNaN(array[offset + index]);
    }

    @Override
    final boolean findsNull() {
        for (int i = offset; i < offset + size; i++) {
            if (Float.isNaN(array[i])) {
                return true;
            }
        }
        return false;
    }

    /** Returns a copy of the raw elements. */
    @Override
    public final float[] toArray() {
        return Arrays.copyOfRange(array, offset, offset + size);
    }

    /** Streams the raw elements. */
    public final DoubleStream stream() {
        return IntStream.range(offset, offset + size).mapToDouble(i -> array[i]);
    }

    /** Returns a read-only buffer over the raw elements, without copying them. */
    public final FloatBuffer buffer() {
        return FloatBuffer.wrap(array, offset, size).slice().asReadOnlyBuffer();
    }

    @Override
    public FloatVector slice(int from, int to) {
        Objects.checkFromToIndex(from, to, size);
        return view(array, offset + from, to - from);
    }

    @Override
    final boolean sameElements(Vector other) {
        FloatVector that = (FloatVector) other;
        return Arrays.equals(array, offset, offset + size, that.array, that.offset, that.offset + that.size);
    }

    @Override
    final int elementsHash() {
        int hash = 1;
        for (int i = offset; i < offset + size; i++) {
            hash = 31 * hash + Float.hashCode(array[i]);
        }
        return hash;
    }
}
