package io.rayforce.engine.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.rayforce.engine.Engine;
import io.rayforce.types.F64Vector;
import io.rayforce.types.I16Vector;
import io.rayforce.types.I64;
import io.rayforce.types.I64Vector;
import io.rayforce.types.RayTable;
import io.rayforce.types.RayValue;
import io.rayforce.types.SymVector;
import io.rayforce.types.TimeVector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables so large that several threads work on them answer as a plain loop over the rows does. */
class ManyRowsTest {

    private static final int ROWS = 200_000;
    private static final Offset<Double> CLOSE = Offset.offset(1e-6);

    private final SplittableRandom random = new SplittableRandom(11);
    private final String[] names = IntStream.range(0, ROWS)
            .mapToObj(row -> random.nextInt(20) == 0 ? "" : "s" + random.nextInt(300))
            .toArray(String[]::new);
    private final long[] small = random.longs(ROWS, -40, 40).toArray();
    private final long[] wide = IntStream.range(0, ROWS)
            .mapToLong(row -> random.nextInt(9) == 0 ? I64.NULL.value() : random.nextLong(-1_000_000, 1_000_000))
            .toArray();
    private final double[] floats = IntStream.range(0, ROWS)
            .mapToDouble(row -> random.nextInt(9) == 0 ? Double.NaN : random.nextDouble(-1, 1))
            .toArray();
    private final short[] shorts = new short[ROWS];
    private final int[] times = random.ints(ROWS, 0, 86_400_000).toArray();
    private final Engine engine = Engine.create();

    @BeforeEach
    void define() {
        for (int row = 0; row < ROWS; row++) {
            shorts[row] = (short) random.nextInt(Short.MIN_VALUE, 100);
        }
        engine.define(
                "t",
                RayTable.builder()
                        .column("name", SymVector.of(names))
                        .column("small", I64Vector.wrap(small))
                        .column("wide", I64Vector.wrap(wide))
                        .column("x", F64Vector.wrap(floats))
                        .column("short", I16Vector.wrap(shorts))
                        .column("time", TimeVector.wrap(times))
                        .build());
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private RayTable table(String program) {
        return (RayTable) engine.execute(program);
    }

    private Map<Object, List<Integer>> parted(IntFunction<?> key) {
        Map<Object, List<Integer>> groups = new LinkedHashMap<>();
        for (int row = 0; row < ROWS; row++) {
            groups.computeIfAbsent(key.apply(row), absent -> new ArrayList<>()).add(row);
        }
        return groups;
    }

    private static double[] each(Map<Object, List<Integer>> groups, ToDoubleFunction<int[]> aggregate) {
        return groups.values().stream()
                .mapToDouble(rows -> aggregate.applyAsDouble(
                        rows.stream().mapToInt(Integer::intValue).toArray()))
                .toArray();
    }

    private double sumOfFloats(int[] rows) {
        return Arrays.stream(rows)
                .mapToDouble(row -> floats[row])
                .filter(x -> x == x)
                .sum();
    }

    private double averageOfFloats(int[] rows) {
        return Arrays.stream(rows)
                .mapToDouble(row -> floats[row])
                .filter(x -> x == x)
                .average()
                .orElse(Double.NaN);
    }

    private long sumOfWide(int[] rows) {
        return Arrays.stream(rows)
                .mapToLong(row -> wide[row])
                .filter(x -> x != I64.NULL.value())
                .sum();
    }

    private double averageOfWide(int[] rows) {
        return Arrays.stream(rows)
                .mapToLong(row -> wide[row])
                .filter(x -> x != I64.NULL.value())
                .average()
                .orElse(Double.NaN);
    }

    /** The element-wise assertion of the library takes minutes for arrays of this length. */
    private static void assertClose(double[] actual, double[] expected) {
        assertThat(actual).hasSameSizeAs(expected);
        for (int i = 0; i < expected.length; i++) {
            if (Double.isNaN(expected[i]) ? !Double.isNaN(actual[i]) : !(Math.abs(actual[i] - expected[i]) < 1e-6)) {
                assertThat(actual[i]).as("group %d", i).isEqualTo(expected[i]);
            }
        }
    }

    private static double[] asDoubles(I64Vector vector) {
        return vector.stream().asDoubleStream().toArray();
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "small", "wide", "short", "x", "{a: name b: small}", "{a: small b: wide}"})
    void groupsAreAggregated(String by) {
        Map<Object, List<Integer>> groups = parted(row -> switch (by) {
            case "name" -> names[row];
            case "small" -> small[row];
            case "wide" -> wide[row];
            case "short" -> shorts[row];
            case "x" -> floats[row];
            case "{a: name b: small}" -> List.of(names[row], small[row]);
            default -> List.of(small[row], wide[row]);
        });

        RayTable answer = table("(select {from: t by: " + by + " n: (count x) sx: (sum x) ax: (avg x) sw: (sum wide)"
                + " aw: (avg wide) hi: (max time) lo: (min short) span: (- (max small) (min small))})");

        assertThat(asDoubles(answer.i64("n"))).isEqualTo(each(groups, rows -> rows.length));
        assertClose(answer.f64("sx").toArray(), each(groups, this::sumOfFloats));
        assertClose(answer.f64("ax").toArray(), each(groups, this::averageOfFloats));
        assertThat(asDoubles(answer.i64("sw"))).isEqualTo(each(groups, this::sumOfWide));
        assertClose(answer.f64("aw").toArray(), each(groups, this::averageOfWide));
        assertThat(Arrays.stream(answer.time("hi").toArray()).asDoubleStream().toArray())
                .isEqualTo(each(
                        groups,
                        rows -> Arrays.stream(rows).map(row -> times[row]).max().orElseThrow()));
        assertThat(asDoubles(answer.i64("span")))
                .isEqualTo(each(
                        groups,
                        rows -> Arrays.stream(rows)
                                        .mapToLong(row -> small[row])
                                        .max()
                                        .orElseThrow()
                                - Arrays.stream(rows)
                                        .mapToLong(row -> small[row])
                                        .min()
                                        .orElseThrow()));
    }

