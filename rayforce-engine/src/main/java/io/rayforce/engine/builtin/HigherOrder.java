package io.rayforce.engine.builtin;

import io.rayforce.engine.error.EngineException;
import io.rayforce.engine.eval.Evaluation;
import io.rayforce.engine.eval.Function.Role;
import io.rayforce.engine.eval.Functions;
import io.rayforce.engine.table.Atoms;
import io.rayforce.engine.table.Tally;
import io.rayforce.types.Builtin;
import io.rayforce.types.Builtin.Arity;
import io.rayforce.types.I64Vector;
import io.rayforce.types.Lambda;
import io.rayforce.types.RayList;
import io.rayforce.types.RayType;
import io.rayforce.types.RayValue;
import io.rayforce.types.Sequence;
import io.rayforce.types.Vector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Functions that call a function for each element. */
final class HigherOrder {

    private static final Set<String> TYPED_SCANS = Set.of("+", "*");
    private static final Set<RayType> SCANNED = Set.of(RayType.I16, RayType.I32, RayType.I64, RayType.F64);

    private HigherOrder() {}

    static void register(Functions functions) {
        enter(functions, "map", 2, 3, HigherOrder::map);
        enter(functions, "pmap", 2, 3, HigherOrder::map);
        enter(functions, "map-left", 3, 3, (a, e) -> eachOf(a[1], e, x -> e.apply(a[0], x, a[2])));
        enter(functions, "map-right", 3, 3, (a, e) -> eachOf(a[2], e, y -> e.apply(a[0], a[1], y)));
        enter(functions, "apply", 3, 3, HigherOrder::zip);
        enter(functions, "prior", 2, 2, HigherOrder::prior);
        enter(functions, "fold", 2, 3, HigherOrder::fold);
        enter(functions, "fold-left", 2, 3, HigherOrder::fold);
        enter(functions, "fold-right", 2, 3, HigherOrder::foldRight);
        functions.plain("fold-while", Arity.VARIADIC, Role.PLAIN, HigherOrder::foldWhile);
        enter(functions, "scan", 2, 2, HigherOrder::scan);
        enter(functions, "scan-left", 2, 2, HigherOrder::scan);
        enter(functions, "scan-right", 2, 2, HigherOrder::scanRight);
    }

    /** What is done with a function and its arguments. */
    private interface Walk {
        RayValue over(RayValue[] arguments, Evaluation evaluation);
    }

    /** A function of one element. */
    private interface Each {
        RayValue of(RayValue element);
    }

    private static void enter(Functions functions, String name, int least, int most, Walk walk) {
        functions.plain(name, Arity.VARIADIC, Role.PLAIN, (arguments, evaluation) -> {
            if (arguments.length < least) {
                throw EngineException.domain(name + " takes at least " + least + " arguments");
            }
            if (arguments.length > most) {
                throw EngineException.arity(name + " takes at most " + most + " arguments");
            }
            requireFunction(arguments[0], name);
            return walk.over(arguments, evaluation);
        });
    }

    private static void requireFunction(RayValue value, String name) {
        if (!(value instanceof Lambda) && !(value instanceof Builtin)) {
            throw EngineException.type(
                    name + " takes a function, not " + value.type().label());
        }
    }

    private static Sequence elements(RayValue value) {
        if (value instanceof Sequence sequence) {
            return sequence;
        }
        throw EngineException.type(
                "a vector or a list is needed, not " + value.type().label());
    }

    private static RayValue[] results(Sequence elements, Evaluation evaluation, Each each) {
        Tally tally = new Tally(evaluation.budget());
        RayValue[] results = new RayValue[elements.size()];
        Arrays.setAll(results, i -> tally.add(each.of(elements.at(i))));
        return results;
    }

    private static RayValue map(RayValue[] arguments, Evaluation evaluation) {
        RayValue function = arguments[0];
        if (arguments.length == 2) {
            return RayList.wrap(results(elements(arguments[1]), evaluation, x -> evaluation.apply(function, x)));
        }
        RayValue second = arguments[2];
        return second instanceof Sequence over
                ? RayList.wrap(results(over, evaluation, y -> evaluation.apply(function, arguments[1], y)))
                : eachOf(elements(arguments[1]), evaluation, x -> evaluation.apply(function, x, second));
    }

