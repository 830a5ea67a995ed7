package io.rayforce.engine.table;

import io.rayforce.types.RayTable;
import io.rayforce.types.Sequence;
import io.rayforce.types.SymVector;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the table of a global name grows. Appending costs the rows appended; tables handed out before stay as they were.
 * Used by one thread at a time.
 */
public final class TableStore {

    private final SymVector names;
    private final List<GrowingColumn> columns = new ArrayList<>();

    /** Creates a store that holds the rows of a table, which are copied this once. */
    public TableStore(RayTable table) {
        names = table.names();
        for (Sequence column : table.columns()) {
            columns.add(GrowingColumn.of(column, column.size() + column.size() / 2));
        }
    }

    /** Appends rows and returns the table that has them: columns of the store's types, in its order, of one length. */
    public RayTable append(List<Sequence> rows) {
        List<Sequence> grown = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            columns.get(i).append(rows.get(i));
            grown.add(columns.get(i).snapshot());
        }
        return RayTable.of(names, grown);
    }
}
