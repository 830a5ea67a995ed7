package io.rayforce.types.wire;

import io.rayforce.types.RayValue;

/** A value that is being decoded. */
abstract class Step {

    /** Goes on as far as the bytes at hand allow. Returns false if more are needed. */
    abstract boolean advance(WireDecoder decoder);

    /** Takes a value that was decoded inside this one. */
    void accept(RayValue value, WireDecoder decoder) {
        throw new IllegalStateException("no value is nested in " + getClass().getSimpleName());
    }
}
