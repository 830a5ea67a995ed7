package io.rayforce.engine.builtin;

import io.rayforce.engine.error.EngineException;
import io.rayforce.engine.eval.Function.Role;
import io.rayforce.engine.eval.Functions;
import io.rayforce.engine.kernel.Comparison;
import io.rayforce.engine.kernel.LongIds;
import io.rayforce.engine.table.Append;
import io.rayforce.engine.table.Atoms;
import io.rayforce.engine.table.Numbers;
import io.rayforce.engine.table.Order;
import io.rayforce.types.Atom;
import io.rayforce.types.B8;
import io.rayforce.types.B8Vector;
import io.rayforce.types.Builtin.Arity;
import io.rayforce.types.I64;
import io.rayforce.types.I64Vector;
import io.rayforce.types.Name;
import io.rayforce.types.RayList;
import io.rayforce.types.RayType;
import io.rayforce.types.RayValue;
import io.rayforce.types.Sequence;
import io.rayforce.types.Str;
import io.rayforce.types.Sym;
import io.rayforce.types.Vector;
import java.util.Arrays;
import java.util.List;

/** Where values lie among others. Values of unlike types are never the same, and nulls of one kind are. */
final class Membership {

    private Membership() {}

    static void register(Functions functions) {
        functions.plain(
                "in",
                Arity.BINARY,
                Role.ELEMENTWISE,
                (arguments, evaluation) -> in(arguments[0], arguments[1], evaluation.inQuery(), false));
        functions.plain(
                "not-in",
                Arity.BINARY,
                Role.ELEMENTWISE,
                (arguments, evaluation) -> in(arguments[0], arguments[1], evaluation.inQuery(), true));
        functions.binary("find", Role.PLAIN, Membership::find);
        functions.plain(
                "within",
                Arity.BINARY,
                Role.ELEMENTWISE,
                (arguments, evaluation) -> within(arguments[0], arguments[1], evaluation.inQuery()));
    }

    private static RayValue in(RayValue value, RayValue set, boolean query, boolean inverted) {
        if (!(set instanceof Atom) && !(set instanceof Sequence)) {
            throw EngineException.type(
                    "what to look in is a vector or a list, not " + set.type().label());
        }
        if (value instanceof Str text && set instanceof Str other) {
            return in(Strings.bytes(text), Strings.bytes(other), query, inverted);
        }
        if (value instanceof RayList list) {
            List<RayValue> results = list.stream()
                    .map(element -> in(element, set, query, inverted))
                    .toList();
            return results.isEmpty() ? B8Vector.of() : Elementwise.collapsed(results);
        }
        if (!(value instanceof Atom) && !(value instanceof Vector)) {
            throw EngineException.type("in does not take a " + value.type().label());
        }
        Vector looked = value instanceof Atom atom ? Atoms.vector(atom) : (Vector) value;
        int[] found = positions(looked, set);
        byte[] out = new byte[looked.size()];
        for (int i = 0; i < out.length; i++) {
            boolean is = found[i] >= 0 != inverted;
            out[i] = (byte) (is && !(query && looked.isNull(i)) ? 1 : 0);
        }
        return value instanceof Atom ? B8.of(out[0] != 0) : B8Vector.wrap(out);
    }

    /** Returns for each element the position of the first one like it in the set, or -1. */
    static int[] positions(Vector values, RayValue set) {
        if (set instanceof RayList list) {
            List<RayValue> elements =
                    list.stream().map(Membership::symbolOfName).toList();
            return Atoms.isUniform(elements)
                    ? among(values, Atoms.vector(elements))
                    : amongAnything(values, RayList.of(elements));
        }
        return among(values, set instanceof Atom atom ? Atoms.vector(atom) : (Vector) set);
    }

    /** A quoted name is the symbol of it. */
    private static RayValue symbolOfName(RayValue element) {
        return element instanceof Name name ? Sym.of(name.text()) : element;
    }

    private static int[] among(Vector values, Vector among) {
        long[][] images = images(values, among);
        int[] found = new int[values.size()];
        if (images.length == 0) {
            Arrays.fill(found, -1);
            return found;
        }
        LongIds ids = new LongIds(among.size());
        int[] first = new int[among.size()];
        for (int i = 0; i < among.size(); i++) {
            int known = ids.size();
            int id = ids.add(images[1][i]);
            if (id == known) {
                first[id] = i;
            }
        }
        for (int i = 0; i < found.length; i++) {
            int id = ids.find(images[0][i]);
            found[i] = id == LongIds.ABSENT ? -1 : first[id];
        }
        return found;
    }

