package io.rayforce.query;

import java.util.ArrayList;
import java.util.List;

/**
 * Where and on what a select without groups is sorted. A server sorts on source columns alone, inside the select; whatever
 * else it is to be sorted on, a select around it does, with extra columns for what is not among the result's.
 */
record Ordering(boolean isOutside, List<Form.Sort> sorts, List<Output> extra) {

    static Ordering of(Select.Clauses query, List<Output> inner, Fresh fresh) {
        boolean closed = query.shape() != Select.Shape.PLAIN || hasOneRow(query);
        if (!closed && query.order().stream().allMatch(key -> isSourceColumn(query, key))) {
            return new Ordering(
                    false, query.order().stream().map(Ordering::byName).toList(), List.of());
        }
        List<Form.Sort> sorts = new ArrayList<>();
        List<Output> extra = new ArrayList<>();
        for (SortKey key : query.order()) {
            int column = resultColumn(query, key);
            if (column >= 0) {
                sorts.add(new Form.Sort(inner.get(column).name(), key.descending()));
            } else if (query.columns().isEmpty() && key.expression().node instanceof Node.Ref) {
                sorts.add(byName(key));
            } else {
                requireExtra(query, key, closed);
                extra.add(new Output(fresh.name(), key.expression().node));
                sorts.add(new Form.Sort(extra.get(extra.size() - 1).name(), key.descending()));
            }
        }
        boolean isOutside = !query.order().isEmpty() || closed && !query.range().equals(Range.ALL);
        return new Ordering(isOutside, sorts, extra);
    }

    private static Form.Sort byName(SortKey key) {
        return new Form.Sort(((Node.Ref) key.expression().node).name(), key.descending());
    }

    /** A name that a computed column has means that column. */
    private static boolean isSourceColumn(Select.Clauses query, SortKey key) {
        return key.expression().node instanceof Node.Ref column
                && query.columns().stream()
                        .allMatch(
                                output -> output.isIdentity() || !output.name().equals(column.name()));
    }

    private static int resultColumn(Select.Clauses query, SortKey key) {
        Node node = key.expression().node;
        for (int i = 0; i < query.columns().size(); i++) {
            Output output = query.columns().get(i);
            if (node instanceof Node.Ref column && column.name().equals(output.name()) || node.equals(output.node())) {
                return i;
            }
        }
        return -1;
    }

    private static void requireExtra(Select.Clauses query, SortKey key, boolean closed) {
        if (closed) {
            throw new QueryException("the result has no column " + key.expression() + " to be ordered by; it has "
                    + Output.names(query.columns()));
        }
        if (query.columns().isEmpty()) {
            throw new QueryException("a select of all columns is ordered by columns; to order by " + key.expression()
                    + ", select the columns by name, or add it with selectAll().with(…)");
        }
    }

    private static boolean hasOneRow(Select.Clauses query) {
        return !query.columns().isEmpty()
                && query.columns().stream().allMatch(column -> Aggregates.isWithin(column.node()));
    }
}
