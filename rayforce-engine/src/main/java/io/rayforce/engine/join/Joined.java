package io.rayforce.engine.join;

import io.rayforce.engine.table.Gather;
import io.rayforce.types.RayTable;
import io.rayforce.types.Sequence;
import io.rayforce.types.SymVector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/** Puts together the columns of a joined table, each of which is gathered when it is first read. */
final class Joined {

    private final int rows;
    private final List<String> names = new ArrayList<>();
    private final List<Part> columns = new ArrayList<>();

    Joined(int rows) {
        this.rows = rows;
    }

    Joined with(String name, Supplier<Sequence> column) {
        RayTable once = RayTable.deferred(SymVector.of(name), rows, index -> column.get());
        return with(name, (from, to) -> once.column(0).slice(from, to));
    }

    private Joined with(String name, Part column) {
        names.add(name);
        columns.add(column);
        return this;
    }

    /** Adds all columns of a table, at the given rows. */
    Joined withAll(RayTable table, Positions positions) {
        for (int i = 0; i < table.columnCount(); i++) {
            int index = i;
            with(table.names().get(i), (from, to) -> positions.of(table.column(index), from, to));
        }
        return this;
    }

    /** Adds the columns of a table that are no keys, at the given rows. */
    Joined withOthers(RayTable table, List<String> keys, Positions positions) {
        for (int i = 0; i < table.columnCount(); i++) {
            int index = i;
            if (!keys.contains(table.names().get(i))) {
                with(table.names().get(i), (from, to) -> positions.of(table.column(index), from, to));
            }
        }
        return this;
    }

    RayTable table() {
        List<Part> made = List.copyOf(columns);
        return RayTable.deferredPieces(
                SymVector.of(names.toArray(String[]::new)),
                rows,
                (index, from, to) -> made.get(index).of(from, to));
    }

    /** A column, as long as nobody has read it. */
    @FunctionalInterface
    private interface Part {
        /** Returns the elements from one position to before another. */
        Sequence of(int from, int to);
    }

    /** The rows of one side that the rows of the result come from. */
    @FunctionalInterface
    interface Positions {

        /** All rows as they are. */
        Positions ALL = Sequence::slice;

        /** Returns the elements of a column that the result has from one position to before another. */
        Sequence of(Sequence column, int from, int to);

        /** Returns the rows at the given positions; -1 stands for a row of nulls. */
        static Positions at(int[] positions) {
            return (column, from, to) -> Gather.rows(
                    column, from == 0 && to == positions.length ? positions : Arrays.copyOfRange(positions, from, to));
        }
    }
}
