package io.rayforce.query;

import io.rayforce.types.RayTable;
import io.rayforce.types.RayType;
import io.rayforce.types.RayValue;
import io.rayforce.types.Sequence;
import io.rayforce.types.Vectors;
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

    /** Refuses an answer that does not end with the added columns, or has a column of such a name before them. */
    static void requireEnd(RayTable table, List<String> added, Query<?> query) {
        List<String> found = table.columnNames();
        int before = found.size() - added.size();
        if (before < 0
                || !found.subList(before, found.size()).equals(added)
                || found.subList(0, before).stream().anyMatch(added::contains)) {
            throw new QueryException("the columns " + added + " were to come after those of the table, but " + found
                    + " came back: give a column another name with .as(…) where the table has one of its name; the"
                    + " query was " + query);
        }
    }

    private static RayTable checked(RayTable table, List<Output> expected, Query<?> query) {
        List<String> names = Output.names(expected);
        List<String> found = table.columnNames();
        if (names.size() != found.size() || !new HashSet<>(names).equals(new HashSet<>(found))) {
            throw new QueryException("the columns " + names + " were asked for, but " + found
                    + " came back: one of the columns that they are made of is missing where the query ran, and the"
                    + " values under the others' names may be another's; the query was " + query);
        }
        RayTable ordered = names.equals(found) ? table : inOrder(table, names);
        for (int i = 0; i < expected.size(); i++) {
            requireType(ordered.column(i), expected.get(i), query);
        }
        return table.rowCount() == 0 ? typed(ordered, expected) : ordered;
    }

    private static void requireType(Sequence found, Output expected, Query<?> query) {
        RayType type = expected.node().type();
        RayType element = found.type().isVector() ? found.type().element() : found.type();
        if (type == null || element == type || element == RayType.LIST && found.size() == 0) {
            return;
        }
        if (expected.node() instanceof Node.Ref column) {
            throw new QueryException("the column " + column.name() + " is " + element
                    + " where the query ran, but the query takes it for " + type + ": " + query);
        }
        if (found.size() > 0 && !Kinds.isAlike(element, type)) {
            throw new QueryException("the column " + expected.name() + " is " + element + ", which is no kind of the "
                    + type + " that was asked for: " + query);
        }
    }

    /** Not every server tells the type of a column without rows. */
    private static RayTable typed(RayTable table, List<Output> expected) {
        RayTable.Builder builder = RayTable.builder();
        for (int i = 0; i < expected.size(); i++) {
            RayType type = expected.get(i).node().type();
            Sequence column = table.column(i);
            builder.column(
                    table.names().get(i), type != null && column.type() == RayType.LIST ? Vectors.empty(type) : column);
        }
        return builder.build();
    }

    /** Engines before 3.0 give aggregates before other columns. */
    private static RayTable inOrder(RayTable table, List<String> names) {
        RayTable.Builder builder = RayTable.builder();
        names.forEach(name -> builder.column(name, table.column(name)));
        return builder.build();
    }
}
