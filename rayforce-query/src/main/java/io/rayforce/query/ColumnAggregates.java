package io.rayforce.query;

import io.rayforce.types.Name;
import java.util.List;
import java.util.Set;

/** The aggregates that windows can have: seven of them, and of plain columns alone. Others give wrong columns, or none. */
final class ColumnAggregates {

    private static final Set<String> VERBS = Set.of("sum", "avg", "count", "min", "max", "first", "last");

    private ColumnAggregates() {}

    /** Returns the aggregates; a count of rows, as one of the given column. */
    static List<Output> of(List<Selection> selections, String counted) {
        List<Output> outputs = Output.of(selections).stream()
                .map(output -> overColumn(output, counted))
                .toList();
        if (outputs.isEmpty()) {
            throw new QueryException("a window has at least one aggregate");
        }
        Output.requireUsable(outputs, Reserved.IN_SELECT);
        outputs.forEach(output -> require(output.node()));
        return outputs;
    }

    private static Output overColumn(Output output, String counted) {
        return output.node() instanceof Node.Call call
                        && call.is("count")
                        && call.parts().get(0) instanceof Node.Const
                        && !counted.isEmpty()
                ? over(output, counted)
                : output;
    }

    /** Returns the same aggregate over another column. */
    static Output over(Output aggregate, String column) {
        return new Output(
                aggregate.name(),
                ((Node.Call) aggregate.node()).map(argument -> new Node.Ref(column, argument.type())));
    }

    private static void require(Node node) {
        if (!(node instanceof Node.Call call
                && call.parts().size() == 1
                && call.head() instanceof Name verb
                && VERBS.contains(verb.text()))) {
            throw new QueryException("a window aggregates by sum, avg, count, min, max, first or last alone, not by "
                    + new AnyExpr(node));
        }
    }

    static Node argument(Output output) {
        return output.node().parts().get(0);
    }
}
