package io.rayforce.query;

import io.rayforce.types.Atom;
import io.rayforce.types.ConversionException;
import io.rayforce.types.RayType;
import io.rayforce.types.Vectors;
import java.util.List;

/** Tests for values between two others. */
final class Ranges {

    private Ranges() {}

    /** Returns the test with both bounds in one vector, which has to be of the column's own type. */
    static Node within(Node node, List<?> bounds) {
        RayType type = node.type();
        List<Atom> atoms =
                bounds.stream().map(bound -> Literals.atom(bound, type)).toList();
        if (type == null || type == RayType.SYM || type == RayType.STR) {
            return separate(node, atoms);
        }
        requireNoNull(atoms);
        return Node.call("within", RayType.B8, node, new Node.Const(Vectors.ofAtoms(type, atoms)));
    }

    /** Returns the test for an integer: bounds that a narrow column's type cannot hold are compared as they are. */
    static Node between(Node node, long low, long high) {
        try {
            return within(node, List.of(low, high));
        } catch (ConversionException tooWide) {
            return separate(node, List.of(Literals.atom(low, null), Literals.atom(high, null)));
        }
    }

    private static Node separate(Node node, List<Atom> bounds) {
        requireNoNull(bounds);
        return Conditions.join(
                "and",
                List.of(
                        Node.call(">=", RayType.B8, node, new Node.Const(bounds.get(0))),
                        Node.call("<=", RayType.B8, node, new Node.Const(bounds.get(1)))));
    }

    private static void requireNoNull(List<Atom> bounds) {
        if (bounds.stream().anyMatch(Atom::isNull)) {
            throw new QueryException("a bound of between(…) is null, which would let null values in: use isNull()");
        }
    }
}
