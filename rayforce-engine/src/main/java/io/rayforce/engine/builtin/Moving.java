package io.rayforce.engine.builtin;

import io.rayforce.engine.error.EngineException;
import io.rayforce.engine.eval.Evaluation;
import io.rayforce.engine.eval.Function.Role;
import io.rayforce.engine.eval.Functions;
import io.rayforce.engine.kernel.Floats;
import io.rayforce.engine.table.Atoms;
import io.rayforce.engine.table.Gather;
import io.rayforce.engine.table.Numbers;
import io.rayforce.engine.table.Order;
import io.rayforce.types.Builtin.Arity;
import io.rayforce.types.F64Vector;
import io.rayforce.types.I64Vector;
import io.rayforce.types.Nulls;
import io.rayforce.types.RayType;
import io.rayforce.types.Vector;

/** Functions of an element and a number of those before it; the first windows are shorter. */
final class Moving {

    private static final int OFTEN = 1024;

    private Moving() {}

    static void register(Functions functions) {
        enter(functions, "msum", Moving::sum);
        enter(functions, "mcount", (vector, window, evaluation) -> counts(vector, window));
        enter(functions, "mavg", (vector, window, evaluation) -> each(vector, window, evaluation, Moving::average));
        enter(functions, "mvar", (vector, window, evaluation) -> each(vector, window, evaluation, Moving::variance));
        enter(
                functions,
                "mdev",
                (vector, window, evaluation) ->
                        each(vector, window, evaluation, (values, from, to) -> Math.sqrt(variance(values, from, to))));
        enter(functions, "mmin", (vector, window, evaluation) -> extremes(vector, window, false));
        enter(functions, "mmax", (vector, window, evaluation) -> extremes(vector, window, true));
    }

    /** What is made of all windows. */
    private interface Kernel {
        Vector of(Vector vector, int window, Evaluation evaluation);
    }

    /** What is made of one window. */
    private interface Statistic {
        double of(double[] values, int from, int to);
    }

    private static void enter(Functions functions, String name, Kernel kernel) {
        functions.plain(name, Arity.BINARY, Role.COLUMN, (arguments, evaluation) -> {
            long window = Atoms.integer(arguments[0], "the size of a window");
            Vector vector = Running.vector(name, arguments[1]);
            if (!Numbers.isNumber(vector.type())) {
                throw EngineException.type(
                        name + " does not take " + vector.type().label());
            }
            if (window < 1) {
                throw new EngineException("range", "a window has at least one element, not " + window);
            }
            return kernel.of(vector, (int) Math.min(window, Math.max(1, vector.size())), evaluation);
        });
    }

    private static Vector sum(Vector vector, int window, Evaluation evaluation) {
        if (Numbers.isFloat(vector.type())) {
            return each(vector, window, evaluation, Moving::total);
        }
        long[] source = Numbers.longs(vector);
        long[] out = new long[vector.size()];
        long sum = 0;
        for (int i = 0; i < out.length; i++) {
            sum += source[i] == Nulls.I64 ? 0 : source[i];
            sum -= i < window || source[i - window] == Nulls.I64 ? 0 : source[i - window];
            out[i] = sum;
        }
        return Numbers.vector(RayType.I64_VECTOR, out, out.length);
    }

    private static Vector counts(Vector vector, int window) {
        long[] out = new long[vector.size()];
        long count = 0;
        for (int i = 0; i < out.length; i++) {
            count += vector.isNull(i) ? 0 : 1;
            count -= i < window || vector.isNull(i - window) ? 0 : 1;
            out[i] = count;
        }
        return I64Vector.wrap(out);
    }

    private static Vector each(Vector vector, int window, Evaluation evaluation, Statistic statistic) {
        double[] source = Numbers.doubles(vector);
        double[] out = new double[vector.size()];
        for (int i = 0; i < out.length; i++) {
            if (i % OFTEN == 0) {
                evaluation.budget().checkpoint();
            }
            out[i] = Floats.finite(statistic.of(source, Math.max(0, i - window + 1), i + 1));
        }
        return F64Vector.wrap(out);
    }

    private static double total(double[] values, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += Double.isNaN(values[i]) ? 0 : values[i];
        }
        return sum;
    }

    private static double average(double[] values, int from, int to) {
        int count = 0;
        for (int i = from; i < to; i++) {
            count += Double.isNaN(values[i]) ? 0 : 1;
        }
        return count == 0 ? Double.NaN : total(values, from, to) / count;
    }

    private static double variance(double[] values, int from, int to) {
        double mean = average(values, from, to);
        double squares = 0;
        int count = 0;
        for (int i = from; i < to; i++) {
            if (!Double.isNaN(values[i])) {
                squares += (values[i] - mean) * (values[i] - mean);
                count++;
            }
        }
        return count == 0 ? Double.NaN : squares / count;
    }

    /** Keeps the positions that may still become the extreme of a window, the best first. */
    private static Vector extremes(Vector vector, int window, boolean largest) {
        long[] images = Order.images(vector);
        long nothing = Order.imageOfNull(vector.type());
        int[] kept = new int[vector.size()];
        int[] picked = new int[kept.length];
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
            if (end > first && kept[first] <= i - window) {
                first++;
            }
            picked[i] = end > first ? kept[first] : -1;
        }
        return Gather.rows(vector, picked);
    }
}
