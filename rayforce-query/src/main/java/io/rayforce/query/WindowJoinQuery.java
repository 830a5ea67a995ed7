package io.rayforce.query;

import io.rayforce.types.I64Vector;
import io.rayforce.types.Name;
import io.rayforce.types.RayList;
import io.rayforce.types.RayValue;
import io.rayforce.types.SymVector;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The rows of a relation with aggregates over another's rows in a window of time around each. Immutable and safe to share
 * between threads.
 */
@CheckReturnValue
public final class WindowJoinQuery extends TableQuery {

    private final WindowJoin.Parts parts;
    private final List<Output> aggregates;

    WindowJoinQuery(WindowJoin.Parts parts, List<Output> aggregates) {
        parts.left()
                .schema()
                .ifPresent(schema -> aggregates.stream()
                        .map(Output::name)
                        .filter(schema.names()::contains)
                        .findFirst()
                        .ifPresent(name -> {
                            throw new QueryException("the left side has a column " + name
                                    + ", and the result would have two: name the aggregate otherwise with .as(…)");
                        }));
        JoinCheck.keys(parts.left(), parts.right(), on(parts));
        this.parts = parts;
        this.aggregates = aggregates;
    }

    private static List<String> on(WindowJoin.Parts parts) {
        List<String> on = new ArrayList<>(parts.keys());
        on.add(parts.time());
        return on;
    }

    @Override
    RayValue tree(Bindings bindings) {
        List<Output> plain = new ArrayList<>();
        List<Output> computed = new ArrayList<>();
        split(plain, computed);
        RayValue left = parts.left().tree(bindings);
        RayValue right = parts.right().tree(bindings);
        RayValue times = RayList.of(Name.of("at"), left, Node.quoted(parts.time()));
        RayValue windows =
                RayList.of(Name.of("map-left"), Name.of("+"), I64Vector.of(parts.low(), parts.high()), times);
        return RayList.of(
                Name.of(parts.isWithinOnly() ? "window-join1" : "window-join"),
                SymVector.of(on(parts).toArray(String[]::new)),
                windows,
                left,
                computed.isEmpty() ? right : below(right, plain, computed, bindings),
                Form.dict(plain, bindings));
    }

    /** Splits what is aggregated: an expression becomes a column of the right side, because the join takes columns alone. */
    private void split(List<Output> plain, List<Output> computed) {
        Set<String> used = new HashSet<>(on(parts));
        aggregates.forEach(aggregate -> aggregate.node().columns().forEach(used::add));
        Fresh fresh = new Fresh(() -> used);
        for (Output aggregate : aggregates) {
            Node argument = ColumnAggregates.argument(aggregate);
            if (argument instanceof Node.Ref) {
                plain.add(aggregate);
            } else {
                computed.add(new Output(fresh.name(), argument));
                plain.add(ColumnAggregates.over(
                        aggregate, computed.get(computed.size() - 1).name()));
            }
        }
    }

    private RayValue below(RayValue right, List<Output> plain, List<Output> computed, Bindings bindings) {
        Set<String> read = new LinkedHashSet<>(on(parts));
        plain.forEach(aggregate -> aggregate.node().columns().forEach(read::add));
        computed.forEach(column -> read.remove(column.name()));
        List<Output> columns = new ArrayList<>();
        read.forEach(name -> columns.add(new Output(name, new Node.Ref(name, null))));
        columns.addAll(computed);
        return new Form("select").outputs(columns, bindings).from(right).tree();
    }

    @Override
    List<String> added() {
        return Output.names(aggregates);
    }

    @Override
    Optional<Schema> schema() {
        return parts.left().schema().map(schema -> schema.plus(Output.names(aggregates)));
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof WindowJoinQuery other
                && parts.equals(other.parts)
                && aggregates.equals(other.aggregates);
    }

    @Override
    public int hashCode() {
        return Objects.hash(parts, aggregates);
    }
}
