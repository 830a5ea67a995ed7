package io.rayforce.engine.builtin;

import io.rayforce.engine.error.EngineException;
import io.rayforce.engine.eval.Function.Role;
import io.rayforce.engine.eval.Functions;
import io.rayforce.engine.table.Atoms;
import io.rayforce.engine.table.Groups;
import io.rayforce.engine.table.Numbers;
import io.rayforce.types.Atom;
import io.rayforce.types.B8;
import io.rayforce.types.B8Vector;
import io.rayforce.types.Builtin.Arity;
import io.rayforce.types.Dict;
import io.rayforce.types.F64;
import io.rayforce.types.I64;
import io.rayforce.types.RayList;
import io.rayforce.types.RayTable;
import io.rayforce.types.RayType;
import io.rayforce.types.RayValue;
import io.rayforce.types.Sequence;
import io.rayforce.types.Str;
import io.rayforce.types.Vector;
import io.rayforce.types.text.Utf8;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The aggregates of one argument: what each does to vectors, and to everything else. */
final class Aggregates {

    static final Map<String, Aggregate> IN_QUERIES = new Aggregate.Table()
            .with("sum", Sums.SUM)
            .with("count", Sums.COUNT)
            .with("avg", Sums.AVG)
            .with("prod", Sums::prodOrNull)
            .with("min", Picks.MIN)
            .with("max", Picks.MAX)
            .with("first", Picks::firstValue)
            .with("last", Picks::lastValue)
            .with("mode", Picks::mode)
            .with("all", Sums::all)
            .with("any", Sums::any)
            .with("med", Statistics::med)
            .with("dev", Statistics::dev)
            .with("stddev_pop", Statistics::dev)
            .with("dev_pop", Statistics::dev)
            .with("var_pop", Statistics::varPop)
            .with("stddev", Statistics::stddev)
            .with("var", Statistics::var)
            .done();

    private Aggregates() {}

    static void register(Functions functions) {
        enter(functions, "sum", Sums.SUM, Aggregates::sumOfAtom, value -> I64.of(0));
        enter(functions, "avg", Sums.AVG, Aggregates::avgOfAtom, Aggregates::refused);
        enter(functions, "prod", Sums::prod, value -> value, value -> I64.of(1));
        enterTruth(functions, "all", Sums::all, B8.TRUE);
        enterTruth(functions, "any", Sums::any, B8.FALSE);
        for (String name : new String[] {"med", "dev", "stddev_pop", "dev_pop", "var_pop", "stddev", "var"}) {
            Aggregate aggregate = Aggregate.named(name).orElseThrow();
            enter(functions, name, aggregate, value -> spread(name, aggregate, value), value -> F64.NULL);
        }
        functions.variadic(
                "min",
                Role.AGGREGATE,
                1,
                2,
                (arguments, evaluation) -> arguments.length == 1
                        ? direct("min", Picks.MIN, value -> value, Aggregates::refused, arguments[0])
                        : Extremes.smaller(arguments[0], arguments[1], evaluation.inQuery()));
        functions.variadic(
                "max",
                Role.AGGREGATE,
                1,
                2,
                (arguments, evaluation) -> arguments.length == 1
                        ? direct("max", Picks.MAX, value -> value, Aggregates::refused, arguments[0])
                        : Extremes.larger(arguments[0], arguments[1], evaluation.inQuery()));
        functions.unary("count", Role.AGGREGATE, Aggregates::count);
        functions.plain(
                "first",
                Arity.UNARY,
                Role.AGGREGATE,
                (arguments, evaluation) -> end(arguments[0], true, evaluation.inQuery()));
        functions.plain(
                "last",
                Arity.UNARY,
                Role.AGGREGATE,
                (arguments, evaluation) -> end(arguments[0], false, evaluation.inQuery()));
        functions.unary("mode", Role.AGGREGATE, Aggregates::mode);
    }

    private static void enter(
            Functions functions,
            String name,
            Aggregate aggregate,
            UnaryOperator<RayValue> ofAtom,
            UnaryOperator<RayValue> ofNothing) {
        functions.unary(name, Role.AGGREGATE, value -> direct(name, aggregate, ofAtom, ofNothing, value));
    }

    private static void enterTruth(Functions functions, String name, Aggregate aggregate, B8 ofNothing) {
        functions.unary(
                name,
                Role.AGGREGATE,
                value -> value instanceof B8Vector none && none.size() == 0
                        ? ofNothing
                        : direct(name, aggregate, atom -> oneNumber(name, aggregate, atom), list -> ofNothing, value));
    }

