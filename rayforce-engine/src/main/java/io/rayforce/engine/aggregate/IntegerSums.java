package io.rayforce.engine.aggregate;

import io.rayforce.engine.kernel.Additions;
import io.rayforce.engine.kernel.Longs;
import io.rayforce.engine.kernel.Places;
import io.rayforce.engine.table.Numbers;
import io.rayforce.types.RayType;
import io.rayforce.types.Vector;

/** Adds integers up, which wraps. Nulls are skipped. */
public final class IntegerSums implements Accumulator {

    private final RayType type;
    private final long[] sums;

    /**
     * Creates sums of nothing.
     *
     * @param type the type of the vectors that hold the results
     */
    public IntegerSums(RayType type, int places) {
        this.type = type;
        sums = new long[places];
    }

    @Override
    public void add(Vector values, int[] places, int from) {
        Longs longs = Numbers.integers(values);
        if (sums.length == 1) {
            sums[0] += Additions.sum(longs.array(), longs.from(), values.size());
        } else {
            Additions.add(sums, places, from, longs.array(), longs.from(), values.size());
        }
    }

    @Override
    public void add(Accumulator later) {
        Additions.add(sums, ((IntegerSums) later).sums);
    }

    @Override
    public Vector of(int[] places) {
        return Numbers.vector(type, Places.pick(sums, places), places.length);
    }
}
