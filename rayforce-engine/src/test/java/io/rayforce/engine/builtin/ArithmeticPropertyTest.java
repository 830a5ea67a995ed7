package io.rayforce.engine.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import io.rayforce.engine.Interpreter;
import io.rayforce.types.DateVector;
import io.rayforce.types.F64Vector;
import io.rayforce.types.I16Vector;
import io.rayforce.types.I32Vector;
import io.rayforce.types.I64Vector;
import io.rayforce.types.Nulls;
import io.rayforce.types.RayValue;
import io.rayforce.types.Vector;
import java.math.BigInteger;
import java.util.Map;
import java.util.function.DoubleBinaryOperator;
import java.util.function.LongBinaryOperator;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The numbers that operators give, beside a loop over pairs of Java numbers. */
class ArithmeticPropertyTest {

    private static final int SIZE = 6;

    private static final Map<String, LongBinaryOperator> INTEGERS = Map.of(
            "+", (x, y) -> BigInteger.valueOf(x).add(BigInteger.valueOf(y)).longValue(),
            "-", (x, y) -> BigInteger.valueOf(x).subtract(BigInteger.valueOf(y)).longValue(),
            "*", (x, y) -> BigInteger.valueOf(x).multiply(BigInteger.valueOf(y)).longValue(),
            "div", (x, y) -> y == 0 ? Nulls.I64 : Math.floorDiv(x, y),
            "%", (x, y) -> y == 0 ? Nulls.I64 : Math.floorMod(x, y));

    private static final Map<String, DoubleBinaryOperator> FLOATS = Map.of(
            "+", Double::sum,
            "-", (x, y) -> x - y,
            "*", (x, y) -> x * y,
            "/", (x, y) -> x / y);

    @Provide
    Arbitrary<long[]> longs() {
        return Arbitraries.oneOf(
                        Arbitraries.longs(),
                        Arbitraries.longs().between(-20, 20),
                        Arbitraries.of(Long.MIN_VALUE, Long.MAX_VALUE, 1L << 62))
                .array(long[].class)
                .ofSize(SIZE);
    }

    @Provide
    Arbitrary<double[]> doubles() {
        return Arbitraries.oneOf(
                        Arbitraries.doubles().between(-1e6, 1e6),
                        Arbitraries.of(0.0, 1.0, -2.5, 1e308, -1e308, Double.NaN))
                .array(double[].class)
                .ofSize(SIZE);
    }

    @Provide
    Arbitrary<String> integerOperators() {
        return Arbitraries.of(INTEGERS.keySet());
    }

    @Provide
    Arbitrary<String> floatOperators() {
        return Arbitraries.of(FLOATS.keySet());
    }

    private static RayValue of(String operator, Vector x, Vector y) {
        return new Interpreter().define("x", x).define("y", y).run("(" + operator + " x y)");
    }

    private static long[] combined(LongBinaryOperator operator, long[] x, long[] y, long nothing) {
        return IntStream.range(0, SIZE)
                .mapToLong(i -> x[i] == nothing || y[i] == nothing ? Nulls.I64 : operator.applyAsLong(x[i], y[i]))
                .toArray();
    }

    @Property
    void integersWrapAndFloor(
            @ForAll("integerOperators") String operator, @ForAll("longs") long[] x, @ForAll("longs") long[] y) {
        assertThat(of(operator, I64Vector.wrap(x), I64Vector.wrap(y)))
                .isEqualTo(I64Vector.wrap(combined(INTEGERS.get(operator), x, y, Nulls.I64)));
    }

    @Property
    void narrowIntegersWrapAtTheirWidth(@ForAll int[] left, @ForAll int[] right) {
        int[] x = IntStream.range(0, SIZE)
                .map(i -> left.length == 0 ? i : left[i % left.length])
                .toArray();
        int[] y = IntStream.range(0, SIZE)
                .map(i -> right.length == 0 ? i : right[i % right.length])
                .toArray();
        int[] sums = IntStream.range(0, SIZE)
                .map(i -> x[i] == Nulls.I32 || y[i] == Nulls.I32 ? Nulls.I32 : x[i] * y[i])
                .toArray();
        assertThat(of("*", I32Vector.wrap(x), I32Vector.wrap(y))).isEqualTo(I32Vector.wrap(sums));
        short[] small = shorts(x);
        short[] other = shorts(y);
        short[] differences = new short[SIZE];
        for (int i = 0; i < SIZE; i++) {
            boolean none = small[i] == Nulls.I16 || other[i] == Nulls.I16;
            differences[i] = none ? Nulls.I16 : (short) (small[i] - other[i]);
        }
        assertThat(of("-", I16Vector.wrap(small), I16Vector.wrap(other))).isEqualTo(I16Vector.wrap(differences));
    }

