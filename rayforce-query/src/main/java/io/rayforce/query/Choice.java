package io.rayforce.query;

import io.rayforce.types.RayType;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The code for a choice: two-way choices inside each other. A server widens a narrow branch without its nulls, and makes symbols
 * of string constants, so that all branches get one type here.
 */
final class Choice {

    private static final Set<RayType> INTEGERS = EnumSet.of(RayType.U8, RayType.I16, RayType.I32, RayType.I64);
    private static final Set<RayType> NUMBERS =
            EnumSet.of(RayType.U8, RayType.I16, RayType.I32, RayType.I64, RayType.F32, RayType.F64);
    private static final Set<RayType> TEXTS = EnumSet.of(RayType.SYM, RayType.STR);
    private static final Set<RayType> TIMES = EnumSet.of(RayType.DATE, RayType.TIMESTAMP);

    private Choice() {}

    static Node of(List<Case.Branch> branches, Object otherwise) {
        List<Object> values = values(branches);
        values.add(otherwise);
        RayType type = common(values);
        return nest(branches, node(otherwise, type), type);
    }

    static Node orNull(List<Case.Branch> branches) {
        RayType type = common(values(branches));
        if (type == null) {
            throw new QueryException("the null of a choice depends on the type of its values, which is not known: use"
                    + " typed columns, or otherwise(lit(F64.NULL))");
        }
        return nest(branches, new Node.Const(Literals.nullOf(type)), type);
    }

    private static List<Object> values(List<Case.Branch> branches) {
        List<Object> values = new ArrayList<>();
        branches.forEach(branch -> values.add(branch.value()));
        return values;
    }

    private static Node nest(List<Case.Branch> branches, Node otherwise, @Nullable RayType type) {
        if (type == RayType.TIMESPAN) {
            List<Case.Branch> nanos = branches.stream()
                    .map(branch ->
                            new Case.Branch(branch.condition(), new AnyExpr(Spans.nanos(node(branch.value(), type)))))
                    .toList();
            return Spans.span(nest(nanos, Spans.nanos(otherwise), RayType.I64));
        }
        Node choice = otherwise;
        for (int i = branches.size() - 1; i >= 0; i--) {
            Node value = node(branches.get(i).value(), type);
            boolean areConstants = value instanceof Node.Const && choice instanceof Node.Const;
            choice = Node.call("if", type, branches.get(i).condition(), value, choice);
            if (areConstants && type == RayType.STR) {
                choice = Expr.cast(choice, RayType.STR);
            }
        }
        return choice;
    }

    /** Returns the type that all values become, that of columns before that of constants; null if one is not known. */
    private static @Nullable RayType common(List<Object> values) {
        Set<RayType> expressions = EnumSet.noneOf(RayType.class);
        Set<RayType> constants = EnumSet.noneOf(RayType.class);
        for (Object value : values) {
            Node node = Literals.node(value, null);
            RayType type = node.type();
            if (type == null) {
                return null;
            }
            (node instanceof Node.Const ? constants : expressions).add(type);
        }
        return expressions.isEmpty() ? widest(constants) : widest(expressions);
    }

    private static RayType widest(Set<RayType> types) {
        if (types.size() == 1) {
            return types.iterator().next();
        } else if (INTEGERS.containsAll(types)) {
            return RayType.I64;
        } else if (NUMBERS.containsAll(types)) {
            return RayType.F64;
        } else if (TEXTS.containsAll(types)) {
            return RayType.STR;
        } else if (TIMES.containsAll(types)) {
            return RayType.TIMESTAMP;
        }
        throw new QueryException("a choice is between values of one kind, not of " + types + ": cast some of them");
    }

    private static Node node(Object value, @Nullable RayType type) {
        Node natural = Literals.node(value, null);
        if (type == null || Objects.equals(natural.type(), type)) {
            return natural;
        }
        return natural instanceof Node.Const constant
                ? new Node.Const(Literals.atom(constant.value(), type))
                : Expr.cast(natural, type);
    }
}