    private static RayValue eachOf(RayValue value, Evaluation evaluation, Each each) {
        if (!(value instanceof Sequence sequence)) {
            return each.of(value);
        }
        return sequence.size() == 0
                ? I64Vector.of()
                : Atoms.collapse(Arrays.asList(results(sequence, evaluation, each)));
    }

    private static RayValue zip(RayValue[] arguments, Evaluation evaluation) {
        RayValue left = arguments[1];
        RayValue right = arguments[2];
        if (!(left instanceof Sequence) && !(right instanceof Sequence)) {
            return evaluation.apply(arguments[0], left, right);
        }
        Sequence first = elements(left);
        Sequence second = elements(right);
        Tally tally = new Tally(evaluation.budget());
        RayValue[] results = new RayValue[Math.min(first.size(), second.size())];
        Arrays.setAll(results, i -> tally.add(evaluation.apply(arguments[0], first.at(i), second.at(i))));
        return RayList.wrap(results);
    }

    private static RayValue prior(RayValue[] arguments, Evaluation evaluation) {
        Sequence elements = elements(arguments[1]);
        RayValue[] results = new RayValue[elements.size()];
        Arrays.setAll(results, i -> evaluation.apply(arguments[0], elements.at(i), elements.at(Math.max(0, i - 1))));
        return RayList.wrap(results);
    }

    private static RayValue fold(RayValue[] arguments, Evaluation evaluation) {
        Sequence elements = elements(arguments[arguments.length - 1]);
        RayValue result = arguments.length == 3 ? arguments[1] : end(elements, 0);
        for (int i = arguments.length == 3 ? 0 : 1; i < elements.size(); i++) {
            result = evaluation.apply(arguments[0], result, elements.at(i));
        }
        return result;
    }

    private static RayValue foldRight(RayValue[] arguments, Evaluation evaluation) {
        Sequence elements = elements(arguments[arguments.length - 1]);
        int last = elements.size() - 1;
        RayValue result = arguments.length == 3 ? arguments[1] : end(elements, last);
        for (int i = arguments.length == 3 ? last : last - 1; i >= 0; i--) {
            result = evaluation.apply(arguments[0], elements.at(i), result);
        }
        return result;
    }

    private static RayValue end(Sequence elements, int index) {
        if (elements.size() == 0) {
            throw EngineException.domain("nothing cannot be folded without a value to begin with");
        }
        return elements.at(index);
    }

    private static RayValue foldWhile(RayValue[] arguments, Evaluation evaluation) {
        if (arguments.length != 4) {
            throw EngineException.domain("fold-while takes a test, a function, a value and a collection");
        }
        requireFunction(arguments[0], "fold-while");
        requireFunction(arguments[1], "fold-while");
        Sequence elements = elements(arguments[3]);
        RayValue result = arguments[2];
        for (int i = 0; i < elements.size() && Truth.of(evaluation.apply(arguments[0], result)); i++) {
            result = evaluation.apply(arguments[1], result, elements.at(i));
        }
        return result;
    }

    private static RayValue scan(RayValue[] arguments, Evaluation evaluation) {
        Sequence elements = elements(arguments[1]);
        Tally tally = new Tally(evaluation.budget());
        List<RayValue> results = new ArrayList<>();
        for (int i = 0; i < elements.size(); i++) {
            results.add(tally.add(
                    i == 0 ? elements.at(0) : evaluation.apply(arguments[0], results.get(i - 1), elements.at(i))));
        }
        return scanned(arguments, results);
    }

    private static RayValue scanRight(RayValue[] arguments, Evaluation evaluation) {
        Sequence elements = elements(arguments[1]);
        Tally tally = new Tally(evaluation.budget());
        RayValue[] results = new RayValue[elements.size()];
        for (int i = results.length - 1; i >= 0; i--) {
            results[i] = tally.add(
                    i == results.length - 1
                            ? elements.at(i)
                            : evaluation.apply(arguments[0], elements.at(i), results[i + 1]));
        }
        return scanned(arguments, Arrays.asList(results));
    }

    private static RayValue scanned(RayValue[] arguments, List<RayValue> results) {
        boolean typed = arguments[1] instanceof Vector vector
                && SCANNED.contains(vector.type().element())
                && arguments[0] instanceof Builtin builtin
                && TYPED_SCANS.contains(builtin.name());
        return typed && !results.isEmpty() ? Atoms.collapse(results) : RayList.of(results);
    }
}
