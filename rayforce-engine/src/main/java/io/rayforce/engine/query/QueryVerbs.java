package io.rayforce.engine.query;

import io.rayforce.engine.eval.Function.Role;
import io.rayforce.engine.eval.Functions;
import io.rayforce.types.Builtin.Arity;

/** The verbs that read and change the rows of tables by conditions, groups and expressions. */
public final class QueryVerbs {

    private QueryVerbs() {}

    /** Enters all of them. */
    public static void register(Functions functions) {
        functions.special("select", Arity.VARIADIC, Role.PLAIN, Select::apply);
        functions.restricted("update", Arity.VARIADIC, Update::apply);
        functions.restricted("delete", Arity.VARIADIC, Delete::apply);
    }
}
