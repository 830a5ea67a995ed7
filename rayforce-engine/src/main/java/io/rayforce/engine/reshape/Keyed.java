package io.rayforce.engine.reshape;

import io.rayforce.engine.builtin.Rows;
import io.rayforce.engine.error.EngineException;
import io.rayforce.engine.table.Groups;
import io.rayforce.types.Dict;
import io.rayforce.types.RayList;
import io.rayforce.types.RayTable;
import io.rayforce.types.RayValue;
import io.rayforce.types.Sequence;
import io.rayforce.types.SymVector;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Dicts from the keys of a table to its rows. */
final class Keyed {

    private Keyed() {}

    /** Returns a dict from each key to its one row. */
    static RayValue byKey(RayValue value, RayValue names) {
        RayTable table = Columns.table(value);
        SymVector keys = Columns.names(names);
        Groups groups = groups(table, keys);
        if (groups.count() != table.rowCount()) {
            throw EngineException.domain("several rows have one key");
        }
        RayValue[] rows = new RayValue[table.rowCount()];
        RayTable rest = table.project(Arrays.stream(table.names().toArray())
                .filter(name -> keys.indexOf(name) < 0)
                .toArray(String[]::new));
        Arrays.setAll(rows, row -> Rows.at(rest, row));
        RayValue[] boxed = new RayValue[rows.length];
        Arrays.setAll(boxed, row -> key(table, keys, row));
        return Dict.of(RayList.wrap(boxed), RayList.wrap(rows));
    }

    /** Returns a dict from each key to the table of its rows. */
    static RayValue byGroup(RayValue value, RayValue names) {
        RayTable table = Columns.table(value);
        SymVector keys = Columns.names(names);
        Groups groups = groups(table, keys);
        RayValue[] tables =
                Arrays.stream(groups.rows()).map(rows -> Rows.pick(table, rows)).toArray(RayValue[]::new);
        int[] firsts = groups.firstRows();
        RayValue[] boxed =
                Arrays.stream(firsts).mapToObj(row -> key(table, keys, row)).toArray(RayValue[]::new);
        return Dict.of(RayList.wrap(boxed), RayList.wrap(tables));
    }

    private static Groups groups(RayTable table, SymVector keys) {
        List<Sequence> columns = IntStream.range(0, keys.size())
                .mapToObj(i -> table.column(Columns.index(table, keys.get(i))))
                .toList();
        if (columns.isEmpty()) {
            throw EngineException.domain("the names of key columns are missing");
        }
        return Groups.by(columns, table.rowCount());
    }

    private static RayValue key(RayTable table, SymVector keys, int row) {
        RayValue[] parts = new RayValue[keys.size()];
        Arrays.setAll(
                parts, i -> table.column(Columns.index(table, keys.get(i))).at(row));
        return parts.length == 1 ? parts[0] : RayList.wrap(parts);
    }
}
