package io.rayforce.engine.eval;

import io.rayforce.engine.error.EngineException;
import io.rayforce.types.Builtin;
import io.rayforce.types.Name;
import io.rayforce.types.RayList;
import io.rayforce.types.RayValue;

/**
 * A function of the language.
 *
 * @param name what it is called
 * @param arity how many arguments it takes, as its class on the wire tells
 * @param role what it does to the columns of a query
 * @param restricted whether a restricted caller is refused
 * @param body what it does
 */
public record Function(String name, Builtin.Arity arity, Role role, boolean restricted, Body body) {

    /** What a function does to the columns of a query. */
    public enum Role {
        /** One result for each row. */
        ELEMENTWISE,
        /** One result for the whole column, or for each group. */
        AGGREGATE,
        /** A column of its own length out of a whole column. */
        COLUMN,
        /** Knows nothing of columns. */
        PLAIN
    }

    /** What happens at a call. */
    public sealed interface Body permits Plain, Special {}

    /** Works on evaluated arguments. */
    @FunctionalInterface
    public non-sealed interface Plain extends Body {
        /** Returns the result. */
        RayValue apply(RayValue[] arguments, Evaluation evaluation);
    }

    /** Works on the call as it is written, and evaluates what it wants. */
    @FunctionalInterface
    public non-sealed interface Special extends Body {
        /** Returns the result of a call, whose head is the first element of the form. */
        RayValue apply(RayList form, Evaluation evaluation);
    }

    /** Returns this function as a value. */
    public Builtin value() {
        return new Builtin(name, arity);
    }

    /** Returns a call of this function whose arguments are values already. */
    RayList quoting(RayValue[] arguments) {
        RayValue[] form = new RayValue[arguments.length + 1];
        form[0] = value();
        for (int i = 0; i < arguments.length; i++) {
            form[i + 1] = arguments[i] instanceof Name || arguments[i] instanceof RayList
                    ? RayList.of(Name.of("quote"), arguments[i])
                    : arguments[i];
        }
        return RayList.wrap(form);
    }

    /** Refuses a call with the wrong number of arguments. */
    void checkCount(int count) {
        int wanted = switch (arity) {
            case UNARY -> 1;
            case BINARY -> 2;
            case VARIADIC -> count;
        };
        if (count != wanted) {
            throw EngineException.arity(name + " takes " + wanted + " arguments, not " + count);
        }
    }
}
