package io.rayforce.engine.builtin;

import io.rayforce.engine.error.EngineException;
import io.rayforce.engine.eval.Function.Role;
import io.rayforce.engine.eval.Functions;
import io.rayforce.engine.kernel.Floats;
import io.rayforce.engine.table.Atoms;
import io.rayforce.engine.table.Groups;
import io.rayforce.engine.table.Numbers;
import io.rayforce.types.Atom;
import io.rayforce.types.F64;
import io.rayforce.types.F64Vector;
import io.rayforce.types.RayList;
import io.rayforce.types.RayType;
import io.rayforce.types.RayValue;
import io.rayforce.types.Sequence;
import io.rayforce.types.Vector;
import java.util.Arrays;
import java.util.function.ToDoubleFunction;

/** Medians, deviations, quantiles and the statistics of pairs. Nulls are left out. */
final class Statistics {

    /** How many rows go into groups between two checkpoints. */
    private static final int STRIDE = 1 << 12;

    private Statistics() {}

    static void register(Functions functions) {
        functions.binary("quantile", Role.AGGREGATE, (x, p) -> quantile(x, p, 1));
        functions.binary("percentile", Role.AGGREGATE, (x, p) -> quantile(x, p, 100));
        functions.binary("wavg", Role.AGGREGATE, (w, x) -> pairs("wavg", w, x, Statistics::weightedMean));
        functions.binary("wsum", Role.AGGREGATE, (w, x) -> pairs("wsum", w, x, Statistics::weightedSum));
        functions.binary("cov", Role.AGGREGATE, (x, y) -> pairs("cov", x, y, Statistics::covariance));
        functions.binary("scov", Role.AGGREGATE, (x, y) -> pairs("scov", x, y, Statistics::sampleCovariance));
        functions.binary(
                "pearson_corr", Role.AGGREGATE, (x, y) -> pairs("pearson_corr", x, y, Statistics::correlation));
    }

    static Sequence med(Sequence values, Groups groups) {
        return each(numbers(values, "med", true), groups, numbers -> {
            Arrays.sort(numbers);
            return at(numbers, 0.5);
        });
    }

    static Sequence varPop(Sequence values, Groups groups) {
        return each(numbers(values, "var_pop", false), groups, numbers -> variance(numbers, 0));
    }

    static Sequence var(Sequence values, Groups groups) {
        return each(numbers(values, "var", false), groups, numbers -> variance(numbers, 1));
    }

    static Sequence dev(Sequence values, Groups groups) {
        return each(numbers(values, "dev", false), groups, numbers -> Math.sqrt(variance(numbers, 0)));
    }

    static Sequence stddev(Sequence values, Groups groups) {
        return each(numbers(values, "stddev", false), groups, numbers -> Math.sqrt(variance(numbers, 1)));
    }

    private static Vector numbers(Sequence values, String name, boolean timespans) {
        Vector vector = Sums.numbers(values, name);
        if (!timespans && vector.type() == RayType.TIMESPAN_VECTOR) {
            throw EngineException.type(name + " does not take timespans");
        }
        return vector;
    }

    private static Sequence each(Vector vector, Groups groups, ToDoubleFunction<double[]> statistic) {
        double[] source = Numbers.doubles(vector);
        double[] out = new double[groups.count()];
        int[][] rows = groups.rows();
        int passed = 0;
        for (int group = 0; group < out.length; group++) {
            passed += 1 + rows[group].length;
            if (passed > STRIDE) {
                groups.checkpoint();
                passed = 0;
            }
            double[] present = new double[rows[group].length];
            int count = 0;
            for (int row : rows[group]) {
                if (!Double.isNaN(source[row])) {
                    present[count++] = source[row];
                }
            }
            out[group] =
                    count == 0 ? Double.NaN : Floats.finite(statistic.applyAsDouble(Arrays.copyOf(present, count)));
        }
        return F64Vector.wrap(out);
    }

