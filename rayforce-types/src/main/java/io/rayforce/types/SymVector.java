package io.rayforce.types;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A vector of symbols: a {@link SymDictionary} and a code for each element. Code 0 is the empty symbol, the null. */
public final class SymVector extends Vector {

    private final SymDictionary dictionary;
    private final int[] codes;
    private final int offset;
    private final int size;

    private SymVector(SymDictionary dictionary, int[] codes, int offset, int size) {
        this.dictionary = dictionary;
        this.codes = codes;
        this.offset = offset;
        this.size = size;
    }

    /** Returns a vector of the given symbols; the empty text is the null. */
    public static SymVector of(String... elements) {
        int[] codes = new int[elements.length];
        return wrap(SymDictionary.of(elements, codes), codes);
    }

    /**
     * Returns a vector over the given dictionary and codes without copying them: ownership of the codes passes to the
     * vector. Every code has to be one of the dictionary's.
     */
    public static SymVector wrap(SymDictionary dictionary, int[] codes) {
        return new SymVector(dictionary, codes, 0, codes.length);
    }

    @Override
    public RayType type() {
        return RayType.SYM_VECTOR;
    }

    @Override
    public int size() {
        return size;
    }

    /** Returns the dictionary that the codes refer to. It may hold symbols that no element uses. */
    public SymDictionary dictionary() {
        return dictionary;
    }

    /** Returns the code of an element. */
    public int code(int index) {
        return codes[offset + Objects.checkIndex(index, size)];
    }

    /** Returns the text of an element. */
    public String get(int index) {
        return dictionary.text(code(index));
    }

    @Override
    public boolean isNull(int index) {
        return code(index) == Nulls.SYM;
    }

    @Override
    public Sym at(int index) {
        return Sym.of(get(position(index)));
    }

    @Override
    boolean findsNull() {
        for (int i = offset; i < offset + size; i++) {
            if (codes[i] == Nulls.SYM) {
                return true;
            }
        }
        return false;
    }

    /** Returns the texts of the elements. */
    @Override
    public String[] toArray() {
        String[] texts = new String[size];
        for (int i = 0; i < size; i++) {
            texts[i] = get(i);
        }
        return texts;
    }

    /** Returns the position of the first element with the given text, or -1. */
    public int indexOf(String text) {
        int code = dictionary.codeOf(text);
        for (int i = 0; code >= 0 && i < size; i++) {
            if (codes[offset + i] == code) {
                return i;
            }
        }
        return -1;
    }

    /** Streams the texts of the elements. */
    public Stream<String> stream() {
        return IntStream.range(0, size).mapToObj(this::get);
    }

    @Override
    int[] array() {
        return codes;
    }

    @Override
    int offset() {
        return offset;
    }

    @Override
    SymVector over(Object elements) {
        return wrap(dictionary, (int[]) elements);
    }

    /** Shares the dictionary. */
    @Override
    public SymVector pick(int... indices) {
        int[] picked = new int[indices.length];
        for (int i = 0; i < picked.length; i++) {
            picked[i] = code(indices[i]);
        }
        return wrap(dictionary, picked);
    }

    @Override
    public SymVector slice(int from, int to) {
        Objects.checkFromToIndex(from, to, size);
        return new SymVector(dictionary, codes, offset + from, to - from);
    }

    @Override
    boolean sameElements(Vector other) {
        SymVector that = (SymVector) other;
        if (dictionary == that.dictionary) {
            return Arrays.equals(codes, offset, offset + size, that.codes, that.offset, that.offset + size);
        }
        int[] translation = new int[dictionary.size()];
        for (int i = 0; i < size; i++) {
            int code = codes[offset + i];
            if (translation[code] == 0) {
                translation[code] = 1 + that.dictionary.codeOf(dictionary.text(code));
            }
            if (translation[code] != 1 + that.codes[that.offset + i]) {
                return false;
            }
        }
        return true;
    }

    @Override
    int elementsHash() {
        int hash = 1;
        for (int i = 0; i < size; i++) {
            hash = 31 * hash + dictionary.text(codes[offset + i]).hashCode();
        }
        return hash;
    }
}
