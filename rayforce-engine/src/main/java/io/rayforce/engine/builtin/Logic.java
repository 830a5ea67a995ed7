package io.rayforce.engine.builtin;

import io.rayforce.engine.error.EngineException;
import io.rayforce.engine.eval.Evaluation;
import io.rayforce.engine.eval.Function.Role;
import io.rayforce.engine.eval.Functions;
import io.rayforce.engine.kernel.Masks;
import io.rayforce.engine.table.Numbers;
import io.rayforce.types.Atom;
import io.rayforce.types.B8;
import io.rayforce.types.B8Vector;
import io.rayforce.types.Builtin;
import io.rayforce.types.RayList;
import io.rayforce.types.RayNull;
import io.rayforce.types.RayType;
import io.rayforce.types.RayValue;
import io.rayforce.types.Sequence;
import io.rayforce.types.Vector;
import java.util.List;

/** Conjunction, disjunction and negation. */
final class Logic {

    private final String name;
    private final boolean decisive;

    private Logic(String name, boolean decisive) {
        this.name = name;
        this.decisive = decisive;
    }

    static void register(Functions functions) {
        functions.special("and", Builtin.Arity.VARIADIC, Role.ELEMENTWISE, new Logic("and", false)::apply);
        functions.special("or", Builtin.Arity.VARIADIC, Role.ELEMENTWISE, new Logic("or", true)::apply);
        functions.plain(
                "not",
                Builtin.Arity.UNARY,
                Role.ELEMENTWISE,
                (arguments, evaluation) -> not(arguments[0], evaluation.inQuery()));
    }

    private RayValue apply(RayList form, Evaluation evaluation) {
        if (form.size() < 2) {
            throw EngineException.arity(name + " takes at least one argument");
        }
        RayValue first = evaluation.argument(form.at(1));
        boolean query = evaluation.inQuery();
        boolean stops = first instanceof Atom || first == RayNull.NULL || form.size() == 2;
        if (!(first instanceof Sequence) && stops && !query && (form.size() == 2 || Truth.of(first) == decisive)) {
            return first;
        }
        RayValue result = truth(first, query);
        for (int i = 2; i < form.size(); i++) {
            RayValue next = truth(evaluation.argument(form.at(i)), query);
            result = combine(result, next, query);
            if (!query && result instanceof B8 decided && decided.value() == decisive) {
                return decided;
            }
        }
        return result;
    }

    private RayValue truth(RayValue value, boolean query) {
        if (!(value instanceof Sequence sequence)) {
            return B8.of(Truth.of(value));
        }
        if (query && sequence.type() != RayType.B8_VECTOR) {
            throw EngineException.type(name + " takes columns of b8 in a query, not "
                    + sequence.type().label());
        }
        return Truth.elements(sequence);
    }

    private RayValue combine(RayValue left, RayValue right, boolean query) {
        return Elementwise.binary(left, right, query, Elementwise::collapsed, (x, y, size) -> {
            byte[] a = Truth.of(x.vector());
            byte[] b = Truth.of(y.vector());
            if (x.atom() || y.atom()) {
                byte[] column = x.atom() ? b : a;
                boolean decided = (x.atom() ? a : b)[0] == 1 == decisive;
                return B8Vector.wrap(decided ? Masks.all(size, decisive) : column);
            }
            if (decisive) {
                Masks.or(a, b);
            } else {
                Masks.and(a, b);
            }
            return B8Vector.wrap(a);
        });
    }

    private static RayValue not(RayValue value, boolean query) {
        if (value instanceof RayList list) {
            List<RayValue> results =
                    list.stream().map(element -> not(element, query)).toList();
            return results.isEmpty() ? B8Vector.of() : Elementwise.collapsed(results);
        }
        if (!(value instanceof Vector vector)) {
            if (value.type() == RayType.NULL) {
                throw EngineException.type("not does not take nothing");
            }
            return B8.of(!Truth.of(value));
        }
        boolean counted = Numbers.isNumber(vector.type()) || Numbers.isTemporal(vector.type());
        if (!counted || vector.type() == RayType.TIMESPAN_VECTOR) {
            if (query) {
                throw EngineException.type(
                        "not does not take a column of " + vector.type().label());
            }
            return B8.FALSE;
        }
        byte[] truths = Truth.of(vector);
        for (int i = 0; i < truths.length; i++) {
            truths[i] = (byte) (1 - truths[i]);
        }
        return B8Vector.wrap(truths);
    }
}
