package io.rayforce.engine.aggregate;

import io.rayforce.engine.kernel.Additions;
import io.rayforce.engine.kernel.Doubles;
import io.rayforce.engine.kernel.Floats;
import io.rayforce.engine.kernel.Places;
import io.rayforce.engine.table.Numbers;
import io.rayforce.types.F64Vector;
import io.rayforce.types.Vector;

/** Adds floating point numbers up. Nulls are skipped; a sum that is not finite is null. */
public final class FloatSums implements Accumulator {

    private final double[] sums;

    public FloatSums(int places) {
        sums = new double[places];
    }

    @Override
    public void add(Vector values, int[] places, int from) {
        Doubles doubles = Numbers.floats(values);
        if (sums.length == 1) {
            sums[0] += Additions.sum(doubles.array(), doubles.from(), values.size());
        } else {
            Additions.add(sums, places, from, doubles.array(), doubles.from(), values.size());
        }
    }

    @Override
    public void add(Accumulator later) {
        Additions.add(sums, ((FloatSums) later).sums);
    }

    @Override
    public Vector of(int[] places) {
        return F64Vector.wrap(Floats.finite(Places.pick(sums, places)));
    }
}
