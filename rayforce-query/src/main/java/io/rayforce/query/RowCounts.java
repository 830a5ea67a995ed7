package io.rayforce.query;

import io.rayforce.types.I64;
import io.rayforce.types.RayType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Counts of rows. A server takes {@code (count 1)} for their number only in groups, and in a select of nothing but single
 * aggregates; anywhere else that is 1, and the rows are counted by one of their columns.
 */
final class RowCounts {

    private static final Node ROWS = Node.call("count", RayType.I64, new Node.Const(I64.of(1)));

    private RowCounts() {}

    /** Returns the query with its counts in a form that counts. */
    static Select.Clauses rewritten(Select.Clauses query) {
        if (!isWithin(query.where()) && !Output.any(query.columns(), RowCounts::isWithin)) {
            return query;
        }
        boolean isCounted = !query.by().isEmpty() || areSingle(query);
        List<Node> counting = new ArrayList<>(List.of(query.where()));
        if (!isCounted) {
            query.columns().forEach(column -> counting.add(column.node()));
        }
        if (counting.stream().noneMatch(RowCounts::isWithin)) {
            return query;
        }
        Optional<Node> column = column(counting, query.source());
        if (column.isEmpty()) {
            return below(query);
        }
        Select.Clauses where = query.on(query.source(), by(query.where(), column.get()));
        return isCounted ? where : where.mapped(node -> by(node, column.get()));
    }

    private static boolean areSingle(Select.Clauses query) {
        return query.projection() != Select.Projection.ALL_WITH
                && query.columns().stream().map(Output::node).allMatch(Aggregates::isAggregate);
    }

    /** Where nothing else is read, the rows are counted in a select below. */
    private static Select.Clauses below(Select.Clauses query) {
        if (query.projection() == Select.Projection.ALL_WITH || isWithin(query.where())) {
            throw unknown();
        }
        Output rows = new Output("c0", ROWS);
        Select counting = Select.from(query.source())
                .withColumns(List.of(rows))
                .withConditions(List.of(new BoolExpr(query.where())));
        Node count = new Node.Ref(rows.name(), RayType.I64);
        return query.on(counting, new Node.NoCondition()).mapped(node -> put(node, count));
    }

    /**
     * Returns a node that counts by a column of the table, or by one that another node reads.
     *
     * @throws QueryException if there is none
     */
    static Node counted(Node node, List<Node> others, Relation source) {
        return isWithin(node) ? by(node, column(others, source).orElseThrow(RowCounts::unknown)) : node;
    }

    private static QueryException unknown() {
        return new QueryException("count() needs a column to count by here, and none is known: say col(…).count()");
    }

    private static Optional<Node> column(List<Node> nodes, Relation source) {
        return nodes.stream()
                .flatMap(Node::all)
                .filter(Node.Ref.class::isInstance)
                .findFirst()
                .or(() -> source.schema()
                        .flatMap(schema -> schema.columns().stream().findFirst())
                        .map(column -> column.expression().node));
    }

    private static Node by(Node node, Node column) {
        return put(node, Node.call("count", RayType.I64, column));
    }

    private static Node put(Node node, Node count) {
        return node.equals(ROWS) ? count : node.map(part -> put(part, count));
    }

    private static boolean isWithin(Node node) {
        return node.has(Trait.ROW_COUNT);
    }
}
