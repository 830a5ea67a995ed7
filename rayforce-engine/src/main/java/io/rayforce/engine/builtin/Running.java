package io.rayforce.engine.builtin;

import io.rayforce.engine.error.EngineException;
import io.rayforce.engine.eval.Function.Role;
import io.rayforce.engine.eval.Functions;
import io.rayforce.engine.kernel.Floats;
import io.rayforce.engine.table.Gather;
import io.rayforce.engine.table.Numbers;
import io.rayforce.engine.table.Order;
import io.rayforce.types.B8Vector;
import io.rayforce.types.F64Vector;
import io.rayforce.types.Nulls;
import io.rayforce.types.RayTable;
import io.rayforce.types.RayType;
import io.rayforce.types.RayValue;
import io.rayforce.types.StrVector;
import io.rayforce.types.SymVector;
import io.rayforce.types.Vector;
import java.util.function.UnaryOperator;

/** Functions of an element and those before it. */
final class Running {

    private Running() {}

    static void register(Functions functions) {
        ofNumbers(functions, "sums", Running::sums);
        ofNumbers(functions, "prds", Running::products);
        ofNumbers(functions, "avgs", Running::averages);
        ofNumbers(functions, "mins", vector -> extremes(vector, false));
        ofNumbers(functions, "maxs", vector -> extremes(vector, true));
        ofNumbers(functions, "deltas", Running::deltas);
        ofNumbers(functions, "ratios", Running::ratios);
        functions.unary("lag", Role.COLUMN, value -> shifted("lag", value, -1));
        functions.unary("lead", Role.COLUMN, value -> shifted("lead", value, 1));
        functions.unary("fills", Role.COLUMN, Running::fills);
        functions.unary("differ", Role.COLUMN, value -> differ(vector("differ", value)));
    }

    private static void ofNumbers(Functions functions, String name, UnaryOperator<Vector> running) {
        functions.unary(name, Role.COLUMN, value -> {
            Vector vector = vector(name, value);
            boolean temporal = Numbers.isTemporal(vector.type()) && vector.type() != RayType.TIMESPAN_VECTOR;
            boolean raw = temporal && (name.equals("deltas") || name.equals("mins") || name.equals("maxs"));
            if (!raw && !Numbers.isNumber(vector.type())) {
                throw EngineException.type(
                        name + " does not take " + vector.type().label());
            }
            return running.apply(vector);
        });
    }

    static Vector vector(String name, RayValue value) {
        if (value instanceof Vector vector) {
            return vector;
        }
        throw EngineException.type(name + " takes a vector, not " + value.type().label());
    }

    private static Vector sums(Vector vector) {
        int size = vector.size();
        if (Numbers.isFloat(vector.type())) {
            double[] source = Numbers.doubles(vector);
            double[] out = new double[size];
            double sum = 0;
            for (int i = 0; i < size; i++) {
                sum += Double.isNaN(source[i]) ? 0 : source[i];
                out[i] = Floats.finite(sum);
            }
            return F64Vector.wrap(out);
        }
        long[] source = Numbers.longs(vector);
        long[] out = new long[size];
        long sum = 0;
        for (int i = 0; i < size; i++) {
            sum += source[i] == Nulls.I64 ? 0 : source[i];
            out[i] = sum;
        }
        return Numbers.vector(RayType.I64_VECTOR, out, size);
    }

    private static Vector products(Vector vector) {
        int size = vector.size();
        if (Numbers.isFloat(vector.type())) {
            double[] source = Numbers.doubles(vector);
            double[] out = new double[size];
            double product = 1;
            for (int i = 0; i < size; i++) {
                product *= Double.isNaN(source[i]) ? 1 : source[i];
                out[i] = Floats.finite(product);
            }
            return F64Vector.wrap(out);
        }
        long[] source = Numbers.longs(vector);
        long[] out = new long[size];
        long product = 1;
        for (int i = 0; i < size; i++) {
            product *= source[i] == Nulls.I64 ? 1 : source[i];
            out[i] = product;
        }
        return Numbers.vector(RayType.I64_VECTOR, out, size);
    }

    private static Vector averages(Vector vector) {
        double[] source = Numbers.doubles(vector);
        double[] out = new double[vector.size()];
        double sum = 0;
        long count = 0;
        for (int i = 0; i < out.length; i++) {
            if (!Double.isNaN(source[i])) {
                sum += source[i];
                count++;
            }
            out[i] = count == 0 ? Double.NaN : Floats.finite(sum / count);
        }
        return F64Vector.wrap(out);
    }

    private static Vector extremes(Vector vector, boolean largest) {
        long[] images = Order.images(vector);
        long nothing = Order.imageOfNull(vector.type());
        int[] picked = new int[vector.size()];
        int held = -1;
        for (int i = 0; i < picked.length; i++) {
            boolean better = held < 0 || (largest ? images[i] > images[held] : images[i] < images[held]);
            if (images[i] != nothing && better) {
                held = i;
            }
            picked[i] = held;
        }
        return Gather.rows(vector, picked);
    }

    private static Vector deltas(Vector vector) {
        int size = vector.size();
        if (Numbers.isFloat(vector.type())) {
            double[] source = Numbers.doubles(vector);
            double[] out = new double[size];
            for (int i = 0; i < size; i++) {
                out[i] = i == 0 ? Double.NaN : Floats.finite(source[i] - source[i - 1]);
            }
            return F64Vector.wrap(out);
        }
        long[] source = Numbers.longs(vector);
        long[] out = new long[size];
        for (int i = 0; i < size; i++) {
            boolean none = i == 0 || source[i] == Nulls.I64 || source[i - 1] == Nulls.I64;
            out[i] = none ? Nulls.I64 : source[i] - source[i - 1];
        }
        return Numbers.vector(RayType.I64_VECTOR, out, size);
    }

    private static Vector ratios(Vector vector) {
        double[] source = Numbers.doubles(vector);
        double[] out = new double[vector.size()];
        for (int i = 0; i < out.length; i++) {
            out[i] = i == 0 ? Double.NaN : Floats.finite(source[i] / source[i - 1]);
        }
        return F64Vector.wrap(out);
    }

    private static RayValue shifted(String name, RayValue value, int by) {
        Vector vector = vector(name, value);
        if (vector instanceof StrVector) {
            throw EngineException.type(name + " does not take STR");
        }
        int[] positions = new int[vector.size()];
        for (int i = 0; i < positions.length; i++) {
            positions[i] = i + by < positions.length ? i + by : -1;
        }
        return Gather.rows(vector, positions);
    }

    private static RayValue fills(RayValue value) {
        if (value instanceof RayTable table) {
            return RayTable.of(
                    table.names(),
                    table.columns().stream()
                            .map(column -> column instanceof Vector vector ? filled(vector) : column)
                            .toList());
        }
        return filled(vector("fills", value));
    }

    private static Vector filled(Vector vector) {
        if (vector instanceof SymVector || vector instanceof StrVector) {
            return vector;
        }
        int[] positions = new int[vector.size()];
        int held = -1;
        for (int i = 0; i < positions.length; i++) {
            held = vector.isNull(i) ? held : i;
            positions[i] = held;
        }
        return Gather.rows(vector, positions);
    }

    private static Vector differ(Vector vector) {
        long[] images = Order.images(vector);
        byte[] out = new byte[vector.size()];
        for (int i = 0; i < out.length; i++) {
            out[i] = (byte) (i == 0 || images[i] != images[i - 1] ? 1 : 0);
        }
        return B8Vector.wrap(out);
    }
}
