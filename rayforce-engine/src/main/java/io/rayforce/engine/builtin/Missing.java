package io.rayforce.engine.builtin;

import io.rayforce.engine.error.EngineException;
import io.rayforce.engine.eval.Function.Role;
import io.rayforce.engine.eval.Functions;
import io.rayforce.engine.eval.Regime;
import io.rayforce.engine.table.Append;
import io.rayforce.engine.table.Atoms;
import io.rayforce.engine.table.Gather;
import io.rayforce.engine.table.Numbers;
import io.rayforce.types.Atom;
import io.rayforce.types.B8;
import io.rayforce.types.B8Vector;
import io.rayforce.types.Builtin.Arity;
import io.rayforce.types.Dict;
import io.rayforce.types.I64Vector;
import io.rayforce.types.RayList;
import io.rayforce.types.RayNull;
import io.rayforce.types.RayTable;
import io.rayforce.types.RayType;
import io.rayforce.types.RayValue;
import io.rayforce.types.Sequence;
import io.rayforce.types.Vector;
import java.util.ArrayList;
import java.util.List;

/** Finding nulls, and replacing them. */
final class Missing {

    private Missing() {}

    static void register(Functions functions) {
        functions.unary("nil?", Role.ELEMENTWISE, Missing::isNull);
        functions.plain(
                "fill",
                Arity.BINARY,
                Role.ELEMENTWISE,
                (arguments, evaluation) ->
                        fill(arguments[0], arguments[1], evaluation.inQuery(), evaluation.regime("fill")));
    }

    private static RayValue isNull(RayValue value) {
        if (!(value instanceof Sequence sequence)) {
            return B8.of(Atoms.isNull(value));
        }
        byte[] nulls = new byte[sequence.size()];
        for (int i = 0; i < nulls.length; i++) {
            nulls[i] = (byte) (sequence.isNull(i) ? 1 : 0);
        }
        return B8Vector.wrap(nulls);
    }

    private static RayValue fill(RayValue filling, RayValue value, boolean query, Regime regime) {
        if (value == RayNull.NULL || filling == RayNull.NULL) {
            throw EngineException.type("fill does not take nothing");
        }
        if (value instanceof Dict || value instanceof RayTable) {
            return value;
        }
        if (value instanceof Atom atom) {
            return atom.isNull() ? filling : atom;
        }
        if (!(value instanceof Sequence sequence)) {
            throw EngineException.type("fill does not take a " + value.type().label());
        }
        if (filling instanceof Sequence other && other.size() != sequence.size()) {
            throw EngineException.length("fill of " + sequence.size() + " elements from " + other.size());
        }
        if (value instanceof Vector vector && vector.size() == 0 && !query) {
            return fits(filling, vector, Regime.DIRECT) ? vector : I64Vector.of();
        }
        boolean text = value.type() == RayType.SYM_VECTOR || value.type() == RayType.STR_VECTOR;
        boolean direct = value instanceof Vector vector && fits(filling, vector, regime) && (query || !text);
        return direct ? typed(filling, (Vector) value) : boxed(filling, sequence);
    }

    /** A column that is filled, and nothing else done to it, takes its own type only. */
    private static boolean fits(RayValue filling, Vector vector, Regime regime) {
        RayType type = filling.type().isAtom() || filling.type().isVector()
                ? filling.type().element()
                : RayType.LIST;
        boolean converted = regime != Regime.PLANNED && type != RayType.LIST;
        return type == vector.type().element() || converted && convertible(type, vector.type());
    }

    private static boolean convertible(RayType from, RayType to) {
        return Numbers.isNumber(from) && Numbers.isNumber(to);
    }

    private static RayValue typed(RayValue filling, Vector vector) {
        boolean atom = filling instanceof Atom;
        Vector source = atom ? Atoms.vector((Atom) filling) : (Vector) filling;
        Vector like = source.type() == vector.type()
                ? source
                : Promotion.convert(source, vector.type().element());
        int size = vector.size();
        int[] positions = new int[size];
        for (int i = 0; i < size; i++) {
            positions[i] = vector.isNull(i) ? size + (atom ? 0 : i) : i;
        }
        return Gather.rows(Append.both(vector, like), positions);
    }

    private static RayValue boxed(RayValue filling, Sequence sequence) {
        List<RayValue> elements = new ArrayList<>();
        for (int i = 0; i < sequence.size(); i++) {
            RayValue other = filling instanceof Sequence fillings ? fillings.at(i) : filling;
            elements.add(sequence.isNull(i) ? other : sequence.at(i));
        }
        return RayList.of(elements);
    }
}
