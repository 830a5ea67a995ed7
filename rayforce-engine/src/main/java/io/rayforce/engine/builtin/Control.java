package io.rayforce.engine.builtin;

import io.rayforce.engine.error.EngineException;
import io.rayforce.engine.eval.Closures;
import io.rayforce.engine.eval.Evaluation;
import io.rayforce.engine.eval.Function.Role;
import io.rayforce.engine.eval.Functions;
import io.rayforce.engine.table.Atoms;
import io.rayforce.types.Builtin;
import io.rayforce.types.Builtin.Arity;
import io.rayforce.types.I64;
import io.rayforce.types.Lambda;
import io.rayforce.types.Name;
import io.rayforce.types.RayList;
import io.rayforce.types.RayNull;
import io.rayforce.types.RayType;
import io.rayforce.types.RayValue;
import io.rayforce.types.Str;
import io.rayforce.types.Sym;
import io.rayforce.types.SymVector;
import io.rayforce.types.text.Rayfall;

/** Blocks, lambdas, loops and errors. */
final class Control {

    private Control() {}

    static void register(Functions functions) {
        functions.special(
                "do",
                Arity.VARIADIC,
                Role.PLAIN,
                (form, evaluation) ->
                        form.size() == 1 ? I64.of(0) : evaluation.inBlock(() -> evaluation.block(form, 1)));
        functions.special("fn", Arity.VARIADIC, Role.PLAIN, Control::lambda);
        functions.special(
                "quote",
                Arity.VARIADIC,
                Role.PLAIN,
                (form, evaluation) -> quoted(atLeast(form, 1).at(1)));
        functions.special("if", Arity.VARIADIC, Role.ELEMENTWISE, Choice::apply);
        functions.special("while", Arity.VARIADIC, Role.PLAIN, Control::loop);
        functions.special("times", Arity.VARIADIC, Role.PLAIN, Control::times);
        functions.special("try", Arity.BINARY, Role.PLAIN, Control::attempt);
        functions.unary("raise", Role.PLAIN, value -> {
            if (value == RayNull.NULL) {
                throw EngineException.type("nothing cannot be raised");
            }
            throw EngineException.raised(value);
        });
        functions.variadic(
                "return",
                Role.COLUMN,
                0,
                64,
                (arguments, evaluation) -> evaluation.leave(arguments.length == 0 ? RayNull.NULL : arguments[0]));
        functions.plain("eval", Arity.UNARY, Role.PLAIN, (arguments, evaluation) -> evaluation.evaluate(arguments[0]));
        functions.unary("parse", Role.PLAIN, text -> {
            if (text instanceof Str program) {
                return Rayfall.parse(program.value());
            }
            throw EngineException.type("parse takes a str, not " + text.type().label());
        });
        functions.unary("type", Role.PLAIN, Control::typeName);
        functions.plain(
                "print", Arity.VARIADIC, Role.PLAIN, (arguments, evaluation) -> print(arguments, "", evaluation));
        functions.plain(
                "println", Arity.VARIADIC, Role.PLAIN, (arguments, evaluation) -> print(arguments, "\n", evaluation));
    }

    private static RayValue print(RayValue[] arguments, String end, Evaluation evaluation) {
        String text = arguments.length > 0 && arguments[0] instanceof Str
                ? Formatting.format(arguments)
                : arguments.length == 0 ? "" : Rayfall.compact(arguments[0]);
        evaluation.caller().print(text + end);
        return RayNull.NULL;
    }

    static Sym typeName(RayValue value) {
        return Sym.of(
                switch (value.type()) {
                    case LAMBDA, BUILTIN -> "?";
                    case NULL -> "null";
                    case NAME -> "sym";
                    default -> value.type().label();
                });
    }

    private static RayList atLeast(RayList form, int arguments) {
        if (form.size() <= arguments) {
            throw EngineException.domain(form.at(0) + " takes at least " + arguments + " arguments");
        }
        return form;
    }

    private static RayValue quoted(RayValue form) {
        return form instanceof Name name ? Sym.of(name.text()) : form;
    }

    private static RayValue lambda(RayList form, Evaluation evaluation) {
        atLeast(form, 2);
        SymVector parameters = Closures.parameters(form.at(1));
        if (parameters == null) {
            throw EngineException.type("the parameters of a lambda are names in brackets");
        }
        if (Closures.anyReserved(parameters)) {
            throw new EngineException("reserve", "names that start with a dot are reserved");
        }
        return Closures.close(parameters, form.slice(2, form.size()), evaluation.scope());
    }

    private static RayValue loop(RayList form, Evaluation evaluation) {
        atLeast(form, 1);
        while (Truth.of(evaluation.evaluate(form.at(1)))) {
            evaluation.budget().checkpoint();
            evaluation.block(form, 2);
        }
        return RayNull.NULL;
    }

    private static RayValue times(RayList form, Evaluation evaluation) {
        atLeast(form, 1);
        String counter = "";
        RayValue count = form.at(1);
        if (count instanceof RayList list && list.size() == 2 && list.at(0) instanceof Sym name) {
            counter = name.value();
            count = list.at(1);
        } else if (count instanceof SymVector names && names.size() == 2) {
            counter = names.get(0);
            count = Name.of(names.get(1));
        }
        RayValue wanted = evaluation.evaluate(count);
        if (wanted.type() == RayType.B8) {
            throw EngineException.type("the number of times is an integer, not b8");
        }
        long limit = Atoms.integer(wanted, "the number of times");
        for (long i = 0; i < limit; i++) {
            evaluation.budget().checkpoint();
            if (!counter.isEmpty()) {
                evaluation.define(counter, I64.of(i));
            }
            evaluation.block(form, 2);
        }
        return RayNull.NULL;
    }

    private static RayValue attempt(RayList form, Evaluation evaluation) {
        return evaluation.attempt(form.at(1), raised -> handle(evaluation.evaluate(form.at(2)), raised, evaluation));
    }

    private static RayValue handle(RayValue handler, RayValue raised, Evaluation evaluation) {
        boolean called =
                handler instanceof Lambda || handler instanceof Builtin builtin && builtin.arity() == Arity.UNARY;
        return called ? evaluation.apply(handler, raised) : handler;
    }
}
