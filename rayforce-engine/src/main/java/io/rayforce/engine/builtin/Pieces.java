package io.rayforce.engine.builtin;

import io.rayforce.engine.budget.Budget;
import io.rayforce.engine.error.EngineException;
import io.rayforce.engine.eval.Function.Role;
import io.rayforce.engine.eval.Functions;
import io.rayforce.engine.table.Atoms;
import io.rayforce.engine.table.Groups;
import io.rayforce.engine.table.Numbers;
import io.rayforce.types.Atom;
import io.rayforce.types.B8;
import io.rayforce.types.Dict;
import io.rayforce.types.I64;
import io.rayforce.types.I64Vector;
import io.rayforce.types.RayList;
import io.rayforce.types.RayNull;
import io.rayforce.types.RayTable;
import io.rayforce.types.RayValue;
import io.rayforce.types.Sequence;
import io.rayforce.types.Str;
import io.rayforce.types.Sym;
import io.rayforce.types.SymVector;
import io.rayforce.types.Vector;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Cutting collections, searching ordered ones, and facts about them. */
final class Pieces {

    /** The bytes of a pair of objects. */
    private static final int PAIR = 48;

    private Pieces() {}

    static void register(Functions functions) {
        functions.binary("cut", Role.PLAIN, Pieces::cut);
        functions.binary("cross", Role.PLAIN, Pieces::cross);
        functions.binary("bin", Role.PLAIN, (among, value) -> bin(among, value, false));
        functions.binary("binr", Role.PLAIN, (among, value) -> bin(among, value, true));
        functions.unary("diverse", Role.PLAIN, Pieces::diverse);
        functions.unary("meta", Role.PLAIN, Pieces::meta);
        functions.binary("unify", Role.PLAIN, Pieces::unify);
    }

    private static RayValue cut(RayValue value, RayValue positions) {
        if (!(value instanceof Sequence) && !(value instanceof Str)) {
            throw EngineException.type("cut does not take a " + value.type().label());
        }
        if (!(positions instanceof Vector vector)
                || !Numbers.isInteger(vector.type())
                || !Numbers.isNumber(vector.type())) {
            throw EngineException.type("the positions of a cut are a vector of integers");
        }
        int size = Picking.size(value, "cut");
        long[] starts = Numbers.longs(vector);
        List<RayValue> pieces = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= vector.size(); i++) {
            long to = i < vector.size() ? starts[i] : size;
            if (to < from || to > size) {
                throw EngineException.domain("the positions of a cut ascend within 0 and " + size);
            }
            if (i > 0 || to > 0) {
                pieces.add(Picking.pick(value, IntStream.range(from, (int) to).toArray()));
            }
            from = (int) to;
        }
        return RayList.of(pieces);
    }

    private static RayValue cross(RayValue left, RayValue right, Budget budget) {
        List<RayValue> first = elements(left);
        List<RayValue> second = elements(right);
        List<RayValue> pairs = new ArrayList<>(budget.reserve((long) first.size() * second.size(), PAIR));
        for (RayValue x : first) {
            for (RayValue y : second) {
                pairs.add(RayList.of(x, y));
            }
        }
        return RayList.of(pairs);
    }

    private static List<RayValue> elements(RayValue value) {
        if (value instanceof Sequence sequence) {
            return Atoms.boxed(sequence);
        }
        throw EngineException.type(
                "cross takes vectors or lists, not " + value.type().label());
    }

    private static RayValue bin(RayValue among, RayValue value, boolean right) {
        if (!(among instanceof I64Vector ordered)) {
            throw EngineException.type(
                    "bin takes an I64 vector, not " + among.type().label());
        }
        if (value instanceof I64 number) {
            return I64.of(bin(ordered, number.value(), right));
        }
        if (value instanceof I64Vector numbers) {
            return I64Vector.wrap(
                    numbers.stream().map(number -> bin(ordered, number, right)).toArray());
        }
        throw EngineException.type("bin looks for i64, not for " + value.type().label());
    }

    /** Returns the last position that is not above a number, or the first that is not below it. */
    private static long bin(I64Vector ordered, long number, boolean right) {
        int low = 0;
        int high = ordered.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            long element = ordered.get(middle);
            if (right ? element < number : element <= number) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return right ? Math.min(low, ordered.size() - 1) : low - 1;
    }

    private static RayValue diverse(RayValue value) {
        if (!(value instanceof Sequence sequence)) {
            throw EngineException.type(
                    "diverse takes a vector or a list, not " + value.type().label());
        }
        return B8.of(sequence.size() == 0
                || Groups.by(List.of(sequence), sequence.size()).count() == sequence.size());
    }

    private static RayValue meta(RayValue value) {
        if (value == RayNull.NULL) {
            throw EngineException.type("meta does not take nothing");
        }
        Sym type = Control.typeName(value);
        if (value instanceof Sequence || value instanceof Dict || value instanceof RayTable) {
            return Dict.of(SymVector.of("type", "len"), RayList.of(type, I64.of(Picking.size(value, "meta"))));
        }
        return Dict.of(SymVector.of("type"), RayList.of((RayValue) type));
    }

    private static RayValue unify(RayValue left, RayValue right) {
        boolean numbers = Numbers.isNumber(left.type()) && Numbers.isNumber(right.type());
        return numbers ? RayList.of(converted(left, right), converted(right, left)) : RayList.of(left, right);
    }

    private static RayValue converted(RayValue value, RayValue other) {
        return value instanceof Atom atom
                ? Promotion.convert(
                                Atoms.vector(atom),
                                Promotion.wider(atom.type(), other.type().element()))
                        .at(0)
                : Promotion.convert(
                        (Vector) value,
                        Promotion.wider(value.type().element(), other.type().element()));
    }
}
