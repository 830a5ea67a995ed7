package io.rayforce.types;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Symbols, in a dictionary of their own. */
final class SymBuilder extends VectorBuilder {

    /** So many texts are known without a look into the dictionary; a power of two. */
    private static final int RECENT = 4096;

    private SymDictionary dictionary = new SymDictionary();
    private int[] codes = {};
    private int size;
    private final @Nullable String[] recent = new @Nullable String[RECENT];
    private final int[] recentCodes = new int[RECENT];

    SymBuilder() {
        super(RayType.SYM);
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public VectorBuilder append(String text) {
        int hash = text.hashCode();
        int slot = (hash ^ hash >>> 12) & RECENT - 1;
        if (!text.equals(recent[slot])) {
            recentCodes[slot] = dictionary.add(Sym.of(text).value());
            recent[slot] = text;
        }
        return add(recentCodes[slot]);
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
        Arrays.fill(recent, null);
        codes = new int[0];
        size = 0;
        return vector;
    }
}
