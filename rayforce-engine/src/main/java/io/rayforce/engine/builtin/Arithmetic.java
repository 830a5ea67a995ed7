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
import io.rayforce.engine.kernel.Scratch;
import io.rayforce.engine.table.Atoms;
import io.rayforce.engine.table.Numbers;
import io.rayforce.types.Builtin;
import io.rayforce.types.I64;
import io.rayforce.types.Nulls;
import io.rayforce.types.RayType;
import io.rayforce.types.RayValue;
import io.rayforce.types.U8Vector;
import io.rayforce.types.Vector;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** The operators of arithmetic. */
final class Arithmetic {

    private static final long NANOS_OF_DAY = 86_400_000_000_000L;
    private static final long NANOS_OF_MILLI = 1_000_000L;

    private final String name;
    private final IntegerOperator integers;
    private final FloatOperator floats;

    private Arithmetic(String name, IntegerOperator integers, FloatOperator floats) {
        this.name = name;
        this.integers = integers;
        this.floats = floats;
    }

    static void register(Functions functions) {
        enter(functions, "+", IntegerOperator.ADD, FloatOperator.ADD);
        enter(functions, "-", IntegerOperator.SUBTRACT, FloatOperator.SUBTRACT);
        enter(functions, "*", IntegerOperator.MULTIPLY, FloatOperator.MULTIPLY);
        enter(functions, "/", IntegerOperator.FLOOR_DIVIDE, FloatOperator.DIVIDE);
        enter(functions, "%", IntegerOperator.MODULO, FloatOperator.MODULO);
        enter(functions, "div", IntegerOperator.FLOOR_DIVIDE, FloatOperator.FLOOR_DIVIDE);
    }

    private static void enter(Functions functions, String name, IntegerOperator integers, FloatOperator floats) {
        Arithmetic operator = new Arithmetic(name, integers, floats);
        functions.plain(
                name,
                Builtin.Arity.BINARY,
                Role.ELEMENTWISE,
                (arguments, evaluation) ->
                        operator.apply(arguments[0], arguments[1], evaluation.regime(name), evaluation.scratch()));
    }

    private RayValue apply(RayValue left, RayValue right, Regime regime, Scratch scratch) {
        boolean query = regime != Regime.DIRECT;
        if (!query && left instanceof I64 x && right instanceof I64 y && isOfWholes(x, y)) {
            return I64.of(integers.of(x.value(), y.value()));
        }
        return Elementwise.binary(
                left, right, query, Elementwise::listed, (x, y, size) -> calculate(x, y, size, regime, scratch));
    }

    /** Two plain numbers are the most frequent case, and need none of what vectors do. */
    private boolean isOfWholes(I64 left, I64 right) {
        return !left.isNull() && !right.isNull() && !name.equals("/");
    }

    private Vector calculate(Operand left, Operand right, int size, Regime regime, Scratch scratch) {
        Optional<RayType> found =
                ArithmeticTypes.result(name, left.type(), left.atom(), right.type(), right.atom(), regime);
        if (found.isEmpty() && isDifferenceOfNulls(left, right, size)) {
            return (Vector) Atoms.nulls(right.vector().type(), size);
        }
        if (found.isEmpty() && size > 0) {
            throw EngineException.type("(" + name + ") does not go with "
                    + left.type().label() + " and " + right.type().label());
        }
        if (size == 0) {
            return (Vector) Atoms.empty(found.orElse(RayType.I64));
        }
        RayType result = isOfNothing(left, right, regime) ? RayType.I64 : found.orElseThrow();
        if (name.equals("%") && result == RayType.U8 && left.type() == RayType.F64) {
            return calculate(new Operand(lowestBytes(left.vector()), left.atom()), right, size, regime, scratch);
        }
        boolean inFloats = Numbers.isFloat(left.type())
                || Numbers.isFloat(right.type())
                || Numbers.isFloat(result)
                || name.equals("/");
        if (inFloats) {
            double[] out = Blocks.run(
                    floats,
                    Numbers.floats(left.vector(), scratch),
                    left.atom(),
                    Numbers.floats(right.vector(), scratch),
                    right.atom(),
                    scratch.doubles(size));
            return Numbers.vector(result.vector(), out, size);
        }
        long[] out = Blocks.run(
                integers, scaled(left, result), left.atom(), scaled(right, result), right.atom(), scratch.longs(size));
        return Numbers.vector(result.vector(), out, size);
    }

    /** An integer less a date or a timestamp means nothing, unless one of the two is null: so is their difference. */
    private boolean isDifferenceOfNulls(Operand left, Operand right, int size) {
        boolean integer = Numbers.isInteger(left.type()) && Numbers.isNumber(left.type());
        boolean moment = right.type() == RayType.DATE || right.type() == RayType.TIMESTAMP;
        return name.equals("-")
                && integer
                && moment
                && IntStream.range(0, Math.max(size, 1)).allMatch(row -> left.isNull(row) || right.isNull(row));
    }

    /** Integers over no integer at all are I64. */
    private boolean isOfNothing(Operand left, Operand right, Regime regime) {
        boolean integers = Numbers.isInteger(left.type())
                && Numbers.isNumber(left.type())
                && Numbers.isInteger(right.type())
                && Numbers.isNumber(right.type());
        boolean nothing = left.atom() != right.atom()
                && (right.atom() ? right : left).vector().isNull(0);
        return name.equals("div") && regime == Regime.DIRECT && integers && nothing;
    }

    /** A remainder by a u8 sees nothing of a float but the lowest byte, as on servers. */
    private static Vector lowestBytes(Vector floats) {
        double[] numbers = Numbers.doubles(floats);
        byte[] bytes = new byte[floats.size()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Double.doubleToRawLongBits(numbers[i]);
        }
        return U8Vector.wrap(bytes);
    }

    /** Brings days and milliseconds to nanoseconds where the sum or difference is counted in those. */
    private Longs scaled(Operand operand, RayType result) {
        boolean additive = integers == IntegerOperator.ADD || integers == IntegerOperator.SUBTRACT;
        if (!additive || result != RayType.TIMESTAMP && result != RayType.TIMESPAN) {
            return Numbers.integers(operand.vector());
        }
        return Longs.of(nanos(operand.vector()));
    }

    /** Returns dates, times or timestamps in nanoseconds, to be compared: days too far away count as the farthest. */
    static long[] nanos(Vector vector) {
        long unit = nanosOfUnit(vector.type().element());
        long farthest = Long.MAX_VALUE / unit;
        long[] raw = Numbers.longs(vector);
        return unit == 1
                ? raw
                : times(LongStream.of(raw).map(x -> clamped(x, farthest)).toArray(), unit);
    }

    private static long clamped(long value, long farthest) {
        return value == Nulls.I64 ? value : Math.max(-farthest, Math.min(value, farthest));
    }

    /** Returns how many nanoseconds the unit of an atom type has: a day, a millisecond, or one where it counts those. */
    static long nanosOfUnit(RayType type) {
        return switch (type) {
            case DATE -> NANOS_OF_DAY;
            case TIME -> NANOS_OF_MILLI;
            default -> 1;
        };
    }

    private static long[] times(long[] source, long factor) {
        if (factor == 1) {
            return source;
        }
        long[] out = new long[source.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = source[i] == Nulls.I64 ? Nulls.I64 : source[i] * factor;
        }
        return out;
    }
}
