package io.rayforce.engine.eval;

import io.rayforce.types.RayValue;

/** Leaves the innermost lambda with a value. */
final class ReturnSignal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient RayValue value;

    ReturnSignal(RayValue value) {
        super("return", null, false, false);
        this.value = value;
    }

    RayValue value() {
        return value;
    }
}
