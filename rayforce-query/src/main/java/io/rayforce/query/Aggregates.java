package io.rayforce.query;

import io.rayforce.types.F64;
import io.rayforce.types.I64;
import io.rayforce.types.RayType;
import java.util.ArrayList;
import java.util.List;

/** Which calls are aggregates, and how one is taken over a part of the rows. */
final class Aggregates {

    private static final Node ONE = new Node.Const(I64.of(1));
    private static final Node ZERO = new Node.Const(I64.of(0));

    private Aggregates() {}

    static boolean isAggregate(Node node) {
        return node instanceof Node.Call call && call.is(Trait.AGGREGATE);
    }

    static boolean isWithin(Node node) {
        return node.has(Trait.AGGREGATE);
    }

    /** Tells whether a node has one value for all rows of a group: it is made of aggregates and constants alone. */
    static boolean isSingle(Node node) {
        return isAggregate(node)
                || node instanceof Node.Const
                || node instanceof Node.Call call && call.parts().stream().allMatch(Aggregates::isSingle);
    }

    /** Returns a node as the argument of an aggregate; an aggregate of an aggregate would be taken over a repeated value. */
    static Node argument(Node node) {
        if (isWithin(node)) {
            throw new QueryException("an aggregate of an aggregate: " + new AnyExpr(node)
                    + " is one value already; take the second one over a nested query, from(…)");
        }
        return node;
    }

    /**
     * Returns an aggregate over those rows only that a condition is true for. The others count as null, which aggregates
     * skip; a filtered column would lose its rows' groups.
     */
    static Node where(Node aggregate, BoolExpr condition) {
        if (Spans.isAggregated(aggregate)) {
            return Spans.span(where(Spans.nanos(aggregate), condition));
        }
        if (!(aggregate instanceof Node.Call call) || !isAggregate(aggregate)) {
            throw new QueryException("where(…) on an expression goes with an aggregate, as in sum().where(…); "
                    + new AnyExpr(aggregate) + " is none");
        }
        Node test = argument(condition.node);
        Node argument = call.parts().get(0);
        RayType type = argument.type();
        if (call.is("count")) {
            if (argument instanceof Node.Call inner && inner.is("distinct")) {
                throw new QueryException(
                        "different values cannot be counted over a part of the rows: put the condition "
                                + "into the where of the query");
            }
            return Node.call("sum", RayType.I64, choice(test, ONE, ZERO, RayType.I64));
        }
        if (type == null) {
            return untyped(call, argument, test);
        }
        Node masked = replaceFirst(call, choice(test, argument, nullBeside(type), type));
        if (call.type() == RayType.U8) {
            return Expr.cast(masked, RayType.U8);
        }
        return call.type() == RayType.B8 && type == RayType.B8 && !call.is("all") && !call.is("any")
                ? Node.call("==", RayType.B8, masked, ONE)
                : masked;
    }

    private static Node choice(Node test, Node then, Node otherwise, RayType type) {
        return Node.call("if", type, test, then, otherwise);
    }

    private static Node untyped(Node.Call call, Node argument, Node test) {
        Node weight = choice(test, ONE, ZERO, RayType.I64);
        if (call.is("sum")) {
            return Node.call("sum", null, Node.call("*", null, argument, weight));
        } else if (call.is("avg")) {
            return Node.call("wavg", RayType.F64, weight, argument);
        }
        throw new QueryException("the null that stands for the left out rows depends on the type of "
                + new AnyExpr(argument) + ", which is not known: use a typed column, as Column.f64(…)");
    }

    /** Returns the null to put beside values of a type: those without one of their own are widened by it. */
    private static Node nullBeside(RayType type) {
        return new Node.Const(
                switch (type) {
                    case B8, U8 -> I64.NULL;
                    case F32 -> F64.NULL;
                    default -> Literals.nullOf(type);
                });
    }

    private static Node replaceFirst(Node.Call call, Node first) {
        List<Node> parts = new ArrayList<>(call.parts());
        parts.set(0, first);
        return new Node.Call(call.head(), parts, call.type());
    }
}
