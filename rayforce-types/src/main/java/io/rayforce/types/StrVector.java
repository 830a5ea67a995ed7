package io.rayforce.types;

import io.rayforce.types.text.Utf8;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A vector of strings, kept as packed bytes and the end of each. The empty string is the null. */
public final class StrVector extends Vector {

    private final byte[] bytes;
    private final int[] ends;
    private final int offset;
    private final int size;

    private StrVector(byte[] bytes, int[] ends, int offset, int size) {
        this.bytes = bytes;
        this.ends = ends;
        this.offset = offset;
        this.size = size;
    }

    /**
     * Returns a vector of the given strings; the empty string is the null.
     *
     * @throws ConversionException if they take more than 2 GiB together
     */
    public static StrVector of(String... elements) {
        byte[][] encoded = new byte[elements.length][];
        int[] ends = new int[elements.length];
        long end = 0;
        for (int i = 0; i < ends.length; i++) {
            encoded[i] = Utf8.encode(elements[i]);
            end += encoded[i].length;
            ends[i] = (int) end;
        }
        if (end > Integer.MAX_VALUE - 8) {
            throw new ConversionException("the strings of one vector take " + end + " bytes, more than 2 GiB");
        }
        byte[] bytes = new byte[(int) end];
        for (int i = 0; i < ends.length; i++) {
            System.arraycopy(encoded[i], 0, bytes, ends[i] - encoded[i].length, encoded[i].length);
        }
        return wrap(bytes, ends);
    }

    /**
     * Returns a vector over packed bytes without copying them: ownership of both arrays passes to the vector.
     *
     * @param bytes the strings, one after the other
     * @param ends for each string the position after its last byte, ascending
     */
    public static StrVector wrap(byte[] bytes, int[] ends) {
        return new StrVector(bytes, ends, 0, ends.length);
    }

    @Override
    public RayType type() {
        return RayType.STR_VECTOR;
    }

    @Override
    public int size() {
        return size;
    }

    /** Returns an element as text. */
    public String get(int index) {
        int start = start(index);
        return Utf8.decode(bytes, start, ends[offset + index] - start);
    }

    /** Returns the number of bytes of an element. */
    public int byteLength(int index) {
        return ends[offset + index] - start(index);
    }

    @Override
    public boolean isNull(int index) {
        return byteLength(index) == 0;
    }

    @Override
    boolean findsNull() {
        int start = size == 0 ? 0 : start(0);
        for (int i = offset; i < offset + size; i++) {
            if (ends[i] == start) {
                return true;
            }
            start = ends[i];
        }
        return false;
    }

    @Override
    public Str at(int index) {
        return Str.of(get(position(index)));
    }

    /** Returns the elements as texts. */
    @Override
    public String[] toArray() {
        String[] texts = new String[size];
        for (int i = 0; i < size; i++) {
            texts[i] = get(i);
        }
        return texts;
    }

    /** Streams the elements as texts. */
    public Stream<String> stream() {
        return IntStream.range(0, size).mapToObj(this::get);
    }

    /** Returns the number of bytes of all elements. */
    int totalLength() {
        return size == 0 ? 0 : ends[offset + size - 1] - start(0);
    }

    /** Copies the bytes of all elements. */
    void copyBytes(byte[] target, int at) {
        if (size > 0) {
            System.arraycopy(bytes, start(0), target, at, totalLength());
        }
    }

    @Override
    int[] array() {
        return ends;
    }

    @Override
    int offset() {
        return offset;
    }

    @Override
    StrVector over(Object elements) {
        return wrap(bytes, (int[]) elements);
    }

    @Override
    public StrVector pick(int... indices) {
        int[] picked = new int[indices.length];
        long end = 0;
        for (int i = 0; i < picked.length; i++) {
            end += byteLength(indices[i]);
            picked[i] = (int) Math.min(end, Integer.MAX_VALUE);
        }
        if (end > Integer.MAX_VALUE - 8) {
            throw new ConversionException("the strings of one vector take " + end + " bytes, more than 2 GiB");
        }
        byte[] packed = new byte[(int) end];
        for (int i = 0; i < picked.length; i++) {
            int length = byteLength(indices[i]);
            System.arraycopy(bytes, start(indices[i]), packed, picked[i] - length, length);
        }
        return wrap(packed, picked);
    }

    @Override
    public StrVector slice(int from, int to) {
        Objects.checkFromToIndex(from, to, size);
        return new StrVector(bytes, ends, offset + from, to - from);
    }

    private int start(int index) {
        int position = offset + Objects.checkIndex(index, size);
        return position == 0 ? 0 : ends[position - 1];
    }

    @Override
    boolean sameElements(Vector other) {
        StrVector that = (StrVector) other;
        for (int i = 0; i < size; i++) {
            if (!Arrays.equals(
                    bytes, start(i), ends[offset + i], that.bytes, that.start(i), that.ends[that.offset + i])) {
                return false;
            }
        }
        return true;
    }

    @Override
    int elementsHash() {
        int hash = 1;
        for (int i = 0; i < size; i++) {
            int element = 1;
            for (int at = start(i); at < ends[offset + i]; at++) {
                element = 31 * element + bytes[at];
            }
            hash = 31 * hash + element;
        }
        return hash;
    }
}
