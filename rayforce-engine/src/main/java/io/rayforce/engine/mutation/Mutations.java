package io.rayforce.engine.mutation;

import io.rayforce.engine.eval.Functions;
import io.rayforce.types.Builtin.Arity;

/** The verbs of this package. */
public final class Mutations {

    private Mutations() {}

    /** Enters all of them. */
    public static void register(Functions functions) {
        functions.restricted("insert", Arity.VARIADIC, Insert::apply);
        functions.restricted("upsert", Arity.VARIADIC, Upsert::apply);
    }
}
