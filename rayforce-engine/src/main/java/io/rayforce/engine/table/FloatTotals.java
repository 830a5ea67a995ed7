package io.rayforce.engine.table;

import io.rayforce.engine.kernel.Additions;
import io.rayforce.engine.kernel.Ranges;
import io.rayforce.types.LongVector;
import io.rayforce.types.Vector;

/**
 * The sums of numbers and the counts of nulls in each place of groups.
 *
 * @param sums the sums of what is not null
 * @param nulls the counts of nulls, all zero where they were not wanted
 */
record FloatTotals(double[] sums, long[] nulls) {

    /** Adds up numbers, whose nulls are counted if wanted. */
    static FloatTotals of(Vector values, Groups groups, boolean counting) {
        return Ranges.map(values.size(), (from, to) -> {
                    FloatTotals totals = new FloatTotals(
                            new double[groups.slots().count()],
                            new long[groups.slots().count()]);
                    Ranges.morsels(from, to, (at, end) -> totals.add(values.slice(at, end), groups, at, counting));
                    return totals;
                })
                .stream()
                .reduce(FloatTotals::and)
                .orElseThrow();
    }

    private void add(Vector values, Groups groups, int at, boolean counting) {
        int size = values.size();
        if (groups.isWhole()) {
            Doubles doubles = Doubles.of(values);
            sums[0] += Additions.sum(doubles.array(), doubles.from(), size);
            nulls[0] += counting ? Additions.nulls(doubles.array(), doubles.from(), size) : 0;
            return;
        }
        int[] places = groups.slots().array();
        int place = groups.slots().from() + at;
        if (added(values, places, place, size) > 0 && counting) {
            Doubles doubles = Doubles.of(values);
            Additions.countNulls(nulls, places, place, doubles.array(), doubles.from(), size);
        }
    }

    private int added(Vector values, int[] places, int place, int size) {
        if (values instanceof LongVector) {
            Longs longs = Longs.of(values);
            return Additions.add(sums, places, place, longs.array(), longs.from(), size);
        }
        Doubles doubles = Doubles.of(values);
        return Additions.add(sums, places, place, doubles.array(), doubles.from(), size);
    }

    private FloatTotals and(FloatTotals later) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += later.sums[i];
            nulls[i] += later.nulls[i];
        }
        return this;
    }
}
