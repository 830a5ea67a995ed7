package io.rayforce.benchmarks.engine;

import io.rayforce.types.F64Vector;
import io.rayforce.types.I64Vector;
import io.rayforce.types.RayTable;
import io.rayforce.types.Sequence;
import java.util.Arrays;

/**
 * What is compared of answers.
 *
 * @param rows how many rows there are
 * @param total the sum of all numbers in the columns that the question makes
 */
record Answer(long rows, double total) {

    private static final double TOLERANCE = 1e-9;

    static Answer of(RayTable table) {
        double total = 0;
        for (int i = 0; i < table.columnCount(); i++) {
            total += table.names().get(i).length() == 1 ? total(table.column(i)) : 0;
        }
        return new Answer(table.rowCount(), total);
    }

    private static double total(Sequence column) {
        return column instanceof I64Vector integers
                ? integers.stream().asDoubleStream().sum()
                : Arrays.stream(((F64Vector) column).toArray()).sum();
    }

    boolean agreesWith(Answer other) {
        return rows == other.rows && Math.abs(total - other.total) <= TOLERANCE * Math.abs(total);
    }
}
