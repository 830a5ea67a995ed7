package io.rayforce.types;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The names and types of a table's columns, in order. Names may repeat, as in a {@link RayTable}.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param columns the columns from left to right
 */
public record TableSchema(List<Column> columns) {

    /**
     * One column.
     *
     * @param name its name
     * @param type the type of its elements: an atom type, or {@link RayType#LIST} for a column of values of any types
     */
    public record Column(String name, RayType type) {

        /** Refuses what is not the type of a column's elements. */
        public Column {
            if (!type.isAtom() && type != RayType.LIST) {
                throw new ConversionException("column " + name + " cannot have the type " + type
                        + ": the type of a column is that of its elements, or LIST");
            }
        }

        @Override
        public String toString() {
            return name + ' ' + type;
        }
    }

    /** Copies the list. */
    public TableSchema {
        columns = List.copyOf(columns);
    }

    /** Returns the schema of a table. */
    public static TableSchema of(RayTable table) {
        Builder builder = builder();
        for (int i = 0; i < table.columnCount(); i++) {
            RayType type = table.column(i).type();
            builder.column(table.names().get(i), type.isVector() ? type.element() : type);
        }
        return builder.build();
    }

    /** Returns a builder that takes column after column. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the column names in order. */
    public List<String> names() {
        return columns.stream().map(Column::name).toList();
    }

    /** Tells whether there is a column of the given name. */
    public boolean contains(String name) {
        return columns.stream().anyMatch(column -> column.name().equals(name));
    }

    /**
     * Returns the position, from 0, of the only column of the given name.
     *
     * @throws ConversionException if there is none, or more than one; the message lists the names there are
     */
    public int indexOf(String name) {
        int index = names().indexOf(name);
        if (index < 0) {
            throw new ConversionException("no column " + name + " among " + names());
        }
        int last = names().lastIndexOf(name);
        if (last != index) {
            throw new ConversionException("columns " + index + " and " + last + " of " + names() + " are both named "
                    + name + ": take them by their positions, or rename one");
        }
        return index;
    }

    /**
     * Returns the type of the only column of the given name.
     *
     * @throws ConversionException if there is none, or more than one
     */
    public RayType type(String name) {
        return columns.get(indexOf(name)).type();
    }

    /** Returns the table that has these columns and no rows. */
    public RayTable emptyTable() {
        RayTable.Builder table = RayTable.builder();
        for (Column column : columns) {
            table.column(column.name(), column.type() == RayType.LIST ? RayList.of() : Vectors.empty(column.type()));
        }
        return table.build();
    }

    /** Returns the columns as {@code (sym SYM, px F64)}. */
    @Override
    public String toString() {
        return columns.stream().map(Column::toString).collect(Collectors.joining(", ", "(", ")"));
    }

    /** Collects the columns of a schema. Not safe for use by several threads. */
    public static final class Builder {

        private final List<Column> columns = new ArrayList<>();

        private Builder() {}

        /**
         * Adds a column at the right.
         *
         * @throws ConversionException if the type is neither an atom type nor {@link RayType#LIST}
         */
        public Builder column(String name, RayType type) {
            columns.add(new Column(name, type));
            return this;
        }

        /** Returns the schema. */
        public TableSchema build() {
            return new TableSchema(columns);
        }
    }
}
