package io.rayforce.query;

import io.rayforce.types.I64;
import io.rayforce.types.RayTable;
import io.rayforce.types.RayValue;

/** The number of rows as a query of its own. */
final class RowCount extends Statement<Long> {

    private final Select counting;

    RowCount(Select counting) {
        this.counting = counting;
    }

    @Override
    RayValue tree(Bindings bindings) {
        return counting.tree(bindings);
    }

    @Override
    public Long result(RayValue reply) {
        RayTable row = counting.result(reply);
        // Aggregates of a table that has no rows at all are no row, not one with a 0.
        return row.rowCount() == 0 ? 0L : count(row.column(0).at(0));
    }

    private static long count(RayValue value) {
        if (value instanceof I64 count) {
            return count.value();
        }
        throw new QueryException("a number of rows was asked for, but " + value + " came back");
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof RowCount other && counting.equals(other.counting);
    }

    @Override
    public int hashCode() {
        return counting.hashCode();
    }
}
