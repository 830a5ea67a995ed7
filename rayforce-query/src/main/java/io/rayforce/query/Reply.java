package io.rayforce.query;

import io.rayforce.types.RayTable;
import io.rayforce.types.RayType;
import io.rayforce.types.RayValue;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** Checks what comes back against what was asked for. */
final class Reply {

    private Reply() {}

    static RayTable table(RayValue reply, Optional<List<Output>> expected, Query<?> query) {
        if (!(reply instanceof RayTable table)) {
            throw new QueryException("a table was asked for, but " + reply.type() + " came back from " + query);
        }
        return expected.map(columns -> checked(table, columns, query)).orElse(table);
    }

    private static RayTable checked(RayTable table, List<Output> expected, Query<?> query) {
        List<String> names = Output.names(expected);
        List<String> found = table.columnNames();
        if (!names.equals(found)) {
            if (names.size() != found.size() || !new HashSet<>(names).equals(new HashSet<>(found))) {
                throw new QueryException("the columns " + names + " were asked for, but " + found
                        + " came back: one of the columns that they are made of is missing where the query ran, and the"
                        + " values under the others' names may be another's; the query was " + query);
            }
            return inOrder(table, names);
        }
        for (int i = 0; i < expected.size(); i++) {
            requireType(table, i, expected.get(i), query);
        }
        return table;
    }

    private static void requireType(RayTable table, int index, Output expected, Query<?> query) {
        RayType type = table.column(index).type();
        if (expected.node() instanceof Node.Ref column
                && column.type() != null
                && type.isVector()
                && type.element() != column.type()) {
            throw new QueryException("the column " + column.name() + " is " + type.element()
                    + " where the query ran, but the" + " query takes it for " + column.type() + ": " + query);
        }
    }

    /** Engines before 3.0 give aggregates before other columns. */
    private static RayTable inOrder(RayTable table, List<String> names) {
        RayTable.Builder builder = RayTable.builder();
        names.forEach(name -> builder.column(name, table.column(name)));
        return builder.build();
    }
}
