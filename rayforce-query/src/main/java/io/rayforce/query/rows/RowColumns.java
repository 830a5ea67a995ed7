package io.rayforce.query.rows;

import io.rayforce.types.ConversionException;
import io.rayforce.types.RayTable;
import io.rayforce.types.Sequence;
import io.rayforce.types.SymVector;
import io.rayforce.types.TableSchema;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes the columns of a table from rows, row by row:
 *
 * <pre>{@code
 * RowColumns columns = RowColumns.of(trades.size(), "Trade", schema);
 * LongConsumer qty = columns.column("qty", "quantity").longs();
 * for (Trade trade : trades) {
 *     qty.accept(columns.row(trade).quantity());
 * }
 * RayTable table = columns.build();
 * }</pre>
 *
 * <p>Not safe for use by several threads.
 */
public final class RowColumns {

    private final int rows;
    private final String owner;
    private final TableSchema schema;
    private final @Nullable ColumnCells[] columns;
    private int begun;

    private RowColumns(int rows, String owner, TableSchema schema) {
        this.rows = rows;
        this.owner = owner;
        this.schema = schema;
        this.columns = new @Nullable ColumnCells[schema.columns().size()];
    }

    /**
     * Returns what takes the columns of the given schema, in any order.
     *
     * @param rows how many rows there will be
     * @param owner what the rows are, such as the name of a record, for the messages of exceptions
     */
    public static RowColumns of(int rows, String owner, TableSchema schema) {
        return new RowColumns(rows, owner, schema);
    }

    /**
     * Returns a column that is made of a component.
     *
     * @throws ConversionException if the schema has no such column
     */
    public ColumnCells column(String name, String component) {
        int index = schema.indexOf(name);
        ColumnCells column = new ColumnCells(new Place(owner, component, name, schema.type(name)), rows);
        columns[index] = column;
        return column;
    }

    /**
     * Returns the row, whose elements are to follow.
     *
     * @throws ConversionException if it is null, or there are as many as were announced
     */
    @SuppressWarnings("exports") // Users need the annotation for checks of their own alone.
    public <T> T row(@Nullable T row) {
        if (row == null) {
            throw new ConversionException("row " + begun + ": " + owner + " is null");
        }
        if (begun == rows) {
            throw new ConversionException("there are more than the announced " + rows + " rows of " + owner);
        }
        begun++;
        return row;
    }

    /** Returns a component of a row that has components itself. */
    <N> N part(String component, int row, @Nullable N part) {
        if (part == null) {
            throw new ConversionException("row " + row + ": component " + component + " of " + owner + " is null");
        }
        return part;
    }

    /**
     * Returns the table of all columns.
     *
     * @throws ConversionException if a column of the schema was not asked for, or has not got an element for each row
     */
    public RayTable build() {
        List<Sequence> built = new ArrayList<>();
        for (int i = 0; i < columns.length; i++) {
            Cells cells = columns[i] == null ? null : columns[i].cellsOrNull();
            if (cells == null) {
                throw new ConversionException("column " + schema.columns().get(i) + " has no component in " + owner);
            }
            if (cells.row() != rows) {
                throw new ConversionException("column " + schema.columns().get(i) + " has " + cells.row()
                        + " elements for " + rows + " rows of " + owner);
            }
            built.add(cells.column());
        }
        String[] names = schema.names().toArray(String[]::new);
        return RayTable.of(SymVector.of(names), built);
    }
}
