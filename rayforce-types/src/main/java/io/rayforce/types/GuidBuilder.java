package io.rayforce.types;

import java.util.Arrays;

/** Identifiers. */
final class GuidBuilder extends VectorBuilder {

    private long[] halves = {};
    private int size;

    GuidBuilder() {
        super(RayType.GUID);
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    VectorBuilder appendGuid(Guid guid) {
        if (2 * size == halves.length) {
            halves = Arrays.copyOf(halves, 2 * grown(size));
        }
        halves[2 * size] = guid.high();
        halves[2 * size + 1] = guid.low();
        size++;
        return this;
    }

    @Override
    public VectorBuilder appendNull() {
        return appendGuid(Guid.NULL);
    }

    @Override
    public Vector build() {
        Vector vector = GuidVector.wrap(Arrays.copyOf(halves, 2 * size));
        halves = new long[0];
        size = 0;
        return vector;
    }
}
