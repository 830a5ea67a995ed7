package io.rayforce.types;

import java.util.Arrays;

/** Symbols, in a dictionary of their own. */
final class SymBuilder extends VectorBuilder {

    private SymDictionary dictionary = new SymDictionary();
    private int[] codes = {};
    private int size;

    SymBuilder() {
        super(RayType.SYM);
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public VectorBuilder append(String text) {
        return add(dictionary.add(Sym.of(text).value()));
    }

    @Override
    public VectorBuilder appendNull() {
        return add(Nulls.SYM);
    }

    private VectorBuilder add(int code) {
        if (size == codes.length) {
            codes = Arrays.copyOf(codes, grown(size));
        }
        codes[size++] = code;
        return this;
    }

    @Override
    public Vector build() {
        Vector vector = SymVector.wrap(dictionary, Arrays.copyOf(codes, size));
        dictionary = new SymDictionary();
        codes = new int[0];
        size = 0;
        return vector;
    }
}
