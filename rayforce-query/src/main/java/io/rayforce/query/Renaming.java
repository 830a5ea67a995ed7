package io.rayforce.query;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Relations with other names for their columns, which takes a select of all of them by name. */
final class Renaming {

    private Renaming() {}

    static Select rename(Relation relation, String from, String to) {
        Schema schema = schema(relation, "rename " + from);
        if (schema.find(from).isEmpty()) {
            throw new QueryException("no column " + from + " to rename among " + schema.names() + " of " + relation);
        }
        return apply(relation, schema, Map.of(from, to));
    }

    /** Returns the right side of a join with its keys named as the left side's. */
    static Relation keys(Relation right, List<JoinKey> keys) {
        Map<String, String> names = keys.stream()
                .filter(key -> !key.left().equals(key.right()))
                .collect(Collectors.toMap(JoinKey::right, JoinKey::left));
        return names.isEmpty() ? right : apply(right, schema(right, "join on a column of another name"), names);
    }

    static Relation append(Relation side, List<String> columns, String suffix) {
        return suffix.isEmpty() || columns.isEmpty()
                ? side
                : apply(
                        side,
                        schema(side, "rename"),
                        columns.stream().collect(Collectors.toMap(name -> name, name -> name + suffix)));
    }

    private static Schema schema(Relation relation, String purpose) {
        return relation.schema()
                .orElseThrow(() -> new QueryException("to " + purpose + ", the columns of " + relation
                        + " have to be known: declare them with Table.withColumns(…)"));
    }

    private static Select apply(Relation relation, Schema schema, Map<String, String> names) {
        return relation.asTable()
                .select(schema.columns().stream()
                        .map(column -> column.expression().as(names.getOrDefault(column.name(), column.name())))
                        .toList());
    }
}
