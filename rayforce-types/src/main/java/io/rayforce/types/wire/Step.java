package io.rayforce.types.wire;

import io.rayforce.types.RayValue;
import org.jspecify.annotations.Nullable;

/** A value that is being decoded. */
abstract class Step {

    /** The value that this one lies in: the steps of all open values are the stack of the decoder. */
    @Nullable Step outer;

    /** Goes on as far as the bytes at hand allow. Returns false if more are needed. */
    abstract boolean advance(WireDecoder decoder);

    /** Returns how many of the bytes to come are elements to be moved in bulk, after which nothing but this step is to be asked. */
    long bulk() {
        return 0;
    }

    /** Takes a value that was decoded inside this one. */
    void accept(RayValue value, WireDecoder decoder) {
        throw new IllegalStateException("no value is nested in " + getClass().getSimpleName());
    }
}
