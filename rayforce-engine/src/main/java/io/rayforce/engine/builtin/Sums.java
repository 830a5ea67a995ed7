package io.rayforce.engine.builtin;

import io.rayforce.engine.aggregate.Accumulator;
import io.rayforce.engine.aggregate.Averages;
import io.rayforce.engine.aggregate.Counts;
import io.rayforce.engine.aggregate.FloatSums;
import io.rayforce.engine.aggregate.IntegerSums;
import io.rayforce.engine.error.EngineException;
import io.rayforce.engine.kernel.Floats;
import io.rayforce.engine.table.Groups;
import io.rayforce.engine.table.Numbers;
import io.rayforce.types.B8Vector;
import io.rayforce.types.F64Vector;
import io.rayforce.types.I64Vector;
import io.rayforce.types.Nulls;
import io.rayforce.types.RayType;
import io.rayforce.types.Sequence;
import io.rayforce.types.Vector;
import java.util.Arrays;
import java.util.Optional;

/** Aggregates that add, multiply or count. They skip nulls, but for the count of elements. */
final class Sums {

    static final Aggregate COUNT = new Gradual(
            values -> Optional.of((type, places) -> new Counts(places)),
            (values, groups) -> I64Vector.wrap(groups.sizes().clone()));

    static final Aggregate SUM = new Gradual(values -> Optional.of(sums(values)), (values, groups) -> {
        throw refused(values.type(), "sum");
    });

    static final Aggregate AVG = new Gradual(
            values -> {
                requireNumbers(values, "avg");
                return Optional.of((type, places) -> new Averages(places));
            },
            (values, groups) -> {
                throw refused(values.type(), "avg");
            });

    private Sums() {}

    private static Accumulator.Kind sums(RayType values) {
        requireNumbers(values, "sum");
        if (Numbers.isFloat(values)) {
            return (type, places) -> new FloatSums(places);
        }
        RayType element = values.element();
        if (element == RayType.DATE || element == RayType.TIMESTAMP) {
            throw EngineException.type("there is no sum of " + values.label());
        }
        RayType sum = Numbers.isTemporal(element) ? values : RayType.I64_VECTOR;
        return (type, places) -> new IntegerSums(sum, places);
    }

    private static long[] present(double[] values, int size, Groups groups) {
        long[] counts = new long[groups.count()];
        int[] ids = groups.ids();
        for (int i = 0; i < size; i++) {
            counts[ids[i]] += Double.isNaN(values[i]) ? 0 : 1;
        }
        return counts;
    }

    static Sequence prod(Sequence values, Groups groups) {
        return prod(values, groups, false);
    }

    /** As inside queries: the product of nothing but nulls is null. */
    static Sequence prodOrNull(Sequence values, Groups groups) {
        return prod(values, groups, true);
    }

    private static Sequence prod(Sequence values, Groups groups, boolean nullForNone) {
        Vector vector = plainNumbers(values, "prod");
        double[] numbers = Numbers.doubles(vector);
        long[] counts = present(numbers, vector.size(), groups);
        int[] ids = groups.ids();
        if (Numbers.isFloat(vector.type())) {
            double[] products = new double[counts.length];
            Arrays.fill(products, 1);
            for (int i = 0; i < vector.size(); i++) {
                products[ids[i]] *= Double.isNaN(numbers[i]) ? 1 : numbers[i];
            }
            for (int i = 0; i < products.length; i++) {
                products[i] = nullForNone && counts[i] == 0 ? Double.NaN : products[i];
            }
            return F64Vector.wrap(Floats.finite(products));
        }
        long[] integers = Numbers.longs(vector);
        long[] products = new long[counts.length];
        Arrays.fill(products, 1);
        for (int i = 0; i < vector.size(); i++) {
            products[ids[i]] *= integers[i] == Nulls.I64 ? 1 : integers[i];
        }
        for (int i = 0; i < products.length; i++) {
            products[i] = nullForNone && counts[i] == 0 ? Nulls.I64 : products[i];
        }
        return I64Vector.wrap(products);
    }

    static Sequence all(Sequence values, Groups groups) {
        return truths(values, groups, "all", true);
    }

    static Sequence any(Sequence values, Groups groups) {
        return truths(values, groups, "any", false);
    }

    private static Sequence truths(Sequence values, Groups groups, String name, boolean all) {
        Vector vector = plainNumbers(values, name);
        double[] numbers = Numbers.doubles(vector);
        byte[] truths = new byte[groups.count()];
        Arrays.fill(truths, (byte) (all ? 1 : 0));
        int[] ids = groups.ids();
        for (int i = 0; i < vector.size(); i++) {
            boolean zero = numbers[i] == 0;
            if (!Double.isNaN(numbers[i]) && zero == all) {
                truths[ids[i]] = (byte) (all ? 0 : 1);
            }
        }
        return B8Vector.wrap(truths);
    }

    private static Vector plainNumbers(Sequence values, String name) {
        if (values instanceof Vector vector && Numbers.isNumber(vector.type())) {
            return vector;
        }
        throw refused(values.type(), name);
    }

    /** Refuses what holds neither numbers nor dates or times. */
    static Vector numbers(Sequence values, String name) {
        requireNumbers(values.type(), name);
        return (Vector) values;
    }

    private static void requireNumbers(RayType values, String name) {
        if (!values.isVector() || !Numbers.isNumber(values) && !Numbers.isTemporal(values)) {
            throw refused(values, name);
        }
    }

    private static EngineException refused(RayType values, String name) {
        return EngineException.type(name + " does not take " + values.label());
    }
}
