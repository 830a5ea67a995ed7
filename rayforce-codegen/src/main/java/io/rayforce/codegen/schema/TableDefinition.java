package io.rayforce.codegen.schema;

import io.rayforce.types.TableSchema;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A table as the schema file declares it.
 *
 * @param name the name that queries refer to
 * @param javaName the name in Java, where the one made from {@code name} will not do
 * @param columns the columns in order
 * @param comments the comments around the line that opens it
 */
public record TableDefinition(
        String name, Optional<String> javaName, List<ColumnDefinition> columns, Comments comments) {

    /**
     * Checks that it can be.
     *
     * @throws SchemaException if the name is empty, there are no columns, or two have one name
     */
    public TableDefinition {
        columns = List.copyOf(columns);
        if (name.isEmpty()) {
            throw new SchemaException("a table needs a name");
        }
        if (columns.isEmpty()) {
            throw new SchemaException("table " + name + " has no columns: declare one at least");
        }
        Set<String> names = new HashSet<>();
        for (ColumnDefinition column : columns) {
            if (!names.add(column.name())) {
                throw new SchemaException("table " + name + " has two columns " + column.name() + ": rename one");
            }
        }
    }

    /**
     * Returns the definition of a table with the given columns.
     *
     * @throws SchemaException if it has no columns, or two of one name
     */
    public static TableDefinition of(String name, TableSchema schema) {
        List<ColumnDefinition> columns = schema.columns().stream()
                .map(column -> ColumnDefinition.of(column.name(), ColumnType.of(column.type())))
                .toList();
        return new TableDefinition(name, Optional.empty(), columns, Comments.NONE);
    }

    /** Returns the column of the given name. */
    public Optional<ColumnDefinition> column(String name) {
        return columns.stream().filter(column -> column.name().equals(name)).findFirst();
    }

    /** Returns this table with a blank line before it, or without any comments. */
    TableDefinition separated(boolean separate) {
        return new TableDefinition(name, javaName, columns, separate ? new Comments(List.of(""), "") : Comments.NONE);
    }
}
