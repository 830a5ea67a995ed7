package io.rayforce.engine.builtin;

import io.rayforce.engine.builtin.Elementwise.Operand;
import io.rayforce.engine.error.EngineException;
import io.rayforce.engine.eval.Function.Role;
import io.rayforce.engine.eval.Functions;
import io.rayforce.engine.eval.Regime;
import io.rayforce.engine.kernel.Blocks;
import io.rayforce.engine.kernel.FloatOperator;
import io.rayforce.engine.kernel.IntegerOperator;
import io.rayforce.engine.kernel.Longs;
import io.rayforce.engine.table.Atoms;
import io.rayforce.engine.table.Numbers;
import io.rayforce.types.Builtin.Arity;
import io.rayforce.types.Nulls;
import io.rayforce.types.RayType;
import io.rayforce.types.RayValue;
import io.rayforce.types.Vector;

/** Functions of two numbers beside the operators: buckets and powers. */
final class BinaryMath {

    private BinaryMath() {}

    static void register(Functions functions) {
        functions.plain(
                "xbar",
                Arity.BINARY,
                Role.ELEMENTWISE,
                (arguments, evaluation) -> bucket(arguments[0], arguments[1], evaluation.regime("xbar")));
        functions.plain(
                "pow",
                Arity.BINARY,
                Role.ELEMENTWISE,
                (arguments, evaluation) -> Elementwise.binary(
                        arguments[0], arguments[1], evaluation.inQuery(), Elementwise::listed, BinaryMath::power));
    }

    private static RayValue bucket(RayValue values, RayValue widths, Regime regime) {
        boolean query = regime != Regime.DIRECT;
        return Elementwise.binary(
                values, widths, query, Elementwise::listed, (x, n, size) -> bucket(x, n, size, regime));
    }

    private static Vector bucket(Operand x, Operand n, int size, Regime regime) {
        if (size == 0 && regime == Regime.DIRECT && !isBucketed(x.type(), n)) {
            return (Vector) Atoms.empty(RayType.I64);
        }
        if (regime == Regime.DIRECT && n.atom() && isNothing(n.vector())) {
            throw EngineException.domain("the width of a bucket is neither zero nor null");
        }
        RayType type = bucketType(x, n, regime);
        if (size == 0) {
            return (Vector) Atoms.empty(type);
        }
        if (Numbers.isFloat(type)) {
            double[] out = Blocks.run(
                    FloatOperator.BUCKET,
                    Numbers.floats(x.vector()),
                    x.atom(),
                    Numbers.floats(n.vector()),
                    n.atom(),
                    new double[size]);
            return Numbers.vector(type.vector(), out, size);
        }
        long[] out = Blocks.run(
                IntegerOperator.BUCKET,
                Numbers.integers(x.vector()),
                x.atom(),
                Longs.of(widths(n.vector(), x)),
                n.atom(),
                new long[size]);
        return Numbers.vector(type.vector(), out, size);
    }

    /** Without elements, buckets of what has none, or of bytes, are those of I64. */
    private static boolean isBucketed(RayType x, Operand n) {
        boolean typed = Numbers.isTemporal(x) || Numbers.isNumber(x) && x != RayType.U8 && n.type() != RayType.TIMESPAN;
        boolean plain = Numbers.isInteger(n.type()) && n.type() != RayType.B8 && n.type() != RayType.U8;
        boolean nothing = n.atom() && isNothing(n.vector());
        return typed && !(nothing && (n.vector().isNull(0) || !plain || Numbers.isFloat(x)));
    }

    private static boolean isNothing(Vector width) {
        return width.isNull(0) || Numbers.doubles(width)[0] == 0;
    }

    /** Returns the widths of buckets in the unit of what is put into them. */
    private static long[] widths(Vector widths, Operand x) {
        long[] raw = Numbers.longs(widths);
        long unit = widths.type() == RayType.TIMESPAN_VECTOR ? Arithmetic.nanosOfUnit(x.type()) : 1;
        if (unit == 1) {
            return raw;
        }
        long[] out = new long[raw.length];
        for (int i = 0; i < out.length; i++) {
            if (raw[i] != Nulls.I64 && raw[i] % unit != 0) {
                throw EngineException.domain("a bucket of " + x.type().label() + " is no multiple of its unit");
            }
            out[i] = raw[i] == Nulls.I64 ? Nulls.I64 : raw[i] / unit;
        }
        return out;
    }

    private static RayType bucketType(Operand values, Operand widths, Regime regime) {
        RayType x = values.type();
        RayType n = widths.type();
        boolean spans = n == RayType.TIMESPAN && (Numbers.isTemporal(x) || Numbers.isNumber(x));
        if (Numbers.isTemporal(x) && (spans || Numbers.isNumber(n))) {
            return x;
        }
        if (Numbers.isNumber(x) && Numbers.isNumber(n)) {
            boolean nothing = !widths.atom() && widths.vector().size() == 0;
            return nothing || regime == Regime.DIRECT && isTooWide(x, widths)
                    ? RayType.I64
                    : ArithmeticTypes.result("xbar", x, values.atom(), n, widths.atom(), regime)
                            .orElseThrow();
        }
        throw EngineException.type("xbar does not go with " + x.label() + " and " + n.label());
    }

    /** A width that the type of the values does not hold makes the buckets I64. */
    private static boolean isTooWide(RayType x, Operand widths) {
        if (!widths.atom() || Numbers.isFloat(widths.type()) || widths.vector().isNull(0)) {
            return false;
        }
        long width = Math.abs(Numbers.longs(widths.vector())[0]);
        return x == RayType.I16 && width > Short.MAX_VALUE || x == RayType.I32 && width > Integer.MAX_VALUE;
    }

    private static Vector power(Operand x, Operand y, int size) {
        if (size > 0 && (!Numbers.isNumber(x.type()) || !Numbers.isNumber(y.type()))) {
            throw EngineException.type("pow does not go with " + x.type().label() + " and "
                    + y.type().label());
        }
        double[] out = size == 0
                ? new double[0]
                : Blocks.run(
                        FloatOperator.POWER,
                        Numbers.floats(x.vector()),
                        x.atom(),
                        Numbers.floats(y.vector()),
                        y.atom(),
                        new double[size]);
        return Numbers.vector(RayType.F64_VECTOR, out, size);
    }

    /** Returns an integer as an index, or -1 where it is null or none that an array can have. */
    static int index(long value) {
        return value == Nulls.I64 || value < 0 || value > Integer.MAX_VALUE ? -1 : (int) value;
    }
}
