package io.rayforce.query;

import io.rayforce.types.RayType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the result of a select looks like, as far as that is known before it runs. */
final class SelectResult {

    private SelectResult() {}

    /** Returns the columns by name and order; nothing if the select takes columns that are not known. */
    static Optional<List<Output>> columns(Select.Clauses query) {
        if (query.projection() != Select.Projection.SOME) {
            return query.by().isEmpty() ? schema(query).map(Schema::outputs) : Optional.empty();
        }
        return Optional.of(query.by().isEmpty() ? query.columns() : grouped(query));
    }

    private static List<Output> grouped(Select.Clauses query) {
        Grouping grouping = Grouping.of(query);
        List<String> sent = Output.names(grouping.sent());
        List<Output> columns = new ArrayList<>();
        for (Output column : grouping.result()) {
            int index = sent.indexOf(((Node.Ref) column.node()).name());
            columns.add(
                    index < 0
                            ? column
                            : new Output(
                                    column.name(), value(query, grouping.sent().get(index))));
        }
        return columns;
    }

    /** What is no single value is a list for each group, unless these are made into rows. */
    private static Node value(Select.Clauses query, Output column) {
        return query.shape() == Select.Shape.UNGROUPED || Aggregates.isSingle(column.node())
                ? column.node()
                : new Node.Ref(column.name(), null);
    }

    static Optional<Schema> schema(Select.Clauses query) {
        Optional<Schema> source = query.source().schema();
        return switch (query.projection()) {
            case SOME -> columns(query).map(columns -> new Schema(columns(columns, query, source)));
            case ALL -> query.by().isEmpty() ? source : Optional.empty();
            case ALL_WITH -> source.map(schema -> with(schema, query));
        };
    }

    private static List<Column<?>> columns(List<Output> columns, Select.Clauses query, Optional<Schema> source) {
        boolean isGrouped = !query.by().isEmpty() || query.shape() == Select.Shape.UNGROUPED;
        List<Column<?>> known = new ArrayList<>();
        columns.forEach(column -> known.add(column(column, isGrouped ? Optional.empty() : source)));
        return known;
    }

    private static Schema with(Schema source, Select.Clauses query) {
        List<Column<?>> columns = new ArrayList<>();
        for (Column<?> column : source.columns()) {
            columns.add(query.columns().stream()
                    .filter(output -> output.name().equals(column.name()))
                    .findFirst()
                    .<Column<?>>map(output -> column(output, Optional.of(source)))
                    .orElse(column));
        }
        query.columns().stream()
                .filter(output -> source.find(output.name()).isEmpty())
                .forEach(output -> columns.add(column(output, Optional.of(source))));
        return new Schema(columns);
    }

    private static Column<?> column(Output output, Optional<Schema> source) {
        @Nullable RayType type = output.node() instanceof Node.Ref ref
                ? source.map(schema -> schema.ref(ref.name())).orElse(ref).type()
                : null;
        return type == null ? Column.any(output.name()) : Column.of(output.name(), type);
    }
}
