package io.rayforce.engine.table;

import io.rayforce.engine.kernel.Additions;
import io.rayforce.engine.kernel.Ranges;
import io.rayforce.types.Vector;
import java.util.Arrays;

/** Adds up what the rows of each group hold. Nulls are skipped. */
public final class Totals {

    private Totals() {}

    /** Returns the sum of each group's integers, which wraps. */
    public static long[] integers(Vector values, Groups groups) {
        Slots slots = groups.slots();
        return groups.pick(Ranges.map(values.size(), (from, to) -> {
                    long[] sums = new long[slots.count()];
                    Ranges.morsels(from, to, (at, end) -> {
                        Longs longs = Longs.of(values.slice(at, end));
                        if (groups.isWhole()) {
                            sums[0] += Additions.sum(longs.array(), longs.from(), end - at);
                        } else {
                            Additions.add(
                                    sums, slots.array(), slots.from() + at, longs.array(), longs.from(), end - at);
                        }
                    });
                    return sums;
                })
                .stream()
                .reduce(Totals::added)
                .orElseThrow());
    }

    /** Returns the sum of each group's numbers. */
    public static double[] floats(Vector values, Groups groups) {
        return groups.pick(FloatTotals.of(values, groups, false).sums());
    }

    /** Returns the average of each group's numbers, NaN where there are none. */
    public static double[] averages(Vector values, Groups groups) {
        FloatTotals totals = FloatTotals.of(values, groups, true);
        double[] averages = groups.pick(totals.sums());
        long[] nulls = groups.pick(totals.nulls());
        long[] sizes = groups.sizes();
        Arrays.setAll(averages, i -> averages[i] / (sizes[i] - nulls[i]));
        return averages;
    }

    /** Returns how many rows each group has. */
    static long[] sizes(int rows, Groups groups) {
        Slots slots = groups.slots();
        if (groups.isWhole()) {
            return new long[] {rows};
        }
        return groups.pick(Ranges.map(rows, (from, to) -> {
                    long[] counts = new long[slots.count()];
                    Ranges.morsels(
                            from, to, (at, end) -> Additions.count(counts, slots.array(), slots.from() + at, end - at));
                    return counts;
                })
                .stream()
                .reduce(Totals::added)
                .orElseThrow());
    }

    private static long[] added(long[] sums, long[] more) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += more[i];
        }
        return sums;
    }
}
