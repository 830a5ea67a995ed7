package io.rayforce.query;

import io.rayforce.types.Atom;
import io.rayforce.types.RayType;
import io.rayforce.types.Vector;
import io.rayforce.types.Vectors;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tests against sets of values. A server finds nothing, and says nothing, where the kinds of the two sides differ. */
final class Membership {

    private static final Set<RayType> NUMBERS =
            EnumSet.of(RayType.U8, RayType.I16, RayType.I32, RayType.I64, RayType.F32, RayType.F64);

    private Membership() {}

    static Node among(Node node, Collection<?> values, boolean wanted) {
        List<Atom> atoms = new ArrayList<>();
        values.forEach(value -> atoms.add(Literals.atom(value, setType(node.type()))));
        if (atoms.isEmpty()) {
            return Conditions.always(!wanted);
        }
        RayType type = atoms.get(0).type();
        Vector set = Vectors.ofAtoms(type, atoms);
        return wanted ? in(node, set) : notIn(node, set);
    }

    /** Integers of all widths match each other, so that a number too large for a column is no error but matches nothing. */
    private static @Nullable RayType setType(@Nullable RayType type) {
        return type == RayType.U8 || type == RayType.I16 || type == RayType.I32
                ? RayType.I64
                : type == RayType.F32 ? RayType.F64 : type;
    }

    static Node in(Node node, Vector set) {
        requireComparable(node, set);
        if (set.size() == 0) {
            return Conditions.always(false);
        }
        Vector rest = withoutNulls(set);
        if (rest.size() == set.size()) {
            return test("in", node, set);
        }
        // A null in a set matches nothing on a server.
        Node isNull = Node.call("nil?", RayType.B8, node);
        return rest.size() == 0 ? isNull : Conditions.join("or", List.of(test("in", node, rest), isNull));
    }

    static Node notIn(Node node, Vector set) {
        requireComparable(node, set);
        if (set.size() == 0) {
            return Conditions.always(true);
        }
        Vector rest = withoutNulls(set);
        return rest.size() == 0 ? Conditions.not(Node.call("nil?", RayType.B8, node)) : test("not-in", node, rest);
    }

    private static Node test(String verb, Node node, Vector set) {
        return Spans.is(node)
                ? Node.call(verb, RayType.B8, Spans.nanos(node), new Node.Const(Spans.nanos(set)))
                : Node.call(verb, RayType.B8, node, new Node.Const(set));
    }

    static Node among(String verb, Node node, Select query) {
        Node.Values values = query.values();
        return Spans.is(node)
                ? Node.call(verb, RayType.B8, Spans.nanos(node), Spans.nanos(values))
                : Node.call(verb, RayType.B8, node, values);
    }

    private static Vector withoutNulls(Vector set) {
        if (!set.hasNulls()) {
            return set;
        }
        List<Atom> kept = new ArrayList<>();
        for (int i = 0; i < set.size(); i++) {
            if (!set.isNull(i)) {
                kept.add(set.at(i));
            }
        }
        return Vectors.ofAtoms(set.type().element(), kept);
    }

    private static void requireComparable(Node node, Vector set) {
        RayType type = node.type();
        RayType element = set.type().element();
        if (type != null && type != element && !(NUMBERS.contains(type) && NUMBERS.contains(element))) {
            throw new QueryException(new AnyExpr(node) + " is " + type + " and never equals one of " + set
                    + ": give a vector of " + type);
        }
    }
}
