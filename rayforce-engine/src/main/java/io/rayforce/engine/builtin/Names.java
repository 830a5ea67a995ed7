package io.rayforce.engine.builtin;

import io.rayforce.engine.error.EngineException;
import io.rayforce.engine.eval.Binding;
import io.rayforce.engine.eval.Evaluation;
import io.rayforce.engine.eval.Function.Role;
import io.rayforce.engine.eval.Functions;
import io.rayforce.types.Builtin;
import io.rayforce.types.Dict;
import io.rayforce.types.I64;
import io.rayforce.types.Name;
import io.rayforce.types.RayList;
import io.rayforce.types.RayNull;
import io.rayforce.types.RayValue;
import io.rayforce.types.Sym;
import io.rayforce.types.SymVector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What binds names and looks them up. */
final class Names {

    private Names() {}

    static void register(Functions functions) {
        functions.restricted("set", Builtin.Arity.BINARY, (form, evaluation) -> {
            String name = bindable(form.at(1));
            RayValue value = evaluation.argument(form.at(2));
            bind(name, value, evaluation);
            return value;
        });
        functions.special("let", Builtin.Arity.BINARY, Role.PLAIN, (form, evaluation) -> {
            String name = bindable(form.at(1));
            RayValue value = evaluation.argument(form.at(2));
            evaluation.define(name, value);
            return value;
        });
        functions.restricted("del", Builtin.Arity.UNARY, (form, evaluation) -> {
            unbind(name(form.at(1)), evaluation);
            return I64.of(0);
        });
        functions.special("resolve", Builtin.Arity.UNARY, Role.PLAIN, (form, evaluation) -> resolve(form, evaluation));
    }

    private static RayValue resolve(RayList form, Evaluation evaluation) {
        RayValue value = evaluation.argument(form.at(1));
        if (!(value instanceof Sym symbol)) {
            return value;
        }
        RayValue found = evaluation.find(symbol.value());
        return found == null ? RayNull.NULL : found;
    }

    private static String bindable(RayValue form) {
        String name = name(form);
        if (name.startsWith(".")) {
            throw new EngineException("reserve", "names that start with a dot are reserved: " + name);
        }
        return name;
    }

    private static String name(RayValue form) {
        if (form instanceof Name name) {
            return name.text();
        }
        if (form instanceof Sym symbol) {
            return symbol.value();
        }
        if (form instanceof RayList list && list.size() == 2 && list.at(0).equals(Name.of("quote"))) {
            return name(list.at(1));
        }
        throw EngineException.type("a name is needed, not " + form.type().label());
    }

    private static void bind(String name, RayValue value, Evaluation evaluation) {
        List<String> path = path(name);
        RayValue bound = value;
        if (path.size() > 1) {
            bound = with(root(path.get(0), evaluation).orElse(emptyDict()), path.subList(1, path.size()), value);
        }
        evaluation.environment().bind(path.get(0), bound);
    }

    /** Returns what a path begins with; a function of the language is bound, too. */
    private static Optional<RayValue> root(String name, Evaluation evaluation) {
        Binding bound = evaluation.environment().find(name);
        return bound != null
                ? Optional.of(bound.value())
                : Optional.ofNullable(evaluation.find(name)).filter(Builtin.class::isInstance);
    }

    private static List<String> path(String name) {
        List<String> steps = Arrays.asList(name.split("\\.", -1));
        return steps.contains("") ? List.of(name) : steps;
    }

    private static Dict emptyDict() {
        return Dict.of(SymVector.of(), RayList.EMPTY);
    }

    private static RayValue with(RayValue holder, List<String> steps, RayValue value) {
        if (!(holder instanceof Dict dict)) {
            throw EngineException.type(steps.get(0) + " can only be set in a dict, not in "
                    + holder.type().label());
        }
        String step = steps.get(0);
        RayValue inner = value;
        if (steps.size() > 1) {
            inner = with(dict.get(step).orElse(emptyDict()), steps.subList(1, steps.size()), value);
        }
        return Dicts.with(dict, Sym.of(step), inner);
    }

    private static void unbind(String name, Evaluation evaluation) {
        List<String> path = path(name);
        Optional<RayValue> root = root(path.get(0), evaluation);
        if (path.size() == 1 || root.isEmpty()) {
            evaluation.environment().unbind(name);
            return;
        }
        RayValue left = without(root.get(), path.subList(1, path.size()));
        if (left instanceof Dict dict && dict.size() == 0) {
            evaluation.environment().unbind(path.get(0));
        } else {
            evaluation.environment().bind(path.get(0), left);
        }
    }

    private static RayValue without(RayValue holder, List<String> steps) {
        if (!(holder instanceof Dict dict)) {
            throw EngineException.type(steps.get(0) + " can only be removed from a dict, not from "
                    + holder.type().label());
        }
        Sym step = Sym.of(steps.get(0));
        RayValue inner = dict.get(step.value()).orElse(RayNull.NULL);
        if (steps.size() == 1 || inner == RayNull.NULL) {
            return Dicts.without(dict, step);
        }
        RayValue left = without(inner, new ArrayList<>(steps.subList(1, steps.size())));
        boolean gone = left instanceof Dict rest && rest.size() == 0;
        return gone ? Dicts.without(dict, step) : Dicts.with(dict, step, left);
    }
}
