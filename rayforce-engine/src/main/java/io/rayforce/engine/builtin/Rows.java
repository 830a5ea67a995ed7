package io.rayforce.engine.builtin;

import io.rayforce.engine.table.Gather;
import io.rayforce.types.Dict;
import io.rayforce.types.RayList;
import io.rayforce.types.RayTable;
import io.rayforce.types.RayValue;
import io.rayforce.types.Sequence;
import java.util.ArrayList;
import java.util.List;

/** Tables as rows. */
public final class Rows {

    private Rows() {}

    /** Returns a row as a dict from column names to values. */
    public static Dict at(RayTable table, int row) {
        List<RayValue> values = new ArrayList<>();
        for (Sequence column : table.columns()) {
            values.add(column.at(row));
        }
        return Dict.of(table.names(), RayList.of(values));
    }

    /** Returns the rows at the given positions. */
    public static RayTable pick(RayTable table, int[] positions) {
        List<Sequence> columns = new ArrayList<>();
        for (Sequence column : table.columns()) {
            columns.add(Gather.rows(column, positions));
        }
        return RayTable.of(table.names(), columns);
    }
}
