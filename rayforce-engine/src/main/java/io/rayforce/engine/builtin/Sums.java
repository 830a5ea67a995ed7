package io.rayforce.engine.builtin;

import io.rayforce.engine.error.EngineException;
import io.rayforce.engine.kernel.Floats;
import io.rayforce.engine.table.Groups;
import io.rayforce.engine.table.Numbers;
import io.rayforce.engine.table.Totals;
import io.rayforce.types.B8Vector;
import io.rayforce.types.F64Vector;
import io.rayforce.types.I64Vector;
import io.rayforce.types.Nulls;
import io.rayforce.types.RayType;
import io.rayforce.types.Sequence;
import io.rayforce.types.Vector;
import java.util.Arrays;

/** Aggregates that add, multiply or count. They skip nulls, but for the count of elements. */
final class Sums {

    private Sums() {}

    static Sequence count(Sequence values, Groups groups) {
        return I64Vector.wrap(groups.sizes().clone());
    }

    static Sequence sum(Sequence values, Groups groups) {
        Vector vector = numbers(values, "sum");
        if (Numbers.isFloat(vector.type())) {
            return F64Vector.wrap(finite(Totals.floats(vector, groups)));
        }
        RayType element = vector.type().element();
        if (element == RayType.DATE || element == RayType.TIMESTAMP) {
            throw EngineException.type("there is no sum of " + vector.type().label());
        }
        RayType type = Numbers.isTemporal(element) ? element : RayType.I64;
        long[] sums = Totals.integers(vector, groups);
        return Numbers.vector(type.vector(), sums, sums.length);
    }

    private static double[] finite(double[] values) {
        for (int i = 0; i < values.length; i++) {
            values[i] = Floats.finite(values[i]);
        }
        return values;
    }

    static Sequence avg(Sequence values, Groups groups) {
        return F64Vector.wrap(finite(Totals.averages(numbers(values, "avg"), groups)));
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
            return F64Vector.wrap(finite(products));
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
        throw EngineException.type(name + " does not take " + values.type().label());
    }

    /** Refuses what holds neither numbers nor dates or times. */
    static Vector numbers(Sequence values, String name) {
        if (values instanceof Vector vector && (Numbers.isNumber(vector.type()) || Numbers.isTemporal(vector.type()))) {
            return vector;
        }
        throw EngineException.type(name + " does not take " + values.type().label());
    }
}
