package io.rayforce.types;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** Makes a row of every element of a table's list columns. */
final class Ungrouping {

    private static final int ONE_VALUE = -1;

    private final RayTable table;
    private final int[] lengths;

    private Ungrouping(RayTable table) {
        this.table = table;
        this.lengths = new int[table.rowCount()];
    }

    static RayTable of(RayTable table) {
        return new Ungrouping(table).ungrouped();
    }

    private RayTable ungrouped() {
        Arrays.setAll(lengths, this::length);
        int[] repeated = repeated();
        RayTable.Builder builder = RayTable.builder();
        for (int i = 0; i < table.columnCount(); i++) {
            Sequence column = table.column(i);
            builder.column(
                    table.names().get(i), column instanceof RayList cells ? elements(cells) : column.pick(repeated));
        }
        return builder.build();
    }

    /** Returns how many rows a row becomes. */
    private int length(int row) {
        int length = ONE_VALUE;
        for (int i = 0; i < table.columnCount(); i++) {
            if (table.column(i) instanceof RayList cells && cells.at(row) instanceof Sequence cell) {
                if (length != ONE_VALUE && length != cell.size()) {
                    throw new ConversionException("row " + row + ", column "
                            + table.names().get(i) + ": " + cell.size() + " elements beside " + length
                            + " in another column");
                }
                length = cell.size();
            }
        }
        return length == ONE_VALUE ? 1 : length;
    }

    /** Returns for each new row the row that it was made of. */
    private int[] repeated() {
        int[] rows =
                new int[Math.toIntExact(Arrays.stream(lengths).asLongStream().sum())];
        int at = 0;
        for (int row = 0; row < lengths.length; row++) {
            Arrays.fill(rows, at, at + lengths[row], row);
            at += lengths[row];
        }
        return rows;
    }

    private Sequence elements(RayList cells) {
        List<Sequence> parts = new ArrayList<>();
        for (int row = 0; row < lengths.length; row++) {
            if (lengths[row] > 0) {
                parts.add(part(cells.at(row), lengths[row]));
            }
        }
        return parts.isEmpty() ? RayList.EMPTY : Joining.of(parts);
    }

    private static Sequence part(RayValue cell, int length) {
        if (cell instanceof Sequence sequence) {
            return sequence;
        }
        List<RayValue> copies = Collections.nCopies(length, cell);
        boolean fits = cell instanceof Atom && !cell.equals(B8.NULL) && !cell.equals(U8.NULL);
        return fits ? Vectors.ofAtoms(cell.type(), copies) : RayList.of(copies);
    }
}
