package io.rayforce.engine.builtin;

import io.rayforce.engine.aggregate.Accumulator;
import io.rayforce.engine.aggregate.FloatExtremes;
import io.rayforce.engine.aggregate.IntegerExtremes;
import io.rayforce.engine.table.Gather;
import io.rayforce.engine.table.Groups;
import io.rayforce.engine.table.Numbers;
import io.rayforce.engine.table.Order;
import io.rayforce.types.F32Vector;
import io.rayforce.types.RayType;
import io.rayforce.types.Sequence;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Aggregates that pick one of a group's elements; the null of the type stands where there is none to pick. */
final class Picks {

    static final Aggregate MIN = extreme(false);
    static final Aggregate MAX = extreme(true);

    private Picks() {}

    private static Aggregate extreme(boolean largest) {
        return new Gradual(
                values -> extremes(values, largest),
                (values, groups) -> picked(values, extremes(values, groups, largest)));
    }

    private static Optional<Accumulator.Kind> extremes(RayType values, boolean largest) {
        if (Numbers.isFloat(values)) {
            return Optional.of((type, places) -> new FloatExtremes(places, largest));
        }
        return Numbers.isInteger(values) && values != RayType.B8_VECTOR
                ? Optional.of((type, places) -> new IntegerExtremes(type, places, largest))
                : Optional.empty();
    }

    private static int[] extremes(Sequence values, Groups groups, boolean largest) {
        long[] images = Order.images(values);
        long nothing = Order.imageOfNull(values.type());
        int[] picked = none(groups.count());
        int[] ids = groups.ids();
        for (int row = 0; row < values.size(); row++) {
            long image = images[row];
            int held = picked[ids[row]];
            if (image != nothing && (held < 0 || (largest ? image > images[held] : image < images[held]))) {
                picked[ids[row]] = row;
            }
        }
        return picked;
    }

    /** Returns the elements at some positions; servers answer short floating point numbers as long ones. */
    private static Sequence picked(Sequence values, int[] positions) {
        Sequence picked = Gather.rows(values, positions);
        return picked instanceof F32Vector floats ? Promotion.convert(floats, RayType.F64) : picked;
    }

    private static int[] none(int count) {
        int[] positions = new int[count];
        Arrays.fill(positions, -1);
        return positions;
    }

    /** The first element of each group that is not null. */
    static Sequence firstValue(Sequence values, Groups groups) {
        int[] picked = none(groups.count());
        int[] ids = groups.ids();
        for (int row = values.size() - 1; row >= 0; row--) {
            if (!values.isNull(row)) {
                picked[ids[row]] = row;
            }
        }
        return picked(values, picked);
    }

    /** The last element of each group that is not null. */
    static Sequence lastValue(Sequence values, Groups groups) {
        int[] picked = none(groups.count());
        int[] ids = groups.ids();
        for (int row = 0; row < values.size(); row++) {
            if (!values.isNull(row)) {
                picked[ids[row]] = row;
            }
        }
        return picked(values, picked);
    }

    /** The first element of each group. */
    static Sequence firstRow(Sequence values, Groups groups) {
        return picked(values, groups.firstRows());
    }

    /** The last element of each group. */
    static Sequence lastRow(Sequence values, Groups groups) {
        int[] picked = none(groups.count());
        int[] ids = groups.ids();
        for (int row = 0; row < values.size(); row++) {
            picked[ids[row]] = row;
        }
        return picked(values, picked);
    }

    /** The most frequent element of each group that is not null, the first seen of equally frequent ones. */
    static Sequence mode(Sequence values, Groups groups) {
        Groups kinds = Groups.by(List.of(values), values.size());
        int[] picked = none(groups.count());
        int[][] rows = groups.rows();
        int[] counts = new int[kinds.count()];
        for (int group = 0; group < picked.length; group++) {
            int best = 0;
            for (int row : rows[group]) {
                counts[kinds.ids()[row]] += values.isNull(row) ? 0 : 1;
                best = Math.max(best, counts[kinds.ids()[row]]);
            }
            for (int row : rows[group]) {
                if (best > 0 && picked[group] < 0 && counts[kinds.ids()[row]] == best) {
                    picked[group] = row;
                }
            }
            for (int row : rows[group]) {
                counts[kinds.ids()[row]] = 0;
            }
        }
        return Gather.rows(values, picked);
    }
}