    @Test
    void conditionsSelectRowsInTheirOrder() {
        int[] rows = IntStream.range(0, ROWS)
                .filter(row -> floats[row] > 0.5 && small[row] < 3)
                .toArray();

        RayTable answer = table("(select {from: t where: (and (> x 0.5) (< small 3)) small: small x: x})");

        assertThat(answer.f64("x").toArray())
                .isEqualTo(Arrays.stream(rows).mapToDouble(row -> floats[row]).toArray());
        assertThat(answer.i64("small").toArray())
                .isEqualTo(Arrays.stream(rows).mapToLong(row -> small[row]).toArray());
    }

    @ParameterizedTest
    @ValueSource(strings = {"==", "!=", "<", "<=", ">", ">="})
    void aNullIsSmallerThanEveryNumber(String comparison) {
        for (String right : List.of("0.25", "0Nf", "(* x 1.0)", "(neg x)", "0")) {
            assertThat(trues(comparison, "x", right)).as(right).isEqualTo(loop(comparison, right));
        }
    }

    private long trues(String comparison, String left, String right) {
        RayTable answer =
                table("(select {from: t where: (" + comparison + " " + left + " " + right + ") n: (count x)})");
        return answer.rowCount() == 0 ? 0 : answer.i64("n").get(0);
    }

    private long loop(String comparison, String right) {
        return Arrays.stream(floats)
                .filter(x -> holds(
                        comparison,
                        compare(
                                x,
                                switch (right) {
                                    case "0.25" -> 0.25;
                                    case "0Nf" -> Double.NaN;
                                    case "0" -> 0;
                                    case "(neg x)" -> -x;
                                    default -> x;
                                })))
                .count();
    }

    private static int compare(double a, double b) {
        boolean nulls = Double.isNaN(a) || Double.isNaN(b);
        return nulls ? Boolean.compare(Double.isNaN(b), Double.isNaN(a)) : Double.compare(a + 0.0, b + 0.0);
    }

    private static boolean holds(String comparison, int order) {
        return switch (comparison) {
            case "==" -> order == 0;
            case "!=" -> order != 0;
            case "<" -> order < 0;
            case "<=" -> order <= 0;
            case ">" -> order > 0;
            default -> order >= 0;
        };
    }

    @Test
    void aProductIsAddedUp() {
        double expected = 0;
        for (int row = 0; row < ROWS; row++) {
            expected += Double.isNaN(floats[row]) ? 0 : floats[row] * small[row];
        }

        assertThat(table("(select {from: t s: (sum (* small x))})").f64("s").get(0))
                .isCloseTo(expected, CLOSE);
    }

    @Test
    void aJoinIsAddedUp() {
        engine.execute("(set u (table [small w] (list [-40 0 7 39] [1 10 100 1000])))");
        long expected = Arrays.stream(small)
                .map(key -> key == -40 ? 1 : key == 0 ? 10 : key == 7 ? 100 : key == 39 ? 1000 : 0)
                .sum();

        RayValue sum = table("(select {from: (inner-join [small] t u) s: (sum w)})")
                .column("s")
                .at(0);

        assertThat(sum).isEqualTo(I64.of(expected));
    }

    @Test
    void theSameQuestionHasTheSameBits() {
        String question = "(select {from: t by: name s: (sum x) a: (avg x)})";

        assertThat(engine.execute(question)).isEqualTo(engine.execute(question));
    }
}