    private static double variance(double[] numbers, int lost) {
        double mean = mean(numbers);
        double squares = 0;
        for (double number : numbers) {
            squares += (number - mean) * (number - mean);
        }
        return numbers.length <= lost ? Double.NaN : squares / (numbers.length - lost);
    }

    private static double mean(double[] numbers) {
        double sum = 0;
        for (double number : numbers) {
            sum += number;
        }
        return sum / numbers.length;
    }

    /** Returns the value at a share of the way through sorted numbers, between two of them in proportion. */
    private static double at(double[] sorted, double share) {
        double place = share * (sorted.length - 1);
        int below = (int) Math.floor(place);
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }

    private static RayValue quantile(RayValue x, RayValue p, double scale) {
        if (!(p instanceof Atom share) || !Numbers.isNumber(p.type())) {
            throw EngineException.type("the share of a quantile is a number");
        }
        double fraction = Numbers.doubles(Atoms.vector(share))[0] / scale;
        if (!(fraction >= 0 && fraction <= 1)) {
            throw EngineException.domain("the share of a quantile lies between 0 and " + Formatting.general(scale));
        }
        Vector vector = vector(x, "quantile");
        return each(Sums.numbers(vector, "quantile"), Groups.whole(vector.size()), numbers -> {
                    Arrays.sort(numbers);
                    return at(numbers, fraction);
                })
                .at(0);
    }

    private static Vector vector(RayValue value, String name) {
        if (value instanceof RayList list) {
            return Elementwise.flat(list, name);
        }
        if (value instanceof Vector vector) {
            return vector;
        }
        if (value instanceof Atom atom && Numbers.isNumber(atom.type())) {
            return Atoms.vector(atom);
        }
        throw EngineException.type(
                name + " takes a vector of numbers, not " + value.type().label());
    }

    private interface PairStatistic {
        double of(double[] x, double[] y);
    }

    private static RayValue pairs(String name, RayValue left, RayValue right, PairStatistic statistic) {
        if (left instanceof Atom || right instanceof Atom) {
            throw EngineException.type(name + " takes two vectors");
        }
        Vector first = Sums.numbers(vector(left, name), name);
        Vector second = Sums.numbers(vector(right, name), name);
        if (first.size() != second.size()) {
            throw EngineException.length(name + " of " + first.size() + " and " + second.size() + " elements");
        }
        double[] x = Numbers.doubles(first);
        double[] y = Numbers.doubles(second);
        double[] keptX = new double[first.size()];
        double[] keptY = new double[first.size()];
        int kept = 0;
        for (int i = 0; i < first.size(); i++) {
            if (!Double.isNaN(x[i]) && !Double.isNaN(y[i])) {
                keptX[kept] = x[i];
                keptY[kept++] = y[i];
            }
        }
        return F64.of(Floats.finite(statistic.of(Arrays.copyOf(keptX, kept), Arrays.copyOf(keptY, kept))));
    }

    private static double weightedSum(double[] weights, double[] x) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += weights[i] * x[i];
        }
        return sum;
    }

    private static double weightedMean(double[] weights, double[] x) {
        double total = Arrays.stream(weights).sum();
        return total == 0 ? Double.NaN : weightedSum(weights, x) / total;
    }

    private static double products(double[] x, double[] y) {
        double meanX = mean(x);
        double meanY = mean(y);
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += (x[i] - meanX) * (y[i] - meanY);
        }
        return sum;
    }

    private static double covariance(double[] x, double[] y) {
        return x.length == 0 ? Double.NaN : products(x, y) / x.length;
    }

    private static double sampleCovariance(double[] x, double[] y) {
        return x.length < 2 ? Double.NaN : products(x, y) / (x.length - 1);
    }

    private static double correlation(double[] x, double[] y) {
        return products(x, y) / Math.sqrt(products(x, x) * products(y, y));
    }
}
