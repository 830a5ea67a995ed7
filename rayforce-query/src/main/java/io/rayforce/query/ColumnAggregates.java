package io.rayforce.query;

import io.rayforce.types.Name;
import java.util.List;
import java.util.Set;

/** The aggregates that windows can have: seven of them, and of plain columns alone. Others give wrong columns, or none. */
final class ColumnAggregates {

    private static final Set<String> VERBS = Set.of("sum", "avg", "count", "min", "max", "first", "last");

    private ColumnAggregates() {}

    static List<Output> of(List<Selection> selections) {
        List<Output> outputs = Output.of(selections);
        if (outputs.isEmpty()) {
            throw new QueryException("a window has at least one aggregate");
        }
        Output.requireUsable(outputs, Reserved.IN_SELECT);
        outputs.forEach(output -> require(output.node()));
        return outputs;
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
