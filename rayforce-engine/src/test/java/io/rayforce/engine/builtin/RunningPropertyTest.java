package io.rayforce.engine.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import io.rayforce.engine.Interpreter;
import io.rayforce.engine.model.Cells;
import io.rayforce.types.B8Vector;
import io.rayforce.types.F64Vector;
import io.rayforce.types.I64Vector;
import io.rayforce.types.Nulls;
import io.rayforce.types.RayType;
import io.rayforce.types.RayValue;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Functions of an element and those before it, beside loops that begin anew for each element. */
class RunningPropertyTest {

    @Provide
    Arbitrary<Cells> columns() {
        return Cells.any();
    }

    @Provide
    Arbitrary<Cells> integers() {
        return Cells.of(RayType.I64);
    }

    private static RayValue of(String program, Cells column) {
        return new Interpreter().define("v", column.vector()).run(program);
    }

    /** Returns the numbers from one position to before another, nulls left out. */
    private static List<Long> present(Cells column, int from, int to) {
        return column.values().subList(Math.max(0, from), to).stream()
                .flatMap(Optional::stream)
                .map(value -> (Long) value)
                .toList();
    }

    private static I64Vector longs(Cells column, int window, ToLongFunction<List<Long>> function) {
        return I64Vector.wrap(IntStream.range(0, column.size())
                .mapToLong(i -> function.applyAsLong(present(column, i + 1 - window, i + 1)))
                .toArray());
    }

    private static F64Vector doubles(Cells column, int window, ToDoubleFunction<List<Long>> function) {
        return F64Vector.wrap(IntStream.range(0, column.size())
                .mapToDouble(i -> function.applyAsDouble(present(column, i + 1 - window, i + 1)))
                .toArray());
    }

    private static long sum(List<Long> numbers) {
        return numbers.stream().mapToLong(number -> number).sum();
    }

    private static double average(List<Long> numbers) {
        return numbers.stream().mapToLong(number -> number).average().orElse(Nulls.F64);
    }

    private static long least(List<Long> numbers) {
        return numbers.isEmpty() ? Nulls.I64 : Collections.min(numbers);
    }

    private static long most(List<Long> numbers) {
        return numbers.isEmpty() ? Nulls.I64 : Collections.max(numbers);
    }

    @Property
    void runningAggregatesSeeTheElementsSoFar(@ForAll("integers") Cells column) {
        int all = column.size();
        assertThat(of("(sums v)", column)).isEqualTo(longs(column, all, RunningPropertyTest::sum));
        assertThat(of("(prds v)", column))
                .isEqualTo(longs(column, all, numbers -> numbers.stream().reduce(1L, (x, y) -> x * y)));
        assertThat(of("(avgs v)", column)).isEqualTo(doubles(column, all, RunningPropertyTest::average));
        assertThat(of("(mins v)", column)).isEqualTo(longs(column, all, RunningPropertyTest::least));
        assertThat(of("(maxs v)", column)).isEqualTo(longs(column, all, RunningPropertyTest::most));
    }

    @Property
    void movingAggregatesSeeTheLastFewElements(
            @ForAll("integers") Cells column, @ForAll @IntRange(min = 1, max = 6) int window) {
        assertThat(of("(msum " + window + " v)", column)).isEqualTo(longs(column, window, RunningPropertyTest::sum));
        assertThat(of("(mavg " + window + " v)", column))
                .isEqualTo(doubles(column, window, RunningPropertyTest::average));
        assertThat(of("(mmin " + window + " v)", column)).isEqualTo(longs(column, window, RunningPropertyTest::least));
        assertThat(of("(mmax " + window + " v)", column)).isEqualTo(longs(column, window, RunningPropertyTest::most));
        assertThat(of("(mcount " + window + " v)", column)).isEqualTo(longs(column, window, List::size));
    }

    private static RayValue shifted(Cells column, int by) {
        return new Cells(
                        column.type(),
                        IntStream.range(0, column.size())
                                .mapToObj(i -> i + by < 0 || i + by >= column.size()
                                        ? nothing(column.type())
                                        : column.values().get(i + by))
                                .toList())
                .vector();
    }

    private static Optional<Object> nothing(RayType type) {
        return type == RayType.B8 || type == RayType.U8 ? Optional.of(0L) : Optional.empty();
    }

    @Property
    void neighboursAreOnePlaceAway(@ForAll("columns") Cells column) {
        if (column.type() == RayType.STR) {
            return;
        }
        assertThat(of("(lag v)", column)).isEqualTo(shifted(column, -1));
        assertThat(of("(lead v)", column)).isEqualTo(shifted(column, 1));
    }

    @Property
    void elementsDifferFromTheOneBefore(@ForAll("columns") Cells column) {
        boolean[] differ = new boolean[column.size()];
        for (int i = 0; i < differ.length; i++) {
            differ[i] = i == 0 || !column.values().get(i).equals(column.values().get(i - 1));
        }
        assertThat(of("(differ v)", column)).isEqualTo(B8Vector.of(differ));
    }

    @Property
    void differencesOfNeighboursAreNullBesideNulls(@ForAll("integers") Cells column) {
        Function<Integer, Optional<Object>> element = i -> column.values().get(i);
        long[] deltas = IntStream.range(0, column.size())
                .mapToLong(i -> i == 0
                                || element.apply(i).isEmpty()
                                || element.apply(i - 1).isEmpty()
                        ? Nulls.I64
                        : (Long) element.apply(i).get()
                                - (Long) element.apply(i - 1).get())
                .toArray();
        assertThat(of("(deltas v)", column)).isEqualTo(I64Vector.wrap(deltas));
    }

    @Property
    void nullsAreFilledWithWhatStoodBeforeThem(@ForAll("columns") Cells column) {
        List<Optional<Object>> filled = new java.util.ArrayList<>(column.values());
        boolean text = column.type() == RayType.SYM || column.type() == RayType.STR;
        for (int i = 1; i < filled.size() && !text; i++) {
            filled.set(i, filled.get(i).isPresent() ? filled.get(i) : filled.get(i - 1));
        }
        assertThat(of("(fills v)", column)).isEqualTo(new Cells(column.type(), filled).vector());
    }
}
