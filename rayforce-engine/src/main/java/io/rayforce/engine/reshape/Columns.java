package io.rayforce.engine.reshape;

import io.rayforce.engine.error.EngineException;
import io.rayforce.engine.eval.Evaluation;
import io.rayforce.types.RayTable;
import io.rayforce.types.RayValue;
import io.rayforce.types.Sequence;
import io.rayforce.types.Sym;
import io.rayforce.types.SymVector;
import java.util.ArrayList;
import java.util.List;

/** Tables with other names, fewer or changed columns. */
final class Columns {

    private Columns() {}

    static RayTable table(RayValue value) {
        if (value instanceof RayTable table) {
            return table;
        }
        throw EngineException.type("a table is needed, not " + value.type().label());
    }

    /** Returns the position of a column that has to be there. */
    static int index(RayTable table, String name) {
        int index = table.names().indexOf(name);
        if (index < 0) {
            throw EngineException.domain("there is no column " + name + " among " + table.columnNames());
        }
        return index;
    }

    /** Returns the names in a sym or sym vector. */
    static SymVector names(RayValue value) {
        if (value instanceof SymVector names) {
            return names;
        }
        if (value instanceof Sym name) {
            return SymVector.of(name.value());
        }
        throw EngineException.type(
                "the names of columns are syms, not " + value.type().label());
    }

    static RayValue renamed(RayValue value, RayValue names) {
        RayTable table = table(value);
        SymVector renamed = names(names);
        if (renamed.size() != table.columnCount()) {
            throw EngineException.length(renamed.size() + " names for " + table.columnCount() + " columns");
        }
        return RayTable.deferred(renamed, table.rowCount(), table::column);
    }

    static RayValue picked(RayValue value, RayValue names) {
        RayTable table = table(value);
        SymVector picked = names(names);
        int[] indices = new int[picked.size()];
        for (int i = 0; i < indices.length; i++) {
            indices[i] = index(table, picked.get(i));
        }
        return RayTable.deferred(picked, table.rowCount(), i -> table.column(indices[i]));
    }

    /** Replaces a column by what a function makes of it. */
    static RayValue modified(RayValue[] arguments, Evaluation evaluation) {
        RayTable table = table(arguments[0]);
        if (!(arguments[1] instanceof Sym name)) {
            throw EngineException.type("modify takes the name of a column, not "
                    + arguments[1].type().label());
        }
        int index = index(table, name.value());
        RayValue changed = evaluation.apply(arguments[2], table.column(index));
        if (!(changed instanceof Sequence column)) {
            throw EngineException.type(
                    "a column is a vector or a list, not " + changed.type().label());
        }
        if (column.size() != table.rowCount()) {
            throw EngineException.length("a column of " + column.size() + " for " + table.rowCount() + " rows");
        }
        List<Sequence> columns = new ArrayList<>(table.columns());
        columns.set(index, column);
        return RayTable.of(table.names(), columns);
    }
}
