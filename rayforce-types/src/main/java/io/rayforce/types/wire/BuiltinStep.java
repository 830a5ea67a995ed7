package io.rayforce.types.wire;

import io.rayforce.types.Builtin;

/** A function of the language, by name. */
final class BuiltinStep extends Step {

    private static final Builtin.Arity[] ARITIES = Builtin.Arity.values();

    private final int arity;
    private final TextCollector name = new TextCollector();

    BuiltinStep(int arity) {
        this.arity = arity;
    }

    @Override
    boolean advance(WireDecoder decoder) {
        if (!name.takeUntilNul(decoder.input())) {
            return false;
        }
        decoder.complete(new Builtin(decoder.text(name), ARITIES[arity]));
        return true;
    }
}
