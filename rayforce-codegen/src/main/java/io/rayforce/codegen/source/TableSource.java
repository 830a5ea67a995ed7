package io.rayforce.codegen.source;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import io.rayforce.codegen.schema.SchemaException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A table with all that its sources need.
 *
 * @param name the name that queries refer to
 * @param constant the name of the table's constant
 * @param table the class with the constants
 * @param row the record of a row
 * @param mapper the class that maps rows
 * @param columns the columns in order
 * @param documentation what is to be said of it; may be empty
 * @param nullMarked whether the classes are marked as null-marked
 * @param isPublic whether they are public
 */
public record TableSource(
        String name,
        String constant,
        ClassName table,
        ClassName row,
        ClassName mapper,
        List<ColumnSource> columns,
        String documentation,
        boolean nullMarked,
        boolean isPublic) {

    private static final int LARGEST_CONSTRUCTOR = 254;

    /**
     * Checks the names.
     *
     * @throws SchemaException if two constants or two components have one name
     */
    public TableSource {
        columns = List.copyOf(columns);
        requireUnique(name, columns, ColumnSource::constant, Map.of(constant, "the table itself"));
        requireUnique(name, columns, ColumnSource::component, Map.of());
    }

    /** Tells whether a record can hold a row: a constructor takes no more than 255 arguments, {@code long} and {@code double} counted twice. */
    boolean fitsRecord() {
        return columns.stream()
                        .map(column -> column.cell().type())
                        .mapToInt(TableSource::slots)
                        .sum()
                <= LARGEST_CONSTRUCTOR;
    }

    private static int slots(TypeName type) {
        return type.equals(TypeName.LONG) || type.equals(TypeName.DOUBLE) ? 2 : 1;
    }

    private static void requireUnique(
            String table,
            List<ColumnSource> columns,
            Function<ColumnSource, String> javaName,
            Map<String, String> taken) {
        Map<String, String> owners = new HashMap<>(taken);
        for (ColumnSource column : columns) {
            String other = owners.putIfAbsent(javaName.apply(column), "column " + column.name());
            if (other != null) {
                throw new SchemaException("table " + table + ": column " + column.name() + " and " + other
                        + " would both be " + javaName.apply(column) + " in Java: name the column with  as JAVANAME");
            }
        }
    }
}
