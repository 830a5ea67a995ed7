package io.rayforce.query;

import io.rayforce.types.RayType;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a column is set to. A server takes constants of the column's exact type, and lets other expressions change it. */
final class Assignment {

    private static final Set<RayType> INTEGERS = EnumSet.of(RayType.U8, RayType.I16, RayType.I32, RayType.I64);
    private static final Set<RayType> FLOATS = EnumSet.of(RayType.F32, RayType.F64);

    private Assignment() {}

    static Node of(Object value, @Nullable RayType type, Optional<Schema> schema) {
        if (!(value instanceof Expr expression) || expression.node instanceof Node.Const) {
            return new Node.Const(Literals.atom(value, type));
        }
        Node node = Literals.node(value, type);
        return type == null || type == type(node, schema) ? node : Expr.cast(node, type);
    }

    /** Returns the type of what a node computes, as far as it follows from the columns. */
    private static @Nullable RayType type(Node node, Optional<Schema> schema) {
        if (node.type() != null) {
            return node.type();
        } else if (node instanceof Node.Ref ref) {
            return schema.map(columns -> columns.ref(ref.name()).type()).orElse(null);
        } else if (node instanceof Node.Call call && (call.is("+") || call.is("-") || call.is("*") || call.is("%"))) {
            RayType left = type(call.parts().get(0), schema);
            RayType right = type(call.parts().get(1), schema);
            if (left == null || right == null) {
                return null;
            }
            boolean areNumbers = isNumber(left) && isNumber(right);
            boolean isFloating = FLOATS.contains(left) || FLOATS.contains(right);
            return areNumbers ? isFloating ? RayType.F64 : RayType.I64 : null;
        }
        return null;
    }

    private static boolean isNumber(RayType type) {
        return INTEGERS.contains(type) || FLOATS.contains(type);
    }
}
