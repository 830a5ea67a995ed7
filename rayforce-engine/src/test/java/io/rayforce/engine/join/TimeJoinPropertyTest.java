package io.rayforce.engine.join;

import static org.assertj.core.api.Assertions.assertThat;

import io.rayforce.engine.Interpreter;
import io.rayforce.engine.model.Cells;
import io.rayforce.types.I64Vector;
import io.rayforce.types.Nulls;
import io.rayforce.types.RayList;
import io.rayforce.types.RayTable;
import io.rayforce.types.RayType;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Joins by times, beside loops over the rows of the other side. */
class TimeJoinPropertyTest {

    private static final int ROWS = 10;

    /**
     * A table of a key, a time and a number.
     *
     * @param number the number of each row, which is its place where it is not null
     */
    record Side(Cells key, Cells time, Cells number) {

        RayTable table(String name) {
            return RayTable.builder()
                    .column("k", key.vector())
                    .column("t", time.vector())
                    .column(name, number.vector())
                    .build();
        }

        boolean matches(int row, Side other, int otherRow) {
            return key.values().get(row).isPresent()
                    && key.values().get(row).equals(other.key.values().get(otherRow));
        }

        Optional<Long> timeOf(int row) {
            return time.values().get(row).map(value -> (Long) value);
        }
    }

    @Provide
    Arbitrary<List<Side>> sides() {
        Arbitrary<RayType> keys = Arbitraries.of(RayType.I64, RayType.SYM, RayType.DATE);
        Arbitrary<RayType> times = Arbitraries.of(RayType.TIMESTAMP, RayType.I64, RayType.TIME);
        return Combinators.combine(keys, times)
                .flatAs((key, time) -> Combinators.combine(
                                Cells.of(key, ROWS), Cells.of(time, ROWS), Cells.of(RayType.I64, ROWS))
                        .as(Side::new)
                        .list()
                        .ofSize(2));
    }

    @Property
    void theLatestRowOfTheKeyThatIsNotLaterIsAttached(@ForAll("sides") List<Side> sides) {
        Side left = sides.get(0);
        Side right = sides.get(1);
        RayTable joined = (RayTable) new Interpreter()
                .define("lefts", left.table("a"))
                .define("rights", right.table("b"))
                .run("(asof-join [k t] lefts rights)");
        long[] attached = IntStream.range(0, ROWS)
                .mapToLong(row -> latest(left, row, right)
                        .flatMap(other -> right.number().values().get(other))
                        .map(value -> (Long) value)
                        .orElse(Nulls.I64))
                .toArray();
        assertThat(joined.column("b")).isEqualTo(I64Vector.wrap(attached));
        assertThat(joined.column("a")).isEqualTo(left.number().vector());
    }

    private static Optional<Integer> latest(Side left, int row, Side right) {
        Optional<Integer> latest = Optional.empty();
        for (int other = 0; other < ROWS; other++) {
            boolean fits = left.matches(row, right, other)
                    && left.timeOf(row).isPresent()
                    && right.timeOf(other).isPresent()
                    && right.timeOf(other).get() <= left.timeOf(row).get();
            if (fits
                    && (latest.isEmpty()
                            || right.timeOf(other).get()
                                    >= right.timeOf(latest.get()).get())) {
                latest = Optional.of(other);
            }
        }
        return latest;
    }

    @Property
    void aWindowHasTheRowsFromItsBeginningToItsEnd(@ForAll("sides") List<Side> sides) {
        Side left = sides.get(0);
        Side right = sides.get(1);
        Cells from = left.time();
        Cells to = new Cells(
                from.type(),
                from.values().stream()
                        .map(time -> time.<Object>map(value -> (Long) value + 2))
                        .toList());
        RayTable joined = (RayTable) new Interpreter()
                .define("lefts", left.table("a"))
                .define("rights", right.table("b"))
                .define("bounds", RayList.of(from.vector(), to.vector()))
                .run("(window-join1 [k t] bounds lefts rights {s: (sum b) n: (count b) hi: (max b)})");
        long[] sums = new long[ROWS];
        long[] counts = new long[ROWS];
        long[] largest = new long[ROWS];
        for (int row = 0; row < ROWS; row++) {
            int at = row;
            List<Integer> inside = IntStream.range(0, ROWS)
                    .filter(other -> isInside(left, at, right, other))
                    .boxed()
                    .toList();
            List<Long> numbers = inside.stream()
                    .flatMap(other -> right.number().values().get(other).stream())
                    .map(value -> (Long) value)
                    .toList();
            sums[row] = numbers.stream().mapToLong(number -> number).sum();
            counts[row] = inside.size();
            largest[row] = numbers.stream().mapToLong(number -> number).max().orElse(Nulls.I64);
        }
        assertThat(joined.column("s")).isEqualTo(I64Vector.wrap(sums));
        assertThat(joined.column("n")).isEqualTo(I64Vector.wrap(counts));
        assertThat(joined.column("hi")).isEqualTo(I64Vector.wrap(largest));
    }

    /** Null keys match each other, and a null time is the first of all; such an interval ends where it begins. */
    private static boolean isInside(Side left, int row, Side right, int other) {
        long begin = left.timeOf(row).orElse(Long.MIN_VALUE);
        long end = left.timeOf(row).map(time -> time + 2).orElse(Long.MIN_VALUE);
        long time = right.timeOf(other).orElse(Long.MIN_VALUE);
        return left.key().values().get(row).equals(right.key().values().get(other)) && begin <= time && time <= end;
    }
}
