package io.rayforce.codegen.schema;

import io.rayforce.codegen.schema.Difference.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Compares a declared table with one that was found. */
record Comparison(TableDefinition declared, TableDefinition found) {

    List<Difference> differences() {
        List<Difference> differences = new ArrayList<>();
        for (ColumnDefinition column : declared.columns()) {
            Optional<ColumnDefinition> now = found.column(column.name());
            if (now.isEmpty()) {
                differences.add(difference(
                        Kind.COLUMN_REMOVED, column.name(), column.type().name(), ""));
            } else if (!column.type().fits(now.get().type())) {
                differences.add(difference(
                        Kind.COLUMN_RETYPED,
                        column.name(),
                        column.type().name(),
                        now.get().type().name()));
            }
        }
        for (ColumnDefinition column : found.columns()) {
            if (declared.column(column.name()).isEmpty()) {
                differences.add(difference(
                        Kind.COLUMN_ADDED, column.name(), "", column.type().name()));
            }
        }
        return differences.isEmpty() ? order() : differences;
    }

    private List<Difference> order() {
        List<String> before = names(declared);
        List<String> now = names(found);
        return before.equals(now)
                ? List.of()
                : List.of(difference(Kind.COLUMNS_REORDERED, "", String.join(", ", before), String.join(", ", now)));
    }

    private Difference difference(Kind kind, String column, String before, String now) {
        return new Difference(kind, declared.name(), column, before, now);
    }

    private static List<String> names(TableDefinition table) {
        return table.columns().stream().map(ColumnDefinition::name).toList();
    }
}
