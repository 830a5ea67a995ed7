package io.rayforce.engine.aggregate;

import io.rayforce.engine.kernel.Extrema;
import io.rayforce.engine.kernel.Longs;
import io.rayforce.engine.kernel.Places;
import io.rayforce.engine.table.Numbers;
import io.rayforce.types.RayType;
import io.rayforce.types.Vector;
import java.util.Arrays;

/** Keeps the largest or the smallest of what is kept as integers. Nulls are skipped; of nothing else, the extreme is null. */
public final class IntegerExtremes implements Accumulator {

    private final RayType type;
    private final boolean largest;
    private final long[] extremes;

    public IntegerExtremes(RayType type, int places, boolean largest) {
        this.type = type;
        this.largest = largest;
        extremes = new long[places];
        // A smallest number is kept less one, which makes of the null, the smallest of all, the largest of all.
        Arrays.fill(extremes, largest ? Long.MIN_VALUE : Long.MAX_VALUE);
    }

    @Override
    public void add(Vector values, int[] places, int from) {
        Longs longs = Numbers.integers(values);
        if (extremes.length == 1) {
            addAll(longs, values.size());
        } else if (largest) {
            Extrema.max(extremes, places, from, longs.array(), longs.from(), values.size());
        } else {
            Extrema.min(extremes, places, from, longs.array(), longs.from(), values.size());
        }
    }

    private void addAll(Longs longs, int size) {
        extremes[0] = largest
                ? Extrema.max(extremes[0], longs.array(), longs.from(), size)
                : Extrema.min(extremes[0], longs.array(), longs.from(), size);
    }

    @Override
    public void add(Accumulator later) {
        long[] others = ((IntegerExtremes) later).extremes;
        for (int i = 0; i < extremes.length; i++) {
            extremes[i] = largest ? Math.max(extremes[i], others[i]) : Math.min(extremes[i], others[i]);
        }
    }

    @Override
    public Vector of(int[] places) {
        long[] found = Places.pick(extremes, places);
        if (!largest) {
            Arrays.setAll(found, i -> found[i] + 1);
        }
        return Numbers.vector(type, found, found.length);
    }
}
