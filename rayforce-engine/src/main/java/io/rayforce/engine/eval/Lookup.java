package io.rayforce.engine.eval;

import io.rayforce.engine.error.EngineException;
import io.rayforce.query.spi.Call;
import io.rayforce.types.Builtin;
import io.rayforce.types.Lambda;
import io.rayforce.types.RayValue;
import org.jspecify.annotations.Nullable;

/**
 * What names mean to a request: first those of its scope, then the global ones, then functions, then paths into values.
 *
 * @param functions the functions
 * @param environment the global names
 * @param caller who asks
 */
record Lookup(Functions functions, Environment environment, Call caller) {

    /** Returns what a name means in a scope, or null. */
    @Nullable RayValue find(String name, @Nullable Scope scope, Evaluation evaluation) {
        RayValue value = scope == null ? null : scope.find(name);
        if (value != null) {
            return value;
        }
        Lambda self = scope == null || !name.equals("self") ? null : scope.self();
        if (self != null) {
            return self;
        }
        Binding binding = environment.find(name);
        if (binding != null) {
            return binding.value();
        }
        Function function = functions.find(name);
        return function != null ? function.value() : Path.find(name, evaluation);
    }

    /** Returns the function behind a builtin, unless the caller may not call it. */
    Function function(Builtin builtin) {
        Function function = functions.find(builtin.name());
        if (function == null) {
            throw missing(builtin.name());
        }
        if (function.restricted() && caller.isRestricted()) {
            throw EngineException.access(caller.caller(), builtin.name());
        }
        return function;
    }

    /** Returns why a name that is bound to nothing cannot be called. */
    EngineException missing(String name) {
        return KnownNames.missing(name, caller);
    }

    /** Tells whether a value can be called. */
    static boolean isFunction(@Nullable RayValue value) {
        return value instanceof Lambda || value instanceof Builtin;
    }
}