    private static short[] shorts(int[] values) {
        short[] shorts = new short[values.length];
        for (int i = 0; i < shorts.length; i++) {
            shorts[i] = (short) values[i];
        }
        return shorts;
    }

    @Property
    void floatsAreNullWhereTheyHaveNoFiniteResult(
            @ForAll("floatOperators") String operator, @ForAll("doubles") double[] x, @ForAll("doubles") double[] y) {
        double[] expected = IntStream.range(0, SIZE)
                .mapToDouble(i -> FLOATS.get(operator).applyAsDouble(x[i], y[i]))
                .map(value -> Double.isInfinite(value) ? Nulls.F64 : value)
                .toArray();
        assertThat(unsignedZeros(of(operator, F64Vector.wrap(x), F64Vector.wrap(y))))
                .isEqualTo(unsignedZeros(F64Vector.wrap(expected)));
    }

    @Property
    void quotientsOfIntegersAreFloats(@ForAll("longs") long[] x, @ForAll("longs") long[] y) {
        double[] expected = IntStream.range(0, SIZE)
                .mapToDouble(i ->
                        x[i] == Nulls.I64 || y[i] == Nulls.I64 || y[i] == 0 ? Nulls.F64 : (double) x[i] / (double) y[i])
                .toArray();
        assertThat(unsignedZeros(of("/", I64Vector.wrap(x), I64Vector.wrap(y))))
                .isEqualTo(unsignedZeros(F64Vector.wrap(expected)));
    }

    /** Zeros of both signs are one number. */
    private static F64Vector unsignedZeros(RayValue vector) {
        return F64Vector.wrap(
                ((F64Vector) vector).stream().map(value -> value + 0.0).toArray());
    }

    @Property
    void anAtomGoesWithEachElement(@ForAll("integerOperators") String operator, @From("longs") @ForAll long[] x) {
        Interpreter interpreter = new Interpreter().define("x", I64Vector.wrap(x));
        interpreter.same("(" + operator + " x 7)", "(" + operator + " x (take 7 " + SIZE + "))");
        interpreter.same("(" + operator + " 7 x)", "(" + operator + " (take 7 " + SIZE + ") x)");
    }

    @Property
    void anIntegerLessADateIsNullWhereOneOfThemIsInEachPair(@ForAll boolean[] lacksInteger) {
        int size = lacksInteger.length;
        long[] integers = new long[size];
        int[] days = new int[size];
        int[] nulls = new int[size];
        for (int i = 0; i < size; i++) {
            integers[i] = lacksInteger[i] ? Nulls.I64 : i;
            days[i] = lacksInteger[i] ? i : Nulls.I32;
            nulls[i] = Nulls.I32;
        }
        RayValue expected = size == 0 ? I64Vector.of() : DateVector.wrap(nulls);
        assertThat(of("-", I64Vector.wrap(integers), DateVector.wrap(days))).isEqualTo(expected);
    }

    @Property
    void aDateIsNotTakenFromAnIntegerWhereBothAreThereInAPair(@ForAll("longs") long[] x) {
        x[SIZE - 1] = 1;
        Interpreter interpreter = new Interpreter().define("x", I64Vector.wrap(x));
        interpreter.fails("(- x (take 2024.01.15 " + SIZE + "))", "type");
        interpreter.fails("(- x 2024.01.15D00:00:00.0)", "type");
    }

    @Property
    void bucketsBeginAtMultiplesOfTheirWidth(@ForAll("longs") long[] x) {
        long[] expected = IntStream.range(0, SIZE)
                .mapToLong(i -> x[i] == Nulls.I64 ? Nulls.I64 : Math.floorDiv(x[i], 10) * 10)
                .toArray();
        assertThat(new Interpreter().define("x", I64Vector.wrap(x)).run("(xbar x 10)"))
                .isEqualTo(I64Vector.wrap(expected));
    }
}
