package io.rayforce.types.text;

import io.rayforce.types.RayTable;

/**
 * How a table is shown to people: aligned columns under their names and types, the first and last rows, and a line with the
 * size. Columns that exceed the width are left out, and texts that exceed a cell are cut; both are marked.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param maxRows the most rows to show, half of them from the start and half from the end
 * @param maxColumns the most columns to show
 * @param maxWidth the most characters of a line
 * @param maxCell the most characters of a cell
 * @param marks the characters that lines and cuts are drawn with
 */
public record TablePrinter(int maxRows, int maxColumns, int maxWidth, int maxCell, Marks marks) {

    /** Ten rows from the start and ten from the end, in at most 160 characters a line and 40 a cell. */
    public static final TablePrinter DEFAULT = new TablePrinter(20, 30, 160, 40, Marks.ASCII);

    private static final int LEAST_CELL = 4;

    /** What the mark for columns that were left out takes. */
    private static final int CUT_COLUMN = 5;

    /** The characters that lines and cuts are drawn with. */
    public enum Marks {
        /** Plain characters, safe everywhere. */
        ASCII(" | ", "-+-", '-', ".."),
        /** Drawn lines. */
        UNICODE(" \u2502 ", "\u2500\u253c\u2500", '\u2500', "\u2026");

        final String between;
        final String crossing;
        final char line;
        final String cut;

        Marks(String between, String crossing, char line, String cut) {
            this.between = between;
            this.crossing = crossing;
            this.line = line;
            this.cut = cut;
        }
    }

    /** Refuses bounds that leave nothing to show. */
    public TablePrinter {
        if (maxRows < 0 || maxColumns < 1 || maxCell < LEAST_CELL || maxWidth < maxCell + CUT_COLUMN) {
            throw new IllegalArgumentException("a table cannot be shown in " + maxRows + " rows, " + maxColumns
                    + " columns, lines of " + maxWidth + " and cells of " + maxCell
                    + " characters; cells need at least "
                    + LEAST_CELL + ", and lines " + CUT_COLUMN + " more than a cell");
        }
    }

    /** Returns this printer with another number of rows to show. */
    public TablePrinter withMaxRows(int rows) {
        return new TablePrinter(rows, maxColumns, maxWidth, maxCell, marks);
    }

    /** Returns this printer with another number of columns to show. */
    public TablePrinter withMaxColumns(int columns) {
        return new TablePrinter(maxRows, columns, maxWidth, maxCell, marks);
    }

    /** Returns this printer with other widths, in characters, of a line and of a cell. */
    public TablePrinter withWidths(int line, int cell) {
        return new TablePrinter(maxRows, maxColumns, line, cell, marks);
    }

    /** Returns this printer with other lines and cut marks. */
    public TablePrinter withMarks(Marks other) {
        return new TablePrinter(maxRows, maxColumns, maxWidth, maxCell, other);
    }

    /** Returns the text of a table, without a line break at its end. */
    public String print(RayTable table) {
        return new TableText(table, this).toString();
    }
}
