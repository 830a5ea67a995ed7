package io.rayforce.engine.builtin;

import io.rayforce.engine.error.EngineException;
import io.rayforce.engine.eval.Evaluation;
import io.rayforce.engine.table.Append;
import io.rayforce.engine.table.Atoms;
import io.rayforce.engine.table.Gather;
import io.rayforce.engine.table.Numbers;
import io.rayforce.types.Atom;
import io.rayforce.types.I64;
import io.rayforce.types.RayList;
import io.rayforce.types.RayType;
import io.rayforce.types.RayValue;
import io.rayforce.types.Sequence;
import io.rayforce.types.Str;
import io.rayforce.types.StrVector;
import io.rayforce.types.Sym;
import io.rayforce.types.SymVector;
import io.rayforce.types.Vector;

/** The conditional. In a query it chooses row by row where its test is a column. */
final class Choice {

    private Choice() {}

    static RayValue apply(RayList form, Evaluation evaluation) {
        if (form.size() < 3) {
            throw EngineException.domain("if takes a test and a value");
        }
        return from(1, form, evaluation);
    }

    private static RayValue from(int position, RayList form, Evaluation evaluation) {
        if (position >= form.size()) {
            return I64.of(0);
        }
        if (position == form.size() - 1) {
            return evaluation.argument(form.at(position));
        }
        RayValue test = evaluation.argument(form.at(position));
        if (evaluation.inQuery() && test instanceof Vector tests) {
            RayValue chosen = evaluation.argument(form.at(position + 1));
            return choose(tests, chosen, from(position + 2, form, evaluation));
        }
        return Truth.of(test) ? evaluation.argument(form.at(position + 1)) : from(position + 2, form, evaluation);
    }

    /** Takes each element from the one value where the test is true, and from the other where it is not. */
    static RayValue choose(Vector tests, RayValue chosen, RayValue other) {
        RayType type = common(chosen, other);
        Vector first = column(chosen, type, tests.size());
        Vector second = column(other, type, tests.size());
        byte[] truths = Truth.of(tests);
        int[] positions = new int[truths.length];
        for (int i = 0; i < truths.length; i++) {
            positions[i] = truths[i] != 0 ? i : truths.length + i;
        }
        return Gather.rows(Append.both(first, second), positions);
    }

    private static RayType common(RayValue chosen, RayValue other) {
        RayType x = element(chosen);
        RayType y = element(other);
        if (isText(x) && isText(y)) {
            return chosen instanceof StrVector || other instanceof StrVector ? RayType.STR : RayType.SYM;
        }
        if (Numbers.isNumber(x) && Numbers.isNumber(y)) {
            return Promotion.wider(x, y);
        }
        if (x != y) {
            throw EngineException.type("the branches of if are " + x.label() + " and " + y.label());
        }
        return x;
    }

    private static boolean isText(RayType type) {
        return type == RayType.SYM || type == RayType.STR;
    }

    private static RayType element(RayValue value) {
        if (value instanceof Atom || value instanceof Vector) {
            return value.type().element();
        }
        throw EngineException.type("a branch of if in a query is a column or an atom, not "
                + value.type().label());
    }

    private static Vector column(RayValue value, RayType type, int rows) {
        Sequence column = value instanceof Sequence sequence ? sequence : Atoms.repeat(value, rows);
        if (column.size() != rows) {
            throw EngineException.length("a branch of if has " + column.size() + " elements, its test " + rows);
        }
        if (type == RayType.SYM && column instanceof StrVector strings) {
            return value instanceof Str text
                    ? (Vector) Atoms.repeat(Sym.of(text.value()), rows)
                    : SymVector.of(strings.toArray());
        }
        if (type == RayType.STR && column instanceof SymVector symbols) {
            return StrVector.of(symbols.toArray());
        }
        return Numbers.isNumber(type) ? Promotion.convert((Vector) column, type) : (Vector) column;
    }
}
