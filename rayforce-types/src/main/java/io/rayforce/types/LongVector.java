package io.rayforce.types;

import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.LongStream;

/**
 * A vector of 8-byte integers: {@code I64}, {@code TIMESTAMP} and {@code TIMESPAN}. It is an array, an offset and a length; slices share the array.
 *
 * <p>Immutable and safe to share between threads.
 */
public abstract sealed class LongVector extends Vector permits I64Vector, TimespanVector, TimestampVector {

    private final long[] array;
    private final int offset;
    private final int size;

    LongVector(long[] array, int offset, int size) {
        this.array = array;
        this.offset = offset;
        this.size = size;
    }

    /** Returns a vector of the same type over a part of the same array. */
    abstract LongVector view(long[] array, int offset, int size);

    @Override
    final long[] array() {
        return array;
    }

    @Override
    final int offset() {
        return offset;
    }

    @Override
    final LongVector over(Object elements) {
        long[] whole = (long[]) elements;
        return view(whole, 0, whole.length);
    }

    @Override
    public LongVector pick(int... indices) {
        long[] picked = new long[indices.length];
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
    public final long get(int index) {
        Objects.checkIndex(index, size);
        return array[offset + index];
    }

    @Override
    public final boolean isNull(int index) {
        Objects.checkIndex(index, size);
        return array[offset + index] == Nulls.I64;
    }

    @Override
    final boolean findsNull() {
        for (int i = offset; i < offset + size; i++) {
            if (array[i] == Nulls.I64) {
                return true;
            }
        }
        return false;
    }

    /** Returns a copy of the raw elements. */
    @Override
    public final long[] toArray() {
        return Arrays.copyOfRange(array, offset, offset + size);
    }

    /** Streams the raw elements. */
    public final LongStream stream() {
        return Arrays.stream(array, offset, offset + size);
    }

    /** Returns a read-only buffer over the raw elements, without copying them. */
    public final LongBuffer buffer() {
        return LongBuffer.wrap(array, offset, size).slice().asReadOnlyBuffer();
    }

    @Override
    public LongVector slice(int from, int to) {
        Objects.checkFromToIndex(from, to, size);
        return view(array, offset + from, to - from);
    }

    @Override
    final boolean sameElements(Vector other) {
        LongVector that = (LongVector) other;
        return Arrays.equals(array, offset, offset + size, that.array, that.offset, that.offset + that.size);
    }

    @Override
    final int elementsHash() {
        int hash = 1;
        for (int i = offset; i < offset + size; i++) {
            hash = 31 * hash + Long.hashCode(array[i]);
        }
        return hash;
    }
}
