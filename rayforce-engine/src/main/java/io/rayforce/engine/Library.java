package io.rayforce.engine;

import io.rayforce.engine.builtin.Builtins;
import io.rayforce.engine.eval.Functions;

/** The functions that every engine has. */
final class Library {

    private Library() {}

    static Functions load() {
        Functions functions = new Functions();
        Builtins.register(functions);
        return functions;
    }
}
