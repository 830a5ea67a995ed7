package io.rayforce.engine.builtin;

import io.rayforce.engine.eval.Functions;

/** The functions of the language that work on values alone. */
public final class Builtins {

    private Builtins() {}

    /** Enters all of them. */
    public static void register(Functions functions) {
        Aggregates.register(functions);
        Arithmetic.register(functions);
        BinaryMath.register(functions);
        Calendar.register(functions);
        Casting.register(functions);
        Comparisons.register(functions);
        Control.register(functions);
        Distinct.register(functions);
        HigherOrder.register(functions);
        Logic.register(functions);
        Making.register(functions);
        Membership.register(functions);
        Missing.register(functions);
        Moving.register(functions);
        Names.register(functions);
        Outside.register(functions);
        Picking.register(functions);
        Pieces.register(functions);
        Running.register(functions);
        Serving.register(functions);
        Sorting.register(functions);
        Statistics.register(functions);
        Strings.register(functions);
        Tables.register(functions);
        UnaryMath.register(functions);
    }
}
