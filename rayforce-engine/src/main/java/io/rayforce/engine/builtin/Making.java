package io.rayforce.engine.builtin;

import io.rayforce.engine.budget.Budget;
import io.rayforce.engine.error.EngineException;
import io.rayforce.engine.eval.Function.Role;
import io.rayforce.engine.eval.Functions;
import io.rayforce.engine.table.Append;
import io.rayforce.engine.table.Atoms;
import io.rayforce.engine.table.Widths;
import io.rayforce.types.Atom;
import io.rayforce.types.Dict;
import io.rayforce.types.I64;
import io.rayforce.types.I64Vector;
import io.rayforce.types.RayList;
import io.rayforce.types.RayNull;
import io.rayforce.types.RayTable;
import io.rayforce.types.RayType;
import io.rayforce.types.RayValue;
import io.rayforce.types.Sequence;
import io.rayforce.types.Str;
import io.rayforce.types.StrVector;
import io.rayforce.types.Vector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Making vectors, lists and dicts, and joining them. */
final class Making {

    /** The bytes of an element that is an object. */
    private static final int BOXED = 24;

    private Making() {}

    static void register(Functions functions) {
        functions.unary("til", Role.PLAIN, Making::til);
        functions.variadic("list", Role.PLAIN, 0, 64, (arguments, evaluation) -> RayList.of(arguments));
        functions.variadic("enlist", Role.PLAIN, 0, 64, (arguments, evaluation) -> enlist(Arrays.asList(arguments)));
        functions.binary("concat", Role.COLUMN, Making::concat);
        functions.unary("raze", Role.COLUMN, Making::raze);
        functions.binary("dict", Role.PLAIN, Dicts::make);
        functions.unary("key", Role.PLAIN, Making::keys);
        functions.unary("cols", Role.PLAIN, Making::keys);
        functions.unary("value", Role.PLAIN, Making::values);
        functions.binary("remove", Role.PLAIN, (value, key) -> {
            if (value instanceof Dict dict) {
                return Dicts.without(dict, key);
            }
            throw EngineException.type(
                    "remove takes a dict, not " + value.type().label());
        });
    }

    private static RayValue til(RayValue count, Budget budget) {
        if (!(count instanceof I64 number)) {
            throw EngineException.type("til takes an i64, not " + count.type().label());
        }
        if (number.isNull() || number.value() < 0) {
            throw EngineException.domain("til takes a number that is not negative");
        }
        long[] out = new long[budget.reserve(number.value(), Long.BYTES)];
        Arrays.setAll(out, i -> i);
        return I64Vector.wrap(out);
    }

    private static RayValue enlist(List<RayValue> values) {
        if (values.isEmpty()) {
            return I64Vector.of();
        }
        boolean numbers = values.stream().allMatch(value -> value.type() == RayType.I64 || value.type() == RayType.F64);
        return numbers ? Promotion.common(values).orElseThrow() : Atoms.collapse(values);
    }

    private static RayValue concat(RayValue left, RayValue right, Budget budget) {
        if (left instanceof Dict first && right instanceof Dict second) {
            return Dicts.merge(first, second);
        }
        if (left instanceof RayTable first && right instanceof RayTable second) {
            return Tables.concat(first, second);
        }
        if (left instanceof RayList || right instanceof RayList) {
            return RayList.of(elements(budget, left, right));
        }
        requireJoinable(left);
        requireJoinable(right);
        if (left instanceof Str first && right instanceof Str second) {
            budget.reserve((long) first.value().length() + second.value().length(), Character.BYTES);
            return Str.of(Texts.rejoined(first.value() + second.value()));
        }
        if (left instanceof StrVector strings && right instanceof Str text) {
            return StrVector.of(Arrays.stream(strings.toArray())
                    .map(each -> each + text.value())
                    .toArray(String[]::new));
        }
        if (left instanceof Str text && right instanceof StrVector strings) {
            return StrVector.of(Arrays.stream(strings.toArray())
                    .map(each -> text.value() + each)
                    .toArray(String[]::new));
        }
        return joined(left, right, budget);
    }

