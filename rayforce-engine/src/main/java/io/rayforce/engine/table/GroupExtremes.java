package io.rayforce.engine.table;

import io.rayforce.engine.kernel.Extrema;
import io.rayforce.engine.kernel.Ranges;
import io.rayforce.types.Vector;
import java.util.Arrays;

/** Finds the largest and the smallest number of each group. Nulls are skipped; a group of nothing else has a null. */
public final class GroupExtremes {

    private GroupExtremes() {}

    /** Returns the largest or smallest of each group's numbers, dates or times. */
    public static Vector of(Vector values, Groups groups, boolean largest) {
        if (Numbers.isFloat(values.type())) {
            double[] found = groups.pick(floats(values, groups, largest));
            return Numbers.vector(values.type(), found, found.length);
        }
        long[] found = groups.pick(integers(values, groups, largest));
        if (!largest) {
            Arrays.setAll(found, group -> found[group] + 1);
        }
        return Numbers.vector(values.type(), found, found.length);
    }

    private static long[] integers(Vector values, Groups groups, boolean largest) {
        return Ranges.map(values.size(), (from, to) -> {
                    long[] found = new long[groups.slots().count()];
                    Arrays.fill(found, largest ? Long.MIN_VALUE : Long.MAX_VALUE);
                    Ranges.morsels(
                            from,
                            to,
                            (at, end) -> look(found, groups, largest, Longs.of(values.slice(at, end)), at, end));
                    return found;
                })
                .stream()
                .reduce((all, more) -> merged(all, more, largest))
                .orElseThrow();
    }

    private static void look(long[] found, Groups groups, boolean largest, Longs longs, int at, int end) {
        long[] array = longs.array();
        int from = longs.from();
        int size = end - at;
        if (groups.isWhole()) {
            found[0] = largest ? Extrema.max(found[0], array, from, size) : Extrema.min(found[0], array, from, size);
            return;
        }
        int[] places = groups.slots().array();
        int place = groups.slots().from() + at;
        if (largest) {
            Extrema.max(found, places, place, array, from, size);
        } else {
            Extrema.min(found, places, place, array, from, size);
        }
    }

    private static long[] merged(long[] all, long[] more, boolean largest) {
        for (int i = 0; i < all.length; i++) {
            all[i] = largest ? Math.max(all[i], more[i]) : Math.min(all[i], more[i]);
        }
        return all;
    }

    private static double[] floats(Vector values, Groups groups, boolean largest) {
        int[] places =
                groups.isWhole() ? new int[Ranges.MORSEL] : groups.slots().array();
        return Ranges.map(values.size(), (from, to) -> {
                    double[] found = new double[groups.slots().count()];
                    Arrays.fill(found, Double.NaN);
                    Ranges.morsels(from, to, (at, end) -> {
                        Doubles doubles = Doubles.of(values.slice(at, end));
                        int place = groups.isWhole() ? 0 : groups.slots().from() + at;
                        look(found, places, place, largest, doubles, end - at);
                    });
                    return found;
                })
                .stream()
                .reduce((all, more) -> {
                    look(all, counting(all.length), 0, largest, new Doubles(more, 0), all.length);
                    return all;
                })
                .orElseThrow();
    }

    private static int[] counting(int size) {
        int[] numbers = new int[size];
        Arrays.setAll(numbers, i -> i);
        return numbers;
    }

    private static void look(double[] found, int[] places, int place, boolean largest, Doubles doubles, int size) {
        if (largest) {
            Extrema.max(found, places, place, doubles.array(), doubles.from(), size);
        } else {
            Extrema.min(found, places, place, doubles.array(), doubles.from(), size);
        }
    }
}
