package io.rayforce.engine.reshape;

import io.rayforce.engine.eval.Function.Role;
import io.rayforce.engine.eval.Functions;
import io.rayforce.types.Builtin.Arity;

/** The verbs of this package. */
public final class Reshaping {

    private Reshaping() {}

    /** Enters all of them. */
    public static void register(Functions functions) {
        functions.binary("xcol", Role.PLAIN, Columns::renamed);
        functions.binary("xcols", Role.PLAIN, Columns::picked);
        functions.binary("xkey", Role.PLAIN, Keyed::byKey);
        functions.binary("xgroup", Role.PLAIN, Keyed::byGroup);
        functions.unary("ungroup", Role.PLAIN, Ungroup::apply);
        functions.variadic("modify", Role.PLAIN, 3, 3, Columns::modified);
        functions.restrict("modify");
        functions.restricted("alter", Arity.VARIADIC, Alter::apply);
        functions.variadic("pivot", Role.PLAIN, 5, 5, Pivot::apply);
        functions.special("window", Arity.VARIADIC, Role.PLAIN, Window::apply);
    }
}
