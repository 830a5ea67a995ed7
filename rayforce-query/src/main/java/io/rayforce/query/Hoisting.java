package io.rayforce.query;

import io.rayforce.types.RayType;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Moves choices out of a grouped select into one below it. Within a group a server takes the first branch of an {@code if} for
 * all rows, unless it is part of an aggregate's argument and none of some other functions is.
 */
final class Hoisting {

    private static final Set<RayType> TEMPORAL =
            EnumSet.of(RayType.DATE, RayType.TIME, RayType.TIMESTAMP, RayType.TIMESPAN);

    private final Fresh fresh;
    private final List<Output> moved = new ArrayList<>();

    Hoisting(Fresh fresh) {
        this.fresh = fresh;
    }

    List<Output> columns(List<Output> columns) {
        if (!Output.any(columns, node -> node.has(Trait.CHOICE) || node.has(Trait.CAST))) {
            return columns;
        }
        return columns.stream()
                .map(column -> new Output(column.name(), rewrite(column.node())))
                .toList();
    }

    /** Moves every choice out of the aggregates of a select without groups. */
    List<Output> outOfAggregates(List<Output> columns) {
        return columns.stream()
                .map(column -> new Output(column.name(), outOf(column.node())))
                .toList();
    }

    /** Tells whether each row's value is computed from that row alone. */
    static boolean isRowWise(Node node) {
        return !node.has(Trait.ACROSS_ROWS);
    }

    private Node outOf(Node node) {
        return node.map(Aggregates.isAggregate(node) ? this::chosen : this::outOf);
    }

    private Node chosen(Node node) {
        return isRowWise(node) && node.has(Trait.CHOICE) ? move(node) : node.map(this::chosen);
    }

    boolean isEmpty() {
        return moved.isEmpty();
    }

    /** Returns the columns of the select below: what the grouped one reads, and what was moved. */
    List<Output> below(List<Output> keys, List<Output> columns) {
        List<Output> below = new ArrayList<>();
        Set<String> read = new LinkedHashSet<>();
        keys.forEach(key -> key.node().columns().forEach(read::add));
        columns.forEach(column -> column.node().columns().forEach(read::add));
        moved.forEach(output -> read.remove(output.name()));
        read.forEach(name -> below.add(new Output(name, new Node.Ref(name, null))));
        below.addAll(moved);
        return below;
    }

    private Node rewrite(Node node) {
        if (isRowWise(node)) {
            return node.has(Trait.CHOICE) ? move(node) : node;
        }
        if (!(node instanceof Node.Call call)) {
            return node;
        }
        if (call.is("if")) {
            throw new QueryException("within groups, a choice cannot be made by or between values of several rows: "
                    + new AnyExpr(node) + "; group in a nested query and choose in the outer one");
        }
        if (!Aggregates.isAggregate(call)) {
            return call.map(this::rewrite);
        }
        if ((call.is("first") || call.is("last")) && call.has(Trait.CAST)) {
            return call.map(part -> isRowWise(part) ? move(part) : rewrite(part));
        }
        return isTrapped(call) ? call.map(this::rewrite) : call;
    }

    private static boolean isTrapped(Node.Call aggregate) {
        return aggregate.has(Trait.CHOICE)
                && (aggregate.has(Trait.CHOICE_TRAP)
                        || aggregate.parts().stream().anyMatch(part -> part.any(Hoisting::isTrap))
                        || !aggregate.parts().stream().allMatch(Hoisting::isRowWise));
    }

    private static boolean isTrap(Node node) {
        return node instanceof Node.Call call && (call.is("min") || call.is("max") || isTemporalArithmetic(call));
    }

    private static boolean isTemporalArithmetic(Node.Call call) {
        return (call.is("+") || call.is("-") || call.is("xbar"))
                && call.parts().stream().anyMatch(part -> part.type() != null && TEMPORAL.contains(part.type()));
    }

    private Node move(Node node) {
        for (Output output : moved) {
            if (output.node().equals(node)) {
                return new Node.Ref(output.name(), node.type());
            }
        }
        moved.add(new Output(fresh.name(), node));
        return new Node.Ref(moved.get(moved.size() - 1).name(), node.type());
    }
}
