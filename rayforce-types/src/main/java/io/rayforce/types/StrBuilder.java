package io.rayforce.types;

import java.util.ArrayList;
import java.util.List;

/** Strings. */
final class StrBuilder extends VectorBuilder {

    private final List<String> texts = new ArrayList<>();

    StrBuilder() {
        super(RayType.STR);
    }

    @Override
    public int size() {
        return texts.size();
    }

    @Override
    public VectorBuilder append(String text) {
        texts.add(text);
        return this;
    }

    @Override
    public VectorBuilder appendNull() {
        return append("");
    }

    @Override
    public Vector build() {
        Vector vector = StrVector.of(texts.toArray(String[]::new));
        texts.clear();
        return vector;
    }
}
