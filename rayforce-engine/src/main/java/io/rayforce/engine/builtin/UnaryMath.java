package io.rayforce.engine.builtin;

import io.rayforce.engine.error.EngineException;
import io.rayforce.engine.eval.Function.Role;
import io.rayforce.engine.eval.Functions;
import io.rayforce.engine.eval.Regime;
import io.rayforce.engine.kernel.Floats;
import io.rayforce.engine.table.Atoms;
import io.rayforce.engine.table.Numbers;
import io.rayforce.types.Builtin.Arity;
import io.rayforce.types.F64Vector;
import io.rayforce.types.Nulls;
import io.rayforce.types.RayList;
import io.rayforce.types.RayType;
import io.rayforce.types.RayValue;
import io.rayforce.types.Vector;
import java.util.function.DoubleUnaryOperator;
import java.util.function.LongUnaryOperator;
import java.util.function.UnaryOperator;

/** Functions of one number, element by element. */
final class UnaryMath {

    private UnaryMath() {}

    static void register(Functions functions) {
        integral(functions, "neg", x -> -x, x -> -x);
        integral(functions, "abs", Math::abs, Math::abs);
        rounding(functions, "floor", Math::floor);
        rounding(functions, "ceil", Math::ceil);
        real(functions, "round", false, x -> Math.copySign(Math.floor(Math.abs(x) + 0.5), x));
        real(functions, "sqrt", false, Math::sqrt);
        real(functions, "log", false, Math::log);
        real(functions, "exp", false, Math::exp);
        real(functions, "sin", true, Math::sin);
        real(functions, "cos", true, Math::cos);
        real(functions, "tan", true, Math::tan);
        real(functions, "asin", true, Math::asin);
        real(functions, "acos", true, Math::acos);
        real(functions, "atan", true, Math::atan);
        real(functions, "reciprocal", true, x -> 1 / x);
        functions.unary("signum", Role.ELEMENTWISE, value -> nested(value, "signum", UnaryMath::signum));
    }

    private static void integral(
            Functions functions, String name, LongUnaryOperator integers, DoubleUnaryOperator floats) {
        functions.plain(name, Arity.UNARY, Role.ELEMENTWISE, (arguments, evaluation) -> {
            boolean wide = evaluation.regime(name) == Regime.PLANNED;
            return Elementwise.unary(arguments[0], name, vector -> keep(vector, name, wide, integers, floats));
        });
    }

    private static Vector keep(
            Vector vector, String name, boolean wide, LongUnaryOperator integers, DoubleUnaryOperator floats) {
        RayType type = vector.type().element();
        if (vector.size() == 0) {
            boolean other = Numbers.isTemporal(type) && type != RayType.TIMESPAN;
            boolean widened = wide && Numbers.isNumber(type) && !Numbers.isFloat(type);
            return other || widened || type == RayType.B8 || type == RayType.U8
                    ? (Vector) Atoms.empty(RayType.I64)
                    : vector;
        }
        if (type == RayType.B8 || type == RayType.U8) {
            throw refused(name, vector);
        }
        if (Numbers.isFloat(type)) {
            return Numbers.vector(vector.type(), mapped(vector, floats), vector.size());
        }
        if (!Numbers.isInteger(type) || type == RayType.DATE || type == RayType.TIME || type == RayType.TIMESTAMP) {
            if (!name.equals("abs") && !name.equals("neg") || !Numbers.isInteger(type)) {
                throw refused(name, vector);
            }
        }
        long[] source = Numbers.longs(vector);
        long[] out = new long[vector.size()];
        for (int i = 0; i < out.length; i++) {
            out[i] = source[i] == Nulls.I64 ? Nulls.I64 : integers.applyAsLong(source[i]);
        }
        boolean widened = wide && Numbers.isNumber(type);
        return Numbers.vector(widened ? RayType.I64_VECTOR : vector.type(), out, out.length);
    }

    private static void rounding(Functions functions, String name, DoubleUnaryOperator floats) {
        functions.unary(
                name,
                Role.ELEMENTWISE,
                value -> Elementwise.unary(value, name, vector -> {
                    if (vector.size() == 0) {
                        return vector;
                    }
                    requireNumbers(vector, name);
                    return Numbers.isFloat(vector.type())
                            ? Numbers.vector(vector.type(), mapped(vector, floats), vector.size())
                            : vector;
                }));
    }

    private static void real(Functions functions, String name, boolean nests, DoubleUnaryOperator operator) {
        UnaryOperator<Vector> kernel = vector -> {
            if (nests || vector.size() > 0) {
                requireNumbers(vector, name);
            }
            return F64Vector.wrap(vector.size() == 0 ? new double[0] : mapped(vector, operator));
        };
        functions.unary(
                name,
                Role.ELEMENTWISE,
                value -> nests ? nested(value, name, kernel) : Elementwise.unary(value, name, kernel));
    }

    private static RayValue nested(RayValue value, String name, UnaryOperator<Vector> kernel) {
        boolean deep = value instanceof RayList list
                && list.stream().anyMatch(element -> !element.type().isAtom());
        if (deep) {
            return RayList.of(((RayList) value)
                    .stream().map(element -> nested(element, name, kernel)).toList());
        }
        return Elementwise.unary(value, name, kernel);
    }

    private static Vector signum(Vector vector) {
        requireNumbers(vector, "signum");
        double[] source = Numbers.doubles(vector);
        long[] out = new long[vector.size()];
        for (int i = 0; i < out.length; i++) {
            out[i] = Double.isNaN(source[i]) ? Nulls.I64 : (long) Math.signum(source[i]);
        }
        return Numbers.vector(RayType.I64_VECTOR, out, out.length);
    }

    private static double[] mapped(Vector vector, DoubleUnaryOperator operator) {
        double[] source = Numbers.doubles(vector);
        double[] out = new double[vector.size()];
        for (int i = 0; i < out.length; i++) {
            out[i] = Floats.finite(operator.applyAsDouble(source[i]));
        }
        return out;
    }

    private static void requireNumbers(Vector vector, String name) {
        if (!Numbers.isNumber(vector.type())) {
            throw refused(name, vector);
        }
    }

    private static EngineException refused(String name, Vector vector) {
        return EngineException.type(
                name + " does not take " + vector.type().element().label());
    }
}
