package io.rayforce.engine.mutation;

import io.rayforce.engine.error.EngineException;
import io.rayforce.engine.table.Atoms;
import io.rayforce.engine.table.Numbers;
import io.rayforce.types.Atom;
import io.rayforce.types.RayList;
import io.rayforce.types.RayNull;
import io.rayforce.types.RayType;
import io.rayforce.types.RayValue;
import io.rayforce.types.Sequence;
import io.rayforce.types.Vector;
import java.util.List;

/** Brings values to the type of the column that they go into. A null of any type becomes the column's own. */
final class Fitting {

    private Fitting() {}

    /** Returns a column of one element. */
    static Sequence one(RayValue value, RayType type, String column) {
        if (type == RayType.LIST) {
            return RayList.of(value);
        }
        if (Atoms.isNull(value)) {
            return Atoms.nulls(type, 1);
        }
        if (value instanceof Atom atom) {
            return many(Atoms.vector(atom), type, column);
        }
        throw misfit(value, type, column);
    }

    /** Returns a column of all elements of a vector or list. */
    static Sequence many(Sequence values, RayType type, String column) {
        if (values.type() == type) {
            return values;
        }
        if (type == RayType.LIST) {
            return RayList.of(Atoms.boxed(values));
        }
        if (values instanceof Vector vector && converts(vector.type(), type)) {
            return Numbers.vector(type, Numbers.longs(vector), vector.size());
        }
        if (values instanceof RayList list) {
            return ofList(list, type, column);
        }
        for (int i = 0; i < values.size(); i++) {
            if (!values.isNull(i)) {
                throw misfit(values, type, column);
            }
        }
        return Atoms.nulls(type, values.size());
    }

    /** Integers change their width, keeping the low bits, and become floating point numbers. */
    private static boolean converts(RayType from, RayType to) {
        boolean integer = switch (from.element()) {
            case U8, I16, I32, I64 -> true;
            default -> false;
        };
        return integer && Numbers.isNumber(to) && to.element() != RayType.B8;
    }

    private static Sequence ofList(RayList list, RayType type, String column) {
        if (list.size() == 0) {
            return Atoms.empty(type);
        }
        List<RayValue> atoms =
                list.stream().map(element -> one(element, type, column).at(0)).toList();
        return Atoms.vector(atoms);
    }

    private static EngineException misfit(RayValue value, RayType type, String column) {
        String kind = value == RayNull.NULL ? "nothing" : value.type().label();
        return EngineException.type("column " + column + " is " + type.label() + " and does not take " + kind);
    }
}
