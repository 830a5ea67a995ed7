package io.rayforce.types;

import java.nio.DoubleBuffer;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.DoubleStream;

/**
 * A vector of 8-byte floating point numbers: {@code F64}. It is an array, an offset and a length; slices share the array.
 *
 * <p>Immutable and safe to share between threads.
 */
public abstract sealed class DoubleVector extends Vector permits F64Vector {

    private final double[] array;
    private final int offset;
    private final int size;

    DoubleVector(double[] array, int offset, int size) {
        this.array = array;
        this.offset = offset;
        this.size = size;
    }

    /** Returns a vector of the same type over a part of the same array. */
    abstract DoubleVector view(double[] array, int offset, int size);

    @Override
    final double[] array() {
        return array;
    }

    @Override
    final int offset() {
        return offset;
    }

    @Override
    final DoubleVector over(Object elements) {
        double[] whole = (double[]) elements;
        return view(whole, 0, whole.length);
    }

    @Override
    public DoubleVector pick(int... indices) {
        double[] picked = new double[indices.length];
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
    public final double get(int index) {
        Objects.checkIndex(index, size);
        return array[offset + index];
    }

    @Override
    public final boolean isNull(int index) {
        Objects.checkIndex(index, size);
        return Double.isNaN(array[offset + index]);
    }

    @Override
    final boolean findsNull() {
        for (int i = offset; i < offset + size; i++) {
            if (Double.isNaN(array[i])) {
                return true;
            }
        }
        return false;
    }

    /** Returns a copy of the raw elements. */
    @Override
    public final double[] toArray() {
        return Arrays.copyOfRange(array, offset, offset + size);
    }

    /** Streams the raw elements. */
    public final DoubleStream stream() {
        return Arrays.stream(array, offset, offset + size);
    }

    /** Returns a read-only buffer over the raw elements, without copying them. */
    public final DoubleBuffer buffer() {
        return DoubleBuffer.wrap(array, offset, size).slice().asReadOnlyBuffer();
    }

    @Override
    public DoubleVector slice(int from, int to) {
        Objects.checkFromToIndex(from, to, size);
        return view(array, offset + from, to - from);
    }

    @Override
    final boolean sameElements(Vector other) {
        DoubleVector that = (DoubleVector) other;
        return Arrays.equals(array, offset, offset + size, that.array, that.offset, that.offset + that.size);
    }

    @Override
    final int elementsHash() {
        int hash = 1;
        for (int i = offset; i < offset + size; i++) {
            hash = 31 * hash + Double.hashCode(array[i]);
        }
        return hash;
    }
}
