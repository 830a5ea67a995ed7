package io.rayforce.engine.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.rayforce.engine.Interpreter;
import io.rayforce.engine.model.Cells;
import io.rayforce.types.F64Vector;
import io.rayforce.types.I64Vector;
import io.rayforce.types.Nulls;
import io.rayforce.types.RayList;
import io.rayforce.types.RayTable;
import io.rayforce.types.RayType;
import io.rayforce.types.RayValue;
import io.rayforce.types.Sequence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Aggregates of groups, beside loops over a map of boxed keys. */
class GroupPropertyTest {

    private static final int ROWS = 20;

    @Provide
    Arbitrary<Cells> keys() {
        return Cells.any(ROWS);
    }

    @Provide
    Arbitrary<Cells> values() {
        return Cells.any(ROWS);
    }

    @Provide
    Arbitrary<Cells> integers() {
        return Cells.of(RayType.I64, ROWS);
    }

    @Provide
    Arbitrary<Cells> floats() {
        return Cells.of(RayType.F64, ROWS);
    }

    private static Map<Optional<Object>, List<Integer>> parted(Cells keys) {
        Map<Optional<Object>, List<Integer>> groups = new LinkedHashMap<>();
        for (int row = 0; row < keys.size(); row++) {
            groups.computeIfAbsent(keys.values().get(row), absent -> new ArrayList<>())
                    .add(row);
        }
        return groups;
    }

    private static RayTable grouped(String outputs, Cells keys, Cells values) {
        RayTable table = RayTable.builder()
                .column("k", keys.vector())
                .column("v", values.vector())
                .build();
        return (RayTable) new Interpreter().define("t", table).run("(select {from: t by: k " + outputs + "})");
    }

    private static List<Object> present(Cells values, List<Integer> rows) {
        return rows.stream().flatMap(row -> values.values().get(row).stream()).toList();
    }

    private static Sequence longs(Cells keys, ToLongFunction<List<Integer>> aggregate) {
        return I64Vector.wrap(
                parted(keys).values().stream().mapToLong(aggregate).toArray());
    }

    private static Sequence doubles(Cells keys, ToDoubleFunction<List<Integer>> aggregate) {
        return F64Vector.wrap(
                parted(keys).values().stream().mapToDouble(aggregate).toArray());
    }

    private static Sequence picked(Cells keys, Cells values, Function<List<Object>, Optional<Object>> pick) {
        return new Cells(
                        values.type(),
                        parted(keys).values().stream()
                                .map(rows -> pick.apply(present(values, rows)))
                                .toList())
                .vector();
    }

    @Property
    void groupsComeInTheOrderOfTheirFirstRows(@ForAll("keys") Cells keys, @ForAll("values") Cells values) {
        RayTable result = grouped("n: (count v) d: (count (distinct v))", keys, values);
        assertThat(result.column("k"))
                .isEqualTo(new Cells(keys.type(), List.copyOf(parted(keys).keySet())).vector());
        assertThat(result.column("n")).isEqualTo(longs(keys, List::size));
        assertThat(result.column("d"))
                .isEqualTo(longs(keys, rows -> new HashSet<>(values.pick(rows).values()).size()));
    }

    @Property
    void integersAreSummedAndAveragedWithoutTheirNulls(@ForAll("keys") Cells keys, @ForAll("integers") Cells values) {
        RayTable result = grouped("s: (sum v) a: (avg v) m: (med v) p: (prod v)", keys, values);
        assertThat(result.column("s"))
                .isEqualTo(longs(
                        keys,
                        rows -> present(values, rows).stream()
                                .mapToLong(v -> (Long) v)
                                .sum()));
        assertThat(result.column("a")).isEqualTo(doubles(keys, rows -> average(values, rows)));
        assertThat(result.column("m")).isEqualTo(doubles(keys, rows -> median(values, rows)));
        assertThat(result.column("p"))
                .isEqualTo(longs(
                        keys,
                        rows -> present(values, rows).stream()
                                .mapToLong(v -> (Long) v)
                                .reduce((x, y) -> x * y)
                                .orElse(Nulls.I64)));
    }

    private static double average(Cells values, List<Integer> rows) {
        return present(values, rows).stream().mapToLong(v -> (Long) v).average().orElse(Nulls.F64);
    }

    private static double median(Cells values, List<Integer> rows) {
        double[] sorted = present(values, rows).stream()
                .mapToDouble(v -> ((Long) v).doubleValue())
                .sorted()
                .toArray();
        int half = sorted.length / 2;
        return sorted.length == 0
                ? Nulls.F64
                : sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }

    @Property
    void theSmallestAndLargestKeepTheirType(@ForAll("keys") Cells keys, @ForAll("values") Cells values) {
        RayTable result = grouped("lo: (min v) hi: (max v)", keys, values);
        assertThat(result.column("lo"))
                .isEqualTo(picked(
                        keys,
                        values,
                        present -> present.stream()
                                .map(Optional::of)
                                .min(Cells.ORDER)
                                .orElse(Optional.empty())));
        assertThat(result.column("hi"))
                .isEqualTo(picked(
                        keys,
                        values,
                        present -> present.stream()
                                .map(Optional::of)
                                .max(Cells.ORDER)
                                .orElse(Optional.empty())));
    }

    @Property
    void theFirstAndLastAreNoNulls(@ForAll("keys") Cells keys, @ForAll("values") Cells values) {
        RayTable result = grouped("f: (first v) l: (last v)", keys, values);
        assertThat(result.column("f"))
                .isEqualTo(picked(keys, values, present -> present.stream().findFirst()));
        assertThat(result.column("l"))
                .isEqualTo(picked(keys, values, present -> present.stream().reduce((first, second) -> second)));
    }

    @Property
    void aColumnIsAListForEachGroup(@ForAll("keys") Cells keys, @ForAll("values") Cells values) {
        assertThat(grouped("v: v", keys, values).column("v"))
                .isEqualTo(RayList.of(parted(keys).values().stream()
                        .map(rows -> (RayValue) values.pick(rows).vector())
                        .toList()));
    }

    @Property
    void updatesByGroupsWriteToTheirRows(@ForAll("keys") Cells keys, @ForAll("integers") Cells values) {
        RayTable table = RayTable.builder()
                .column("k", keys.vector())
                .column("v", values.vector())
                .build();
        RayTable result = (RayTable) new Interpreter().define("t", table).run("(update {from: t by: k s: (sum v)})");
        long[] sums = IntStream.range(0, ROWS)
                .mapToLong(row -> present(values, parted(keys).get(keys.values().get(row))).stream()
                        .mapToLong(v -> (Long) v)
                        .sum())
                .toArray();
        assertThat(result.column("s")).isEqualTo(I64Vector.wrap(sums));
        assertThat(result.column("k")).isEqualTo(table.column("k"));
    }

    @Property
    void severalKeysMakeOneGroupForEachOfTheirPairs(@ForAll("keys") Cells first, @ForAll("keys") Cells second) {
        RayTable table = RayTable.builder()
                .column("a", first.vector())
                .column("b", second.vector())
                .build();
        RayTable result =
                (RayTable) new Interpreter().define("t", table).run("(select {from: t by: [a b] n: (count a)})");
        Map<List<Object>, Integer> counts = new LinkedHashMap<>();
        for (int row = 0; row < ROWS; row++) {
            counts.merge(List.of(first.values().get(row), second.values().get(row)), 1, Integer::sum);
        }
        assertThat(result.column("n"))
                .isEqualTo(I64Vector.wrap(
                        counts.values().stream().mapToLong(n -> n).toArray()));
    }
}
