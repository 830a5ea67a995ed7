package io.rayforce.query;

import io.rayforce.types.RayValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** A query for some columns of some rows. Immutable and safe to share between threads. */
@CheckReturnValue
public final class Select extends TableQuery {

    /** What becomes of the rows before they are put in order. */
    enum Shape {
        PLAIN,
        DISTINCT,
        UNGROUPED
    }

    /** Which columns are wanted: all of them, some, or all beside some computed ones. */
    enum Projection {
        ALL,
        SOME,
        ALL_WITH
    }

    /** Everything that has been said about the query. */
    record Clauses(
            Relation source,
            Projection projection,
            List<Output> columns,
            Node where,
            List<Output> by,
            List<SortKey> order,
            Range range,
            Shape shape) {

        Clauses mapped(UnaryOperator<Node> replacement) {
            return new Clauses(
                    source,
                    projection,
                    columns.stream().map(output -> output.map(replacement)).toList(),
                    replacement.apply(where),
                    by,
                    order.stream().map(key -> key.map(replacement)).toList(),
                    range,
                    shape);
        }

        Clauses with(List<Output> otherColumns) {
            return new Clauses(source, projection, otherColumns, where, by, order, range, shape);
        }

        Clauses on(Relation otherSource, Node otherWhere) {
            return new Clauses(otherSource, projection, columns, otherWhere, by, order, range, shape);
        }
    }

    private final Clauses clauses;

    private Select(Clauses clauses) {
        this.clauses = clauses;
    }

    static Select from(Relation source) {
        return new Select(new Clauses(
                source,
                Projection.ALL,
                List.of(),
                new Node.NoCondition(),
                List.of(),
                List.of(),
                Range.ALL,
                Shape.PLAIN));
    }

    private Select with(
            Projection projection,
            List<Output> columns,
            Node where,
            List<Output> by,
            List<SortKey> order,
            Range range) {
        return new Select(new Clauses(clauses.source, projection, columns, where, by, order, range, clauses.shape));
    }

    private Select with(Projection projection, List<Output> columns) {
        return with(projection, columns, clauses.where, clauses.by, clauses.order, clauses.range);
    }

    @Override
    Select start() {
        return this;
    }

    @Override
    Select rows() {
        boolean isOnlyFiltered = clauses.projection == Projection.ALL
                && clauses.by.isEmpty()
                && clauses.order.isEmpty()
                && clauses.range.equals(Range.ALL)
                && clauses.shape == Shape.PLAIN;
        return isOnlyFiltered ? this : super.rows();
    }

    Select withAllColumns() {
        return with(Projection.ALL, List.of());
    }

    Select withColumns(List<Output> columns) {
        if (columns.isEmpty()) {
            throw new QueryException("no columns are selected; select() without any selects all of them");
        }
        Output.requireUsable(columns, Reserved.IN_SELECT);
        return with(Projection.SOME, List.copyOf(columns));
    }

    Select withAllAnd(List<Output> columns) {
        Output.requireUsable(columns, Reserved.IN_UPDATE);
        return with(Projection.ALL_WITH, List.copyOf(columns));
    }

    Select withConditions(List<BoolExpr> conditions) {
        List<Node> all = new ArrayList<>(1 + conditions.size());
        all.add(clauses.where);
        conditions.forEach(condition -> all.add(condition.node));
        return with(
                clauses.projection,
                clauses.columns,
                Conditions.join("and", all),
                clauses.by,
                clauses.order,
                clauses.range);
    }

    Select withKeys(List<Output> keys) {
        Output.requireUsable(keys, Set.of());
        for (Output key : keys) {
            if (Aggregates.isWithin(key.node())) {
                throw new QueryException("an aggregate cannot be grouped by: " + new AnyExpr(key.node()));
            }
        }
        return with(
                clauses.projection, clauses.columns, clauses.where, List.copyOf(keys), clauses.order, clauses.range);
    }

    Select withOrder(List<SortKey> order) {
        return with(clauses.projection, clauses.columns, clauses.where, clauses.by, List.copyOf(order), clauses.range);
    }

    Select withRange(Range range) {
        return with(clauses.projection, clauses.columns, clauses.where, clauses.by, clauses.order, range);
    }

    Select withShape(Shape shape) {
        if (clauses.shape != Shape.PLAIN) {
            throw new QueryException(
                    "distinct() and ungroup() do not go together in one select: put asTable() between them");
        }
        return new Select(new Clauses(
                clauses.source,
                clauses.projection,
                clauses.columns,
                clauses.where,
                clauses.by,
                clauses.order,
                clauses.range,
                shape));
    }

    Range range() {
        return clauses.range;
    }

    /** Returns columns of the source by their names, with their types where they are known. */
    List<Output> named(String... columns) {
        Optional<Schema> schema = clauses.source.schema();
        List<Output> outputs = new ArrayList<>(columns.length);
        for (String name : columns) {
            outputs.add(new Output(name, schema.isPresent() ? schema.get().ref(name) : new Node.Ref(name, null)));
        }
        return outputs;
    }

    /** Returns the values of the only column, as a node of another query. */
    Node.Values values() {
        if (clauses.projection != Projection.SOME || clauses.columns.size() != 1 || !clauses.by.isEmpty()) {
            throw new QueryException("the values to be in come from a select of exactly one column, without groups");
        }
        return new Node.Values(this, clauses.columns.get(0).name());
    }

    @Override
    RayValue tree(Bindings bindings) {
        return new SelectCompiler(clauses, bindings).tree();
    }

    @Override
    Optional<List<Output>> expected() {
        return SelectResult.columns(clauses);
    }

    @Override
    Optional<Schema> schema() {
        return SelectResult.schema(clauses);
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof Select other && clauses.equals(other.clauses);
    }

    @Override
    public int hashCode() {
        return clauses.hashCode();
    }
}