    private static void requireJoinable(RayValue value) {
        if (!(value instanceof Atom) && !(value instanceof Sequence)) {
            throw EngineException.type("a " + value.type().label() + " cannot be joined to that");
        }
    }

    private static RayValue joined(RayValue left, RayValue right, Budget budget) {
        if (left instanceof Atom && right instanceof Atom) {
            return Atoms.collapse(List.of(left, right));
        }
        if (left.type().vector() != right.type().vector()) {
            if (left instanceof Vector && right instanceof Vector) {
                return RayList.of(elements(budget, left, right));
            }
            throw EngineException.type(
                    left.type().label() + " and " + right.type().label() + " do not join");
        }
        Vector first = vector(left);
        Vector second = vector(right);
        budget.reserve((long) first.size() + second.size(), Widths.of(first.type()));
        return Append.both(first, second);
    }

    private static Vector vector(RayValue value) {
        return value instanceof Atom atom ? Atoms.vector(atom) : (Vector) value;
    }

    private static List<RayValue> elements(Budget budget, RayValue... values) {
        long total = 0;
        for (RayValue value : values) {
            total += value instanceof Sequence sequence ? sequence.size() : 1;
        }
        List<RayValue> elements = new ArrayList<>(budget.reserve(total, BOXED));
        for (RayValue value : values) {
            if (value instanceof Sequence sequence) {
                for (int i = 0; i < sequence.size(); i++) {
                    elements.add(sequence.at(i));
                }
            } else if (value == RayNull.NULL) {
                throw EngineException.type("nothing cannot be joined");
            } else {
                elements.add(value);
            }
        }
        return elements;
    }

    /** Takes one level of lists away. */
    private static RayValue raze(RayValue value, Budget budget) {
        if (value instanceof Atom || value instanceof Vector) {
            return value;
        }
        if (!(value instanceof RayList list)) {
            throw EngineException.type("raze takes a list, not " + value.type().label());
        }
        List<RayValue> parts = list.stream().toList();
        if (!parts.isEmpty() && parts.stream().allMatch(part -> part instanceof Str)) {
            StringBuilder text = new StringBuilder();
            parts.forEach(part -> text.append(((Str) part).value()));
            return Str.of(Texts.rejoined(text.toString()));
        }
        boolean nested = parts.stream().anyMatch(part -> part instanceof RayList);
        if (nested || parts.stream().allMatch(part -> part instanceof Atom && !(part instanceof Str))) {
            List<RayValue> elements = elements(budget, parts.toArray(RayValue[]::new));
            return nested ? RayList.of(elements) : Atoms.collapse(elements);
        }
        boolean alike = parts.stream()
                .allMatch(part ->
                        part instanceof Vector && part.type() == parts.get(0).type());
        return alike
                ? joined(parts.stream().map(Vector.class::cast).toList(), budget)
                : parts.stream()
                        .reduce((left, right) -> concat(left, right, budget))
                        .orElse(list);
    }

    private static Sequence joined(List<Vector> parts, Budget budget) {
        long total = parts.stream().mapToLong(Vector::size).sum();
        budget.reserve(total, Widths.of(parts.get(0).type()));
        return Append.all(parts);
    }

    private static RayValue keys(RayValue value) {
        if (value instanceof Dict dict) {
            return dict.keys();
        }
        if (value instanceof RayTable table) {
            return table.names();
        }
        throw EngineException.type("a " + value.type().label() + " has no keys");
    }

    private static RayValue values(RayValue value) {
        if (value instanceof Dict dict) {
            return RayList.of(Dicts.values(dict));
        }
        if (value instanceof RayTable table) {
            return RayList.of(table.columns());
        }
        throw EngineException.type("a " + value.type().label() + " has no values");
    }
}
