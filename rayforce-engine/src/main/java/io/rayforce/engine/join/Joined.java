package io.rayforce.engine.join;

import io.rayforce.engine.table.Gather;
import io.rayforce.types.RayTable;
import io.rayforce.types.Sequence;
import io.rayforce.types.SymVector;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/** Puts together the columns of a joined table, each of which is gathered when it is first read. */
final class Joined {

    private final int rows;
    private final List<String> names = new ArrayList<>();
    private final List<Supplier<Sequence>> columns = new ArrayList<>();

    Joined(int rows) {
        this.rows = rows;
    }

    Joined with(String name, Supplier<Sequence> column) {
        names.add(name);
        columns.add(column);
        return this;
    }

    /** Adds all columns of a table, at the given rows. */
    Joined withAll(RayTable table, Positions positions) {
        for (int i = 0; i < table.columnCount(); i++) {
            int index = i;
            with(table.names().get(i), () -> positions.of(table.column(index)));
        }
        return this;
    }

    /** Adds the columns of a table that are no keys, at the given rows. */
    Joined withOthers(RayTable table, List<String> keys, Positions positions) {
        for (int i = 0; i < table.columnCount(); i++) {
            int index = i;
            if (!keys.contains(table.names().get(i))) {
                with(table.names().get(i), () -> positions.of(table.column(index)));
            }
        }
        return this;
    }

    RayTable table() {
        List<Supplier<Sequence>> made = List.copyOf(columns);
        IntFunction<Sequence> column = index -> made.get(index).get();
        return RayTable.deferred(SymVector.of(names.toArray(String[]::new)), rows, column);
    }

    /** The rows of one side that the rows of the result come from. */
    @FunctionalInterface
    interface Positions {

        /** All rows as they are. */
        Positions ALL = column -> column;

        /** Returns the elements of a column. */
        Sequence of(Sequence column);

        /** Returns the rows at the given positions; -1 stands for a row of nulls. */
        static Positions at(int[] positions) {
            return column -> Gather.rows(column, positions);
        }
    }
}