    private static RayValue direct(
            String name,
            Aggregate aggregate,
            UnaryOperator<RayValue> ofAtom,
            UnaryOperator<RayValue> ofNothing,
            RayValue value) {
        if (value instanceof Atom) {
            return ofAtom.apply(value);
        }
        if (value instanceof RayList list) {
            return list.size() == 0 ? ofNothing.apply(list) : single(aggregate, numbers(list, name));
        }
        if (value instanceof Vector vector) {
            return single(aggregate, vector);
        }
        throw EngineException.type(name + " does not take a " + value.type().label());
    }

    private static Vector numbers(RayList list, String name) {
        Vector vector = Elementwise.flat(list, name);
        if (!Numbers.isNumber(vector.type())) {
            throw EngineException.type(name + " takes a list of numbers, not one of "
                    + vector.type().element().label());
        }
        return vector;
    }

    private static RayValue single(Aggregate aggregate, Vector vector) {
        boolean without =
                vector.size() == 0 && (aggregate.of(vector, Groups.whole(0)).type() == vector.type());
        RayType type = vector.type().element();
        if (without && (type == RayType.B8 || type == RayType.U8)) {
            return Atoms.nullOf(type);
        }
        return aggregate.of(vector, Groups.whole(vector.size())).at(0);
    }

    private static RayValue refused(RayValue value) {
        throw EngineException.domain("an empty list has no such value");
    }

    private static RayValue sumOfAtom(RayValue value) {
        return value.type() == RayType.U8 || value.type() == RayType.I16
                ? I64.of(Atoms.integer(value, "a number"))
                : value;
    }

    private static RayValue avgOfAtom(RayValue value) {
        boolean counted = Numbers.isNumber(value.type()) || value.type() == RayType.TIMESPAN;
        if (counted) {
            return F64.of(Numbers.doubles(Atoms.vector((Atom) value))[0]);
        }
        return Numbers.isTemporal(value.type()) && Atoms.isNull(value) ? F64.NULL : value;
    }

    private static RayValue spread(String name, Aggregate aggregate, RayValue value) {
        boolean nothing = Numbers.isTemporal(value.type()) || value.type() == RayType.TIMESPAN;
        return nothing && Atoms.isNull(value) ? F64.NULL : oneNumber(name, aggregate, value);
    }

    private static RayValue oneNumber(String name, Aggregate aggregate, RayValue value) {
        if (!Numbers.isNumber(value.type())) {
            throw EngineException.type(
                    name + " of an atom takes a number, not " + value.type().label());
        }
        return aggregate.of(Atoms.vector((Atom) value), Groups.whole(1)).at(0);
    }

    private static RayValue count(RayValue value) {
        return switch (value.type()) {
            case STR -> I64.of(Utf8.encode(((Str) value).value()).length);
            case DICT -> I64.of(((Dict) value).size());
            case TABLE -> I64.of(((RayTable) value).rowCount());
            case NULL -> throw EngineException.type("count does not take nothing");
            default -> I64.of(value instanceof Sequence sequence ? sequence.size() : 1);
        };
    }

    private static RayValue end(RayValue value, boolean first, boolean query) {
        if (value instanceof Str text) {
            return Texts.byteAt(text, first ? 0 : -1);
        }
        if (value instanceof RayTable table) {
            if (table.rowCount() == 0) {
                throw EngineException.domain("a table without rows has neither a first nor a last one");
            }
            return Rows.at(table, first ? 0 : table.rowCount() - 1);
        }
        if (value instanceof RayList list) {
            return list.size() == 0 ? I64.NULL : list.at(first ? 0 : list.size() - 1);
        }
        if (value instanceof Vector vector) {
            boolean skips = query || vector.type() == RayType.I64_VECTOR || vector.type() == RayType.F64_VECTOR;
            Aggregate aggregate =
                    skips ? first ? Picks::firstValue : Picks::lastValue : first ? Picks::firstRow : Picks::lastRow;
            return single(aggregate, vector);
        }
        if (value instanceof Atom) {
            return value;
        }
        throw EngineException.type("a " + value.type().label() + " has neither a first nor a last element");
    }

    private static RayValue mode(RayValue value) {
        if (value instanceof Sequence sequence) {
            return sequence instanceof RayList list && list.size() == 0
                    ? I64.NULL
                    : sequence instanceof Vector vector
                            ? single(Picks::mode, vector)
                            : Picks.mode(sequence, Groups.whole(sequence.size()))
                                    .at(0);
        }
        if (value instanceof Atom) {
            return value;
        }
        throw EngineException.type("mode does not take a " + value.type().label());
    }
}
