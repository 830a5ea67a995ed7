package io.rayforce.query;

import io.rayforce.types.Atom;
import io.rayforce.types.Name;
import io.rayforce.types.RayType;
import io.rayforce.types.Vector;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Comparisons that make no sense. Where the kinds of the two sides differ, a server finds every row different, and says
 * nothing.
 */
final class Kinds {

    private static final Set<String> COMPARISONS = Set.of("==", "!=", "<", "<=", ">", ">=", "in", "not-in", "within");
    private static final Set<String> SETS = Set.of("in", "not-in", "within");

    private Kinds() {}

    /** Refuses the comparison of a column with a constant of another kind. */
    static void require(Node.Call call, Schema schema) {
        if (!(call.head() instanceof Name verb)
                || !COMPARISONS.contains(verb.text())
                || call.parts().size() != 2) {
            return;
        }
        RayType left = type(call.parts().get(0), schema);
        RayType right = type(call.parts().get(1), schema);
        if (left != null && right != null && !fit(left, right, SETS.contains(verb.text()))) {
            throw new QueryException("in " + new AnyExpr(call) + ", " + left + " is compared with " + right
                    + ", which is never equal to it");
        }
    }

    private static @Nullable RayType type(Node node, Schema schema) {
        if (node instanceof Node.Ref column) {
            return schema.ref(column.name()).type();
        } else if (node instanceof Node.Const constant) {
            return constant.value() instanceof Vector vector
                    ? vector.type().element()
                    : constant.value() instanceof Atom atom ? atom.type() : null;
        }
        return null;
    }

    /** A text constant fits both kinds of text columns, but a set of them only its own. */
    private static boolean fit(RayType left, RayType right, boolean isSet) {
        return isAlike(left, right) || !isSet && left == RayType.SYM && right == RayType.STR;
    }

    /** Tells whether values of the two types can stand for each other, as numbers of different widths do. */
    static boolean isAlike(RayType one, RayType other) {
        return one == other || isNumber(one) && isNumber(other);
    }

    private static boolean isNumber(RayType type) {
        return switch (type) {
            case U8, I16, I32, I64, F32, F64 -> true;
            default -> false;
        };
    }
}
