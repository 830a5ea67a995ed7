package io.rayforce.engine.query;

import io.rayforce.engine.table.Gather;
import io.rayforce.types.RayTable;
import io.rayforce.types.Sequence;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Some rows of a table, in some order. A column is gathered when it is first read.
 *
 * @param source the table
 * @param rows the positions of the rows in it, or null for all of them as they are
 */
record Selection(RayTable source, int @Nullable [] rows) {

    static Selection all(RayTable table) {
        return new Selection(table, null);
    }

    int size() {
        return rows == null ? source.rowCount() : rows.length;
    }

    /** Returns those of the rows that stand at the given positions. */
    Selection pick(int[] positions) {
        int[] held = rows;
        if (held == null) {
            return new Selection(source, positions);
        }
        int[] picked = new int[positions.length];
        for (int i = 0; i < picked.length; i++) {
            picked[i] = held[positions[i]];
        }
        return new Selection(source, picked);
    }

    /** Returns the rows from one position to before another. */
    Selection slice(int from, int to) {
        return rows == null ? all(source.slice(from, to)) : new Selection(source, Arrays.copyOfRange(rows, from, to));
    }

    /** Returns the elements of a column of the source, or of one as long, that stand in these rows. */
    Sequence of(Sequence column) {
        return rows == null ? column : Gather.rows(column, rows);
    }

    /** Returns the rows as a table. */
    RayTable table() {
        return rows == null
                ? source
                : RayTable.deferred(source.names(), rows.length, index -> of(source.column(index)));
    }
}
