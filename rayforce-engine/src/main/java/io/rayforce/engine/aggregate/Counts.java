package io.rayforce.engine.aggregate;

import io.rayforce.engine.kernel.Additions;
import io.rayforce.engine.kernel.Places;
import io.rayforce.types.I64Vector;
import io.rayforce.types.Vector;

/** Counts rows, whatever stands in them. */
public final class Counts implements Accumulator {

    private final long[] counts;

    public Counts(int places) {
        counts = new long[places];
    }

    @Override
    public void add(Vector values, int[] places, int from) {
        if (counts.length == 1) {
            counts[0] += values.size();
        } else {
            Additions.count(counts, places, from, values.size());
        }
    }

    @Override
    public boolean readsValues() {
        return false;
    }

    @Override
    public void add(Accumulator later) {
        Additions.add(counts, ((Counts) later).counts);
    }

    @Override
    public Vector of(int[] places) {
        return I64Vector.wrap(Places.pick(counts, places));
    }
}
