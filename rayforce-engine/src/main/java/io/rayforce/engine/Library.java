package io.rayforce.engine;

import io.rayforce.engine.builtin.Builtins;
import io.rayforce.engine.eval.Functions;
import io.rayforce.engine.join.Joins;
import io.rayforce.engine.mutation.Mutations;
import io.rayforce.engine.query.QueryVerbs;
import io.rayforce.engine.reshape.Reshaping;

/** The functions that every engine has. */
final class Library {

    private Library() {}

    static Functions load() {
        Functions functions = new Functions();
        Builtins.register(functions);
        Joins.register(functions);
        Mutations.register(functions);
        QueryVerbs.register(functions);
        Reshaping.register(functions);
        return functions;
    }
}
