package io.rayforce.engine.aggregate;

import io.rayforce.engine.kernel.Doubles;
import io.rayforce.engine.kernel.Extrema;
import io.rayforce.engine.kernel.Places;
import io.rayforce.engine.table.Numbers;
import io.rayforce.types.RayType;
import io.rayforce.types.Vector;
import java.util.Arrays;

/** Keeps the largest or the smallest floating point numbers, as F64. Nulls are skipped; of nothing else, the extreme is null. */
public final class FloatExtremes implements Accumulator {

    private final boolean largest;
    private final double[] extremes;

    public FloatExtremes(int places, boolean largest) {
        this.largest = largest;
        extremes = new double[places];
        Arrays.fill(extremes, Double.NaN);
    }

    @Override
    public void add(Vector values, int[] places, int from) {
        Doubles doubles = Numbers.floats(values);
        if (extremes.length == 1) {
            addAll(doubles.array(), doubles.from(), values.size());
        } else if (largest) {
            Extrema.max(extremes, places, from, doubles.array(), doubles.from(), values.size());
        } else {
            Extrema.min(extremes, places, from, doubles.array(), doubles.from(), values.size());
        }
    }

    private void addAll(double[] values, int from, int size) {
        extremes[0] =
                largest ? Extrema.max(extremes[0], values, from, size) : Extrema.min(extremes[0], values, from, size);
    }

    @Override
    public void add(Accumulator later) {
        double[] others = ((FloatExtremes) later).extremes;
        for (int i = 0; i < extremes.length; i++) {
            extremes[i] = largest ? Extrema.max(extremes[i], others, i, 1) : Extrema.min(extremes[i], others, i, 1);
        }
    }

    @Override
    public Vector of(int[] places) {
        return Numbers.vector(RayType.F64, Places.pick(extremes, places), places.length);
    }
}
