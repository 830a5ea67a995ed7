package io.rayforce.types;

import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;

/** A vector of GUIDs, two longs each, the most significant first. */
public final class GuidVector extends Vector {

    private final long[] array;
    private final int offset;
    private final int size;

    private GuidVector(long[] array, int offset, int size) {
        this.array = array;
        this.offset = offset;
        this.size = size;
    }

    /** Returns a vector of the given identifiers. */
    public static GuidVector of(UUID... elements) {
        long[] array = new long[2 * elements.length];
        for (int i = 0; i < elements.length; i++) {
            array[2 * i] = elements[i].getMostSignificantBits();
            array[2 * i + 1] = elements[i].getLeastSignificantBits();
        }
        return wrap(array);
    }

    /**
     * Returns a vector over the given array without copying it: ownership passes to the vector.
     *
     * @throws ConversionException if the array's length is odd
     */
    public static GuidVector wrap(long[] array) {
        if (array.length % 2 != 0) {
            throw new ConversionException("a GUID takes two longs, but the array has " + array.length);
        }
        return new GuidVector(array, 0, array.length / 2);
    }

    @Override
    public RayType type() {
        return RayType.GUID_VECTOR;
    }

    @Override
    public int size() {
        return size;
    }

    /** Returns the first eight bytes of an element. */
    public long high(int index) {
        return array[2 * (offset + Objects.checkIndex(index, size))];
    }

    /** Returns the last eight bytes of an element. */
    public long low(int index) {
        return array[2 * (offset + Objects.checkIndex(index, size)) + 1];
    }

    /** Returns the elements; the null is the UUID of zeros. */
    @Override
    public UUID[] toArray() {
        UUID[] uuids = new UUID[size];
        Arrays.setAll(uuids, i -> new UUID(high(i), low(i)));
        return uuids;
    }

    @Override
    public boolean isNull(int index) {
        return high(index) == 0 && low(index) == 0;
    }

    @Override
    boolean findsNull() {
        for (int i = 0; i < size; i++) {
            if (isNull(i)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public Guid at(int index) {
        int position = position(index);
        return new Guid(high(position), low(position));
    }

    @Override
    long[] array() {
        return array;
    }

    @Override
    int offset() {
        return offset;
    }

    @Override
    GuidVector over(Object elements) {
        return wrap((long[]) elements);
    }

    @Override
    public GuidVector pick(int... indices) {
        long[] picked = new long[2 * indices.length];
        for (int i = 0; i < indices.length; i++) {
            picked[2 * i] = high(indices[i]);
            picked[2 * i + 1] = low(indices[i]);
        }
        return wrap(picked);
    }

    @Override
    public GuidVector slice(int from, int to) {
        Objects.checkFromToIndex(from, to, size);
        return new GuidVector(array, offset + from, to - from);
    }

    @Override
    boolean sameElements(Vector other) {
        GuidVector that = (GuidVector) other;
        return Arrays.equals(
                array, 2 * offset, 2 * (offset + size), that.array, 2 * that.offset, 2 * (that.offset + that.size));
    }

    @Override
    int elementsHash() {
        int hash = 1;
        for (int i = 2 * offset; i < 2 * (offset + size); i++) {
            hash = 31 * hash + Long.hashCode(array[i]);
        }
        return hash;
    }
}
