package io.rayforce.codegen.schema;

import java.util.Optional;

/**
 * A column of a table as the schema file declares it.
 *
 * @param name the name in the table
 * @param type what its elements are
 * @param nullable whether a row may leave it empty
 * @param javaName the name in Java, where the one made from {@code name} will not do
 * @param comments the comments around it
 */
public record ColumnDefinition(
        String name, ColumnType type, boolean nullable, Optional<String> javaName, Comments comments) {

    /**
     * Checks that it can be.
     *
     * @throws SchemaException if the name is empty, or the type has no nulls but the column is to have some
     */
    public ColumnDefinition {
        if (name.isEmpty()) {
            throw new SchemaException("a column needs a name");
        }
        if (nullable && !type.hasNulls()) {
            throw new SchemaException("a " + type + " column has no null: leave the question mark out");
        }
    }

    /** Returns a column without nulls, comments and a Java name of its own. */
    public static ColumnDefinition of(String name, ColumnType type) {
        return new ColumnDefinition(name, type, false, Optional.empty(), Comments.NONE);
    }

    /** Returns this column with another type; it stays nullable if that type has nulls. */
    ColumnDefinition withType(ColumnType other) {
        return new ColumnDefinition(name, other, nullable && other.hasNulls(), javaName, comments);
    }
}
