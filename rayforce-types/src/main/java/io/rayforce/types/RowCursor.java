package io.rayforce.types;

/**
 * One row of a table after the other, without an object for each. It starts before the first row. Not safe for use by several threads.
 */
public final class RowCursor extends Row {

    private int row = -1;

    RowCursor(RayTable table) {
        super(table);
    }

    boolean hasNext() {
        return row + 1 < table.rowCount();
    }

    /** Moves to the next row; returns false, and stays, if there is none. */
    public boolean next() {
        if (!hasNext()) {
            return false;
        }
        row++;
        return true;
    }

    /**
     * Moves to a row.
     *
     * @param index the position, from 0, or from -1 backwards for the last rows
     * @throws IndexOutOfBoundsException if there is no such row
     */
    public RowCursor moveTo(int index) {
        row = Positions.of(index, table.rowCount());
        return this;
    }

    /** Returns the position of the current row, from 0; -1 before the first. */
    @Override
    public int position() {
        return row;
    }
}
