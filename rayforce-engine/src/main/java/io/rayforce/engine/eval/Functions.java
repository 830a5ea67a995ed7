package io.rayforce.engine.eval;

import io.rayforce.engine.budget.Budget;
import io.rayforce.engine.error.EngineException;
import io.rayforce.engine.eval.Function.Plain;
import io.rayforce.engine.eval.Function.Role;
import io.rayforce.engine.eval.Function.Special;
import io.rayforce.types.Builtin;
import io.rayforce.types.RayValue;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The functions by name: those of the language, and those that an embedding program adds at any time. */
public final class Functions {

    private final Map<String, Function> byName = new ConcurrentHashMap<>();

    /** Returns the function of a name, or null. */
    public @Nullable Function find(String name) {
        return byName.get(name);
    }

    /** Enters a function of one argument. */
    public void unary(String name, Role role, UnaryOperator<RayValue> body) {
        plain(name, Builtin.Arity.UNARY, role, (arguments, evaluation) -> body.apply(arguments[0]));
    }

    /** Enters a function of two arguments. */
    public void binary(String name, Role role, BinaryOperator<RayValue> body) {
        plain(name, Builtin.Arity.BINARY, role, (arguments, evaluation) -> body.apply(arguments[0], arguments[1]));
    }

    /** Enters a function of one argument that may take long or make much. */
    public void unary(String name, Role role, BiFunction<RayValue, Budget, RayValue> body) {
        plain(
                name,
                Builtin.Arity.UNARY,
                role,
                (arguments, evaluation) -> body.apply(arguments[0], evaluation.budget()));
    }

    /** Enters a function of two arguments that may take long or make much. */
    public void binary(String name, Role role, Costly body) {
        plain(
                name,
                Builtin.Arity.BINARY,
                role,
                (arguments, evaluation) -> body.apply(arguments[0], arguments[1], evaluation.budget()));
    }

    /** A function of two arguments that may take long or make much. */
    @FunctionalInterface
    public interface Costly {
        /** Returns the result. */
        RayValue apply(RayValue first, RayValue second, Budget budget);
    }

    /** Enters a function of evaluated arguments. */
    public void plain(String name, Builtin.Arity arity, Role role, Plain body) {
        byName.put(name, new Function(name, arity, role, false, body));
    }

    /** Enters a function that takes from {@code least} to {@code most} evaluated arguments. */
    public void variadic(String name, Role role, int least, int most, Plain body) {
        plain(name, Builtin.Arity.VARIADIC, role, (arguments, evaluation) -> {
            if (arguments.length < least || arguments.length > most) {
                String wanted = least == most ? "" + least : least + " to " + most;
                throw arguments.length < least && least == 1
                        ? EngineException.domain(name + " takes at least one argument")
                        : EngineException.arity(name + " takes " + wanted + " arguments, not " + arguments.length);
            }
            return body.apply(arguments, evaluation);
        });
    }

    /** Enters a function that evaluates its arguments itself. */
    public void special(String name, Builtin.Arity arity, Role role, Special body) {
        byName.put(name, new Function(name, arity, role, false, body));
    }

    /** Enters a function that evaluates its arguments itself and is refused to restricted callers. */
    public void restricted(String name, Builtin.Arity arity, Special body) {
        byName.put(name, new Function(name, arity, Role.PLAIN, true, body));
    }

    /** Refuses a function that is entered to restricted callers. */
    public void restrict(String name) {
        Function known = known(name);
        byName.put(name, new Function(name, known.arity(), known.role(), true, known.body()));
    }

    private Function known(String name) {
        Function known = byName.get(name);
        if (known == null) {
            throw new IllegalArgumentException("no function " + name);
        }
        return known;
    }

    /** Enters a second name of a function. */
    public void alias(String name, String original) {
        Function known = known(original);
        byName.put(name, new Function(name, known.arity(), known.role(), known.restricted(), known.body()));
    }
}
