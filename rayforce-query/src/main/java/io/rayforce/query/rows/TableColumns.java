package io.rayforce.query.rows;

import io.rayforce.types.ConversionException;
import io.rayforce.types.RayTable;
import io.rayforce.types.TableSchema;

/**
 * The columns of one table, by name, for reading their elements as Java values without an object per row:
 *
 * <pre>{@code
 * IntToDoubleFunction px = TableColumns.of(table, "trade").column("px").doubles();
 * for (int row = 0; row < table.rowCount(); row++) {
 *     total += px.applyAsDouble(row);
 * }
 * }</pre>
 *
 * <p>Immutable and safe to share between threads.
 */
public final class TableColumns {

    private final RayTable table;
    private final TableSchema schema;
    private final String owner;

    private TableColumns(RayTable table, String owner) {
        this.table = table;
        this.schema = table.schema();
        this.owner = owner;
    }

    /**
     * Returns the columns of a table.
     *
     * @param owner what the rows are, such as the name of a record, for the messages of exceptions
     */
    public static TableColumns of(RayTable table, String owner) {
        return new TableColumns(table, owner);
    }

    /**
     * Returns a column that becomes a component of its name.
     *
     * @throws ConversionException if the table has no column of that name, or several
     */
    public ColumnValues column(String name) {
        return column(name, name);
    }

    /**
     * Returns a column that becomes a component of another name.
     *
     * @throws ConversionException if the table has no column of that name, or several
     */
    public ColumnValues column(String name, String component) {
        int index = schema.indexOf(name);
        return new ColumnValues(
                table.column(index),
                new Place(owner, component, name, table.column(index).type()));
    }
}
