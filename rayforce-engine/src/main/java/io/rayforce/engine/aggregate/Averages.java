package io.rayforce.engine.aggregate;

import io.rayforce.engine.kernel.Additions;
import io.rayforce.engine.kernel.Doubles;
import io.rayforce.engine.kernel.Floats;
import io.rayforce.engine.kernel.Longs;
import io.rayforce.engine.table.Numbers;
import io.rayforce.types.F64Vector;
import io.rayforce.types.LongVector;
import io.rayforce.types.Vector;
import java.util.Arrays;

/** Averages of numbers. Nulls are skipped; where there is nothing else, the average is null. */
public final class Averages implements Accumulator {

    /** For each place a sum, and beside it, so that both are touched at once, of how many numbers. */
    private final double[] sumsAndCounts;

    public Averages(int places) {
        sumsAndCounts = new double[Math.multiplyExact(2, places)];
    }

    @Override
    public void add(Vector values, int[] places, int from) {
        int size = values.size();
        if (sumsAndCounts.length == 2) {
            Doubles doubles = Numbers.floats(values);
            sumsAndCounts[0] += Additions.sum(doubles.array(), doubles.from(), size);
            sumsAndCounts[1] += size - Additions.nulls(doubles.array(), doubles.from(), size);
        } else if (values instanceof LongVector) {
            Longs longs = Numbers.integers(values);
            Additions.addAndCount(sumsAndCounts, places, from, longs.array(), longs.from(), size);
        } else {
            Doubles doubles = Numbers.floats(values);
            Additions.addAndCount(sumsAndCounts, places, from, doubles.array(), doubles.from(), size);
        }
    }

    @Override
    public void add(Accumulator later) {
        Additions.add(sumsAndCounts, ((Averages) later).sumsAndCounts);
    }

    @Override
    public Vector of(int[] places) {
        double[] averages = new double[places.length];
        Arrays.setAll(averages, i -> sumsAndCounts[2 * places[i]] / sumsAndCounts[2 * places[i] + 1]);
        return F64Vector.wrap(Floats.finite(averages));
    }
}
