package io.rayforce.query;

import io.rayforce.types.Dict;
import io.rayforce.types.RayList;
import io.rayforce.types.RayTable;
import io.rayforce.types.RayValue;
import io.rayforce.types.Sequence;
import io.rayforce.types.SymVector;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rows that a statement puts into a table. */
sealed interface Payload {

    /** Returns the code for the rows. A dict holds data, in which a symbol stands for itself; a list is a call. */
    RayValue tree(Table table, boolean mayLeaveOut);

    /** Returns the names of the columns that are given, if they are given by name. */
    default Optional<List<String>> names() {
        return Optional.empty();
    }

    /** One row, by position. */
    record Values(List<Object> cells) implements Payload {

        @Override
        public RayValue tree(Table table, boolean mayLeaveOut) {
            return Columns.positional(table, cells.size(), (index, type) -> Literals.cell(cells.get(index), type));
        }
    }

    /** Several rows as columns, by position. */
    record Vectors(List<Sequence> columns) implements Payload {

        @Override
        public RayValue tree(Table table, boolean mayLeaveOut) {
            return Columns.positional(
                    table, columns.size(), (index, type) -> Columns.fit("at " + index, columns.get(index), type));
        }
    }

    /** Rows one by one, by name. */
    record Rows(List<Row> rows) implements Payload {

        @Override
        public Optional<List<String>> names() {
            return Optional.of(List.copyOf(Columns.names(rows)));
        }

        @Override
        public RayValue tree(Table table, boolean mayLeaveOut) {
            return rows.size() == 1
                    ? Columns.row(rows.get(0), table)
                    : new Named(Columns.transpose(rows, table, mayLeaveOut)).tree(table, mayLeaveOut);
        }
    }

    /** Several rows as columns, by name. */
    record Named(Map<String, Sequence> columns) implements Payload {

        @Override
        public Optional<List<String>> names() {
            return Optional.of(List.copyOf(columns.keySet()));
        }

        @Override
        public RayValue tree(Table table, boolean mayLeaveOut) {
            if (table.schema().isEmpty() && !mayLeaveOut) {
                // A table is refused if columns are missing; a dict would leave the table with columns of several
                // lengths.
                return RayTable.of(columns);
            }
            Map<String, Sequence> all = new LinkedHashMap<>();
            columns.forEach((name, column) -> all.put(name, Columns.fit(name, column, Columns.type(table, name))));
            if (!mayLeaveOut) {
                int rows = columns.values().iterator().next().size();
                table.schema().stream()
                        .flatMap(schema -> schema.names().stream())
                        .filter(name -> !columns.containsKey(name))
                        .forEach(name -> all.put(name, Columns.nothing(rows)));
            }
            return Dict.of(
                    SymVector.of(all.keySet().toArray(String[]::new)),
                    RayList.of(new ArrayList<RayValue>(all.values())));
        }
    }

    /** A table. */
    record Whole(RayTable table) implements Payload {

        @Override
        public Optional<List<String>> names() {
            return Optional.of(table.columnNames());
        }

        @Override
        public RayValue tree(Table target, boolean mayLeaveOut) {
            return table;
        }
    }
}
