package io.rayforce.query;

import io.rayforce.types.Name;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** A column of a result: its name, and what it is made of. */
record Output(String name, Node node) {

    static Output of(Selection selection) {
        return selection instanceof Aliased aliased
                ? new Output(aliased.name(), aliased.expression().node)
                : of(selection instanceof Column<?> column ? column.expression().node : ((Expr) selection).node);
    }

    private static Output of(Node node) {
        return new Output(naturalName(node), node);
    }

    static List<Output> of(Collection<? extends Selection> selections) {
        List<Output> outputs = new ArrayList<>();
        selections.forEach(selection -> outputs.add(of(selection)));
        return outputs;
    }

    /** A column keeps its name; a function of one column is named after both, as {@code px_sum}. */
    private static String naturalName(Node node) {
        if (node instanceof Node.Ref column) {
            return column.name();
        }
        if (node instanceof Node.Call call && call.head() instanceof Name verb) {
            List<String> columns = call.columns().stream().distinct().toList();
            if ((call.is("top") || call.is("bot")) && columns.size() == 1) {
                return columns.get(0);
            }
            boolean plain = call.parts().stream().noneMatch(Node.Call.class::isInstance);
            if (plain && columns.size() <= 1 && verb.text().matches("[a-z]+")) {
                return columns.isEmpty() ? verb.text() : columns.get(0) + "_" + verb.text();
            }
        }
        throw new QueryException(
                "the column for " + new AnyExpr(node) + " has no name: give it one, as in .as(\"total\")");
    }

    Output map(UnaryOperator<Node> replacement) {
        return new Output(name, replacement.apply(node));
    }

    boolean isIdentity() {
        return node instanceof Node.Ref column && column.name().equals(name);
    }

    static List<String> names(Collection<Output> outputs) {
        List<String> names = new ArrayList<>(outputs.size());
        outputs.forEach(output -> names.add(output.name));
        return names;
    }

    /** Tells whether the test holds for what one of the columns is made of. */
    static boolean any(List<Output> outputs, Predicate<Node> test) {
        for (Output output : outputs) {
            if (test.test(output.node)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Refuses names that a statement takes for its clauses, and equal ones, of which a result would have both.
     *
     * @throws QueryException that names them
     */
    static void requireUsable(List<Output> outputs, Set<String> reserved) {
        Set<String> seen = outputs.size() > 1 ? new HashSet<>() : Set.of();
        for (Output output : outputs) {
            if (reserved.contains(output.name)) {
                throw new QueryException("no result column can be named " + output.name
                        + ", which the language takes for a clause: use .as(\"" + output.name + "_\")");
            }
            if (outputs.size() > 1 && !seen.add(output.name)) {
                throw new QueryException("two result columns are named " + output.name + ": rename one with .as(…)");
            }
        }
    }
}
