package io.rayforce.query;

import io.rayforce.types.I64;
import java.util.List;

/** Columns that say which rows a select without groups has: its different values, or its largest or smallest. */
final class Whole {

    private Whole() {}

    /** Returns the query with such a column put as the clauses that it means; a function of its own gives another answer. */
    static Select.Clauses rewritten(Select.Clauses query) {
        if (query.by().isEmpty()) {
            for (Output column : query.columns()) {
                requireNoJoined(column.node());
                if (column.node() instanceof Node.Call call && isWhole(call)) {
                    return rewritten(query, column, call);
                }
            }
        }
        return query;
    }

    /** Without groups a server joins nothing, and says nothing. */
    static void requireNoJoined(Node node) {
        if (node.has(Trait.TEXT_JOIN)) {
            throw new QueryException(new AnyExpr(node) + " joins the texts of a group: add by(…)");
        }
    }

    private static boolean isWhole(Node.Call call) {
        return call.is("top") || call.is("bot") || call.is("distinct");
    }

    private static Select.Clauses rewritten(Select.Clauses query, Output column, Node.Call call) {
        boolean isDistinct = call.is("distinct");
        if (query.columns().size() > 1
                || query.shape() != Select.Shape.PLAIN
                || !isDistinct && !(query.order().isEmpty() && query.range().equals(Range.ALL))) {
            throw new QueryException(new AnyExpr(call)
                    + " without groups is the only column of a select and has its own order and limit: use "
                    + (isDistinct ? "distinct()" : "orderBy(…).limit(n)") + " on the select, or group with by(…)");
        }
        Node values = call.parts().get(0);
        return new Select.Clauses(
                query.source(),
                query.projection(),
                List.of(new Output(column.name(), values)),
                query.where(),
                query.by(),
                isDistinct ? query.order() : List.of(new SortKey(new AnyExpr(values), call.is("top"))),
                isDistinct ? query.range() : Range.ALL.withLimit(count(call)),
                isDistinct ? Select.Shape.DISTINCT : Select.Shape.PLAIN);
    }

    private static long count(Node.Call call) {
        if (call.parts().size() == 2
                && call.parts().get(1) instanceof Node.Const constant
                && constant.value() instanceof I64 number) {
            return number.value();
        }
        throw new QueryException("the number of values is a constant in " + new AnyExpr(call));
    }
}
