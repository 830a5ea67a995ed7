package io.rayforce.query;

import io.rayforce.types.F64;
import io.rayforce.types.I64;
import io.rayforce.types.RayType;
import java.util.List;

/**
 * Aggregates beside others, of all rows. By itself, and in groups, each of them is right; but a percentile beside another aggregate
 * is the median, a sum beside one of two columns is 0, and a choice beside what is no single aggregate is made once for all
 * rows. A server says nothing.
 */
final class Beside {

    private static final Node ZERO = new Node.Const(F64.of(0));
    private static final Node HALF = new Node.Const(I64.of(50));

    private Beside() {}

    /** Returns the query with its aggregates in a form that is right beside others. */
    static Select.Clauses rewritten(Select.Clauses query) {
        List<Output> columns = query.columns();
        if (!query.by().isEmpty()
                || query.projection() != Select.Projection.SOME
                || columns.size() == 1
                || columns.stream().map(Output::node).noneMatch(Aggregates::isWithin)
                || columns.stream().map(Output::node).allMatch(Beside::isPlain)) {
            return query;
        }
        boolean isTogether = columns.stream().map(Output::node).allMatch(Aggregates::isAggregate);
        List<Output> calculated = columns.stream()
                .map(column -> column.map(node -> calculated(node, isTogether)))
                .toList();
        boolean hasChoice = columns.stream()
                .anyMatch(column -> column.node().any(node -> Aggregates.isAggregate(node) && node.has(Trait.CHOICE)));
        return hasChoice ? chosenBelow(query, calculated) : query.with(calculated);
    }

    /** Tells whether this is an aggregate of one column. */
    private static boolean isPlain(Node node) {
        return Aggregates.isAggregate(node) && !((Node.Call) node).is(Trait.AGGREGATE_OF_TWO);
    }

    /** What is calculated with an aggregate, a server does not take for one of those that it answers together. */
    private static Node calculated(Node node, boolean isTogether) {
        if (!Aggregates.isAggregate(node)) {
            return node;
        }
        Node.Call call = (Node.Call) node;
        if (call.is("med")) {
            // Only among aggregates of one column do servers know it by this name.
            return calculated(Node.call("percentile", RayType.F64, call.parts().get(0), HALF), isTogether);
        }
        return isTogether && call.is(Trait.AGGREGATE_OF_TWO) ? Node.call("+", RayType.F64, node, ZERO) : node;
    }

    private static Select.Clauses chosenBelow(Select.Clauses query, List<Output> columns) {
        Hoisting hoisting = new Hoisting(SelectCompiler.fresh(query));
        List<Output> above = hoisting.outOfAggregates(columns);
        List<String> names = Output.names(columns);
        List<Output> order = query.order().stream()
                .map(key -> new Output("", key.expression().node))
                .filter(key -> !(key.node() instanceof Node.Ref column && names.contains(column.name())))
                .toList();
        Select below = Select.from(query.source())
                .withColumns(hoisting.below(order, above))
                .withConditions(List.of(new BoolExpr(query.where())));
        return query.on(below, new Node.NoCondition()).with(above);
    }
}
