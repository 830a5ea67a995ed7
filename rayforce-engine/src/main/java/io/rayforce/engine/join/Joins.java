package io.rayforce.engine.join;

import io.rayforce.engine.eval.Function.Role;
import io.rayforce.engine.eval.Functions;

/** The joins. */
public final class Joins {

    private Joins() {}

    /** Enters all of them. */
    public static void register(Functions functions) {
        functions.variadic(
                "inner-join",
                Role.PLAIN,
                3,
                3,
                (arguments, evaluation) -> EquiJoin.inner(Sides.of(arguments), evaluation.budget()));
        functions.variadic(
                "left-join",
                Role.PLAIN,
                3,
                3,
                (arguments, evaluation) -> EquiJoin.left(Sides.of(arguments), evaluation.budget()));
        functions.variadic(
                "full-join",
                Role.PLAIN,
                3,
                3,
                (arguments, evaluation) -> EquiJoin.full(Sides.of(arguments), evaluation.budget()));
        functions.variadic(
                "anti-join",
                Role.PLAIN,
                3,
                3,
                (arguments, evaluation) -> EquiJoin.anti(Sides.of(arguments), evaluation.budget()));
        functions.variadic(
                "asof-join",
                Role.PLAIN,
                3,
                3,
                (arguments, evaluation) -> AsofJoin.join(arguments, evaluation.budget()));
        functions.variadic(
                "window-join",
                Role.PLAIN,
                5,
                5,
                (arguments, evaluation) -> WindowJoin.join(arguments, true, evaluation.budget()));
        functions.variadic(
                "window-join1",
                Role.PLAIN,
                5,
                5,
                (arguments, evaluation) -> WindowJoin.join(arguments, false, evaluation.budget()));
    }
}