    private static int[] amongAnything(Vector values, RayList list) {
        int[] found = new int[values.size()];
        for (int i = 0; i < found.length; i++) {
            Atom value = values.at(i);
            found[i] = -1;
            for (int j = list.size() - 1; j >= 0; j--) {
                if (list.at(j) instanceof Atom other && Comparisons.areEqual(value, other)) {
                    found[i] = j;
                }
            }
        }
        return found;
    }

    private static long[][] images(Vector values, Vector among) {
        RayType x = values.type().element();
        RayType y = among.type().element();
        if (x == y) {
            if (x == RayType.SYM || x == RayType.STR || x == RayType.GUID) {
                long[] both = Order.images(Append.both(values, among));
                return new long[][] {
                    Arrays.copyOf(both, values.size()), Arrays.copyOfRange(both, values.size(), both.length)
                };
            }
            return new long[][] {Order.images(values), Order.images(among)};
        }
        if (Numbers.isNumber(x) && Numbers.isNumber(y)) {
            return Numbers.isFloat(x) || Numbers.isFloat(y)
                    ? new long[][] {
                        Order.images(Promotion.convert(values, RayType.F64)),
                        Order.images(Promotion.convert(among, RayType.F64))
                    }
                    : new long[][] {Numbers.longs(values), Numbers.longs(among)};
        }
        return new long[0][];
    }

    private static RayValue find(RayValue among, RayValue value) {
        if (among instanceof Str text) {
            if (value instanceof Str one && Texts.length(one) == 1) {
                return found(positions(Strings.bytes(one), Strings.bytes(text)), true);
            }
            throw EngineException.type("what to find in a str is a str of one byte");
        }
        if (!(among instanceof Sequence)) {
            throw EngineException.type(
                    "find takes a vector or a list, not " + among.type().label());
        }
        if (value instanceof RayList list) {
            return Elementwise.collapsed(
                    list.stream().map(element -> find(among, element)).toList());
        }
        if (value instanceof Atom atom) {
            return found(positions(Atoms.vector(atom), among), true);
        }
        if (value instanceof Vector vector) {
            return found(positions(vector, among), false);
        }
        return I64.NULL;
    }

    private static RayValue found(int[] positions, boolean single) {
        long[] out = new long[positions.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = positions[i] < 0 ? I64.NULL.value() : positions[i];
        }
        return single ? I64.of(out[0]) : I64Vector.wrap(out);
    }

    private static RayValue within(RayValue value, RayValue range, boolean query) {
        if (!(range instanceof Sequence bounds)) {
            throw EngineException.type(
                    "a range is a vector of two elements, not " + range.type().label());
        }
        if (bounds.size() != 2) {
            throw EngineException.length("a range has two elements, not " + bounds.size());
        }
        if (!query) {
            requireDirectly(value);
            if (value.type() != range.type()) {
                return B8Vector.wrap(new byte[((Vector) value).size()]);
            }
        }
        RayValue above = Comparisons.compare(Comparison.GREATER_OR_EQUAL, value, bounds.at(0), query);
        RayValue below = Comparisons.compare(Comparison.LESS_OR_EQUAL, value, bounds.at(1), query);
        return both(above, below);
    }

    private static void requireDirectly(RayValue value) {
        switch (value.type()) {
            case I64_VECTOR, I32_VECTOR, F64_VECTOR, DATE_VECTOR, TIME_VECTOR -> {
                return;
            }
            default ->
                throw EngineException.type(
                        "within does not take " + value.type().label());
        }
    }

    private static RayValue both(RayValue above, RayValue below) {
        if (above instanceof B8 one && below instanceof B8 other) {
            return B8.of(one.value() && other.value());
        }
        byte[] a = Truth.of((Vector) above);
        byte[] b = Truth.of((Vector) below);
        byte[] out = new byte[a.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = (byte) (a[i] & b[i]);
        }
        return B8Vector.wrap(out);
    }
}
