package io.rayforce.engine.reshape;

import io.rayforce.engine.builtin.Promotion;
import io.rayforce.engine.error.EngineException;
import io.rayforce.engine.kernel.Floats;
import io.rayforce.engine.table.Gather;
import io.rayforce.engine.table.Groups;
import io.rayforce.engine.table.Numbers;
import io.rayforce.engine.table.Order;
import io.rayforce.types.F64Vector;
import io.rayforce.types.I64Vector;
import io.rayforce.types.Nulls;
import io.rayforce.types.RayType;
import io.rayforce.types.Sequence;
import io.rayforce.types.Vector;

/** The rows that an aggregate of each row takes: some of its part, in order, up to the row or to the end of the part. */
final class Frames {

    private final int[] ordered;
    private final int[] starts;
    private final int[] results;
    private final boolean unbounded;

    private Frames(int[] ordered, int[] starts, int[] results, boolean unbounded) {
        this.ordered = ordered;
        this.starts = starts;
        this.results = results;
        this.unbounded = unbounded;
    }

    /**
     * Lays out the frames.
     *
     * @param order the rows in order
     * @param size the most rows in a frame
     * @param whole whether every row of a part takes all of it
     */
    static Frames of(int[] order, Groups groups, int size, boolean whole) {
        int rows = order.length;
        int[] ends = new int[groups.count() + 1];
        for (int id : groups.ids()) {
            ends[id + 1]++;
        }
        for (int group = 0; group < groups.count(); group++) {
            ends[group + 1] += ends[group];
        }
        int[] begins = ends.clone();
        int[] next = ends.clone();
        int[] ordered = new int[rows];
        int[] starts = new int[rows];
        int[] results = new int[rows];
        for (int row : order) {
            int group = groups.ids()[row];
            int at = next[group]++;
            ordered[at] = row;
            starts[at] = (int) Math.max(begins[group], (long) at - size + 1);
            results[row] = whole ? begins[group + 1] - 1 : at;
        }
        return new Frames(ordered, starts, results, size >= rows);
    }

    Sequence aggregate(String name, Sequence column) {
        if (!(column instanceof Vector vector)
                || !Numbers.isInteger(vector.type()) && !Numbers.isFloat(vector.type())) {
            throw EngineException.type("a window aggregates numbers and times, not "
                    + column.type().label());
        }
        Vector values = Gather.rows(vector, ordered);
        Vector running = switch (name) {
            case "count" -> counts();
            case "sum" -> sums(values);
            case "avg" -> averages(values);
            case "min" -> extremes(values, false);
            case "max" -> extremes(values, true);
            case "first" -> Gather.rows(values, starts);
            case "last" -> values;
            default -> throw EngineException.domain("a window knows no aggregate " + name);
        };
        Vector result = Gather.rows(running, results);
        boolean narrow = Numbers.isInteger(result.type()) && Numbers.isNumber(result.type());
        return narrow ? Promotion.convert(result, RayType.I64) : result;
    }

    private I64Vector counts() {
        long[] out = new long[starts.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = (long) i - starts[i] + 1;
        }
        return I64Vector.wrap(out);
    }

    private Vector sums(Vector values) {
        boolean summed = Numbers.isNumber(values.type())
                || values.type() == RayType.TIMESPAN_VECTOR
                || values.type() == RayType.TIME_VECTOR;
        if (!summed) {
            throw EngineException.type(values.type().label() + " has no sum");
        }
        if (Numbers.isFloat(values.type())) {
            return F64Vector.wrap(totals(Numbers.doubles(values)));
        }
        long[] source = Numbers.longs(values);
        long[] out = new long[starts.length];
        long sum = 0;
        int from = 0;
        for (int i = 0; i < out.length; i++) {
            sum += source[i] == Nulls.I64 ? 0 : source[i];
            for (; from < starts[i]; from++) {
                sum -= source[from] == Nulls.I64 ? 0 : source[from];
            }
            out[i] = sum;
        }
        RayType type = Numbers.isNumber(values.type()) ? RayType.I64_VECTOR : values.type();
        return Numbers.vector(type, out, out.length);
    }

    /** Adds up the frames: from the frame before where nothing leaves it, and otherwise anew, so that no error builds up. */
    private double[] totals(double[] source) {
        double[] out = new double[starts.length];
        for (int i = 0; i < out.length; i++) {
            boolean grows = unbounded && i > starts[i];
            double sum = grows ? out[i - 1] : 0;
            for (int j = grows ? i : starts[i]; j <= i; j++) {
                sum += Double.isNaN(source[j]) ? 0 : source[j];
            }
            out[i] = Floats.finite(sum);
        }
        return out;
    }

    private Vector averages(Vector values) {
        double[] totals = totals(Numbers.doubles(values));
        double[] out = new double[totals.length];
        int count = 0;
        int from = 0;
        for (int i = 0; i < out.length; i++) {
            count += values.isNull(i) ? 0 : 1;
            for (; from < starts[i]; from++) {
                count -= values.isNull(from) ? 0 : 1;
            }
            out[i] = count == 0 ? Double.NaN : totals[i] / count;
        }
        return F64Vector.wrap(out);
    }

    private Vector extremes(Vector values, boolean largest) {
        long[] images = Order.images(values);
        long nothing = Order.imageOfNull(values.type());
        int[] kept = new int[starts.length];
        int[] picked = new int[starts.length];
        int first = 0;
        int end = 0;
        for (int i = 0; i < picked.length; i++) {
            if (images[i] != nothing) {
                while (end > first
                        && (largest ? images[kept[end - 1]] <= images[i] : images[kept[end - 1]] >= images[i])) {
                    end--;
                }
                kept[end++] = i;
            }
            while (end > first && kept[first] < starts[i]) {
                first++;
            }
            picked[i] = end > first ? kept[first] : -1;
        }
        return Gather.rows(values, picked);
    }
}
