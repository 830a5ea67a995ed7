package io.rayforce.query;

import io.rayforce.types.I64;
import io.rayforce.types.I64Vector;
import io.rayforce.types.RayType;
import io.rayforce.types.Sym;
import io.rayforce.types.Timespan;
import io.rayforce.types.TimespanVector;
import io.rayforce.types.Vector;
import java.util.List;

/**
 * Lengths of time as the nanoseconds that they are. In a query a server takes their null for the smallest of all, chooses
 * between them as if they were booleans and finds none of them in a set, where it does all of that right for integers.
 */
final class Spans {

    private Spans() {}

    static boolean is(Node node) {
        return node.type() == RayType.TIMESPAN;
    }

    /** Returns the nanoseconds of a length of time. */
    static Node nanos(Node span) {
        if (span instanceof Node.Const constant && constant.value() instanceof Timespan atom) {
            return new Node.Const(new I64(atom.nanos()));
        }
        return isCast(span) ? operand(span) : Expr.cast(span, RayType.I64);
    }

    static Node.Values nanos(Node.Values spans) {
        Node column = Expr.cast(new Node.Ref(spans.column(), null), RayType.I64);
        return new Node.Values(
                Select.from(spans.query()).withColumns(List.of(new Output(spans.column(), column))), spans.column());
    }

    static Vector nanos(Vector spans) {
        return spans instanceof TimespanVector values ? I64Vector.wrap(values.toArray()) : spans;
    }

    /** Returns the length of time of some nanoseconds. */
    static Node span(Node nanos) {
        return Expr.cast(nanos, RayType.TIMESPAN);
    }

    private static boolean isCast(Node node) {
        return node instanceof Node.Call call
                && call.is("as")
                && call.parts().get(0).equals(new Node.Const(Sym.of(RayType.TIMESPAN.name())));
    }

    private static Node operand(Node cast) {
        return ((Node.Call) cast).parts().get(1);
    }

    /** Tells whether this is made of the aggregated nanoseconds of a group, which cannot become a length of time there. */
    static boolean isAggregated(Node node) {
        return isCast(node) && Aggregates.isWithin(operand(node));
    }

    /** Returns the columns to aggregate in a group; those of lengths of time as nanoseconds. */
    static List<Output> within(List<Output> columns) {
        if (!Output.any(columns, Spans::mayBeAggregated)) {
            return columns;
        }
        return columns.stream()
                .map(column -> isAggregated(column.node())
                        ? new Output(column.name(), inner(operand(column.node())))
                        : new Output(column.name(), inner(column.node())))
                .toList();
    }

    private static boolean mayBeAggregated(Node node) {
        return node.has(Trait.CAST) && node.has(Trait.AGGREGATE);
    }

    private static Node inner(Node node) {
        if (mayBeAggregated(node) && node.any(Spans::isAggregated)) {
            throw new QueryException("within groups, nothing is calculated with an aggregated length of time: "
                    + new AnyExpr(node) + "; group in a nested query and calculate in the outer one");
        }
        return node;
    }
}
