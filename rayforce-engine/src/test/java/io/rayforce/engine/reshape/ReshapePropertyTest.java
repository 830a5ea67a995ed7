package io.rayforce.engine.reshape;

import static org.assertj.core.api.Assertions.assertThat;

import io.rayforce.engine.Interpreter;
import io.rayforce.engine.model.Cells;
import io.rayforce.types.I64Vector;
import io.rayforce.types.Nulls;
import io.rayforce.types.RayList;
import io.rayforce.types.RayTable;
import io.rayforce.types.RayType;
import io.rayforce.types.RayValue;
import io.rayforce.types.Sequence;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Tables in another shape, beside loops over their cells. */
class ReshapePropertyTest {

    private static final int ROWS = 12;

    @Provide
    Arbitrary<Cells> symbols() {
        return Cells.of(RayType.SYM, ROWS);
    }

    @Provide
    Arbitrary<Cells> integers() {
        return Cells.of(RayType.I64, ROWS);
    }

    @Provide
    Arbitrary<List<Cells>> lists() {
        return Arbitraries.integers()
                .between(0, 4)
                .flatMap(size -> Cells.of(RayType.I64, size))
                .list()
                .ofSize(5);
    }

    private static RayTable table(Cells index, Cells pivot, Cells values) {
        return RayTable.builder()
                .column("i", index.vector())
                .column("p", pivot.vector())
                .column("v", values.vector())
                .build();
    }

    private static RayTable of(String program, RayTable table) {
        return (RayTable) new Interpreter().define("t", table).run(program);
    }

    @Property
    void aPivotHasACellForEachIndexAndValue(
            @ForAll("integers") Cells index, @ForAll("symbols") Cells pivot, @ForAll("integers") Cells values) {
        RayTable result = of("(pivot t 'i 'p 'v sum)", table(index, pivot, values));
        List<Optional<Object>> indices = new ArrayList<>(new LinkedHashSet<>(index.values()));
        List<Optional<Object>> pivots = new ArrayList<>(new LinkedHashSet<>(pivot.values()));
        assertThat(result.column(0)).isEqualTo(new Cells(RayType.I64, indices).vector());
        for (int p = 0; p < pivots.size(); p++) {
            Optional<Object> wanted = pivots.get(p);
            long[] cells = indices.stream()
                    .mapToLong(i -> sum(values, rows(index, i, pivot, wanted)))
                    .toArray();
            assertThat(result.names().get(p + 1)).isEqualTo(wanted.orElse(""));
            assertThat(result.column(p + 1)).isEqualTo(I64Vector.wrap(cells));
        }
        assertThat(result.columnCount()).isEqualTo(pivots.size() + 1);
    }

    private static List<Integer> rows(Cells index, Optional<Object> i, Cells pivot, Optional<Object> p) {
        return IntStream.range(0, ROWS)
                .filter(row -> index.values().get(row).equals(i)
                        && pivot.values().get(row).equals(p))
                .boxed()
                .toList();
    }

    private static long sum(Cells values, List<Integer> rows) {
        return rows.isEmpty()
                ? Nulls.I64
                : rows.stream()
                        .flatMap(row -> values.values().get(row).stream())
                        .mapToLong(value -> (Long) value)
                        .sum();
    }

    @Property
    void groupsAreTablesWithAllColumns(@ForAll("symbols") Cells keys, @ForAll("integers") Cells values) {
        RayTable table = table(keys, keys, values);
        Interpreter interpreter = new Interpreter().define("t", table);
        for (Optional<Object> key : new LinkedHashSet<>(keys.values())) {
            List<Integer> rows = IntStream.range(0, ROWS)
                    .filter(row -> keys.values().get(row).equals(key))
                    .boxed()
                    .toList();
            interpreter.define("k", new Cells(RayType.SYM, List.of(key)).vector());
            assertThat(interpreter.run("(at (xgroup t 'i) (first k))"))
                    .isEqualTo(table(keys.pick(rows), keys.pick(rows), values.pick(rows)));
        }
    }

    @Property
    void listsBecomeRows(@ForAll("lists") List<Cells> lists) {
        RayTable nested = RayTable.builder()
                .column("k", I64Vector.of(0, 1, 2, 3, 4))
                .column(
                        "v",
                        RayList.of(lists.stream()
                                .map(list -> (RayValue) list.vector())
                                .toList()))
                .build();
        RayTable flat = of("(ungroup t)", nested);
        long[] keys = IntStream.range(0, 5)
                .flatMap(row -> IntStream.range(0, lists.get(row).size()).map(each -> row))
                .asLongStream()
                .toArray();
        List<Optional<Object>> elements =
                lists.stream().flatMap(list -> list.values().stream()).toList();
        assertThat(flat.column("k")).isEqualTo(I64Vector.wrap(keys));
        assertThat((Object) flat.column("v")).isEqualTo(new Cells(RayType.I64, elements).vector());
    }

    @Property
    void ungroupingUndoesGrouping(@ForAll("symbols") Cells keys, @ForAll("integers") Cells values) {
        RayTable table = table(keys, keys, values);
        RayTable back = of("(ungroup (select {from: t by: i v: v}))", table);
        RayTable sorted = of("(select {from: t i: i v: v})", table);
        List<Integer> rows = new ArrayList<>();
        for (Optional<Object> key : new LinkedHashSet<>(keys.values())) {
            IntStream.range(0, ROWS)
                    .filter(row -> keys.values().get(row).equals(key))
                    .forEach(rows::add);
        }
        assertThat(back.column("i")).isEqualTo(keys.pick(rows).vector());
        assertThat(back.column("v")).isEqualTo(values.pick(rows).vector());
        assertThat(sorted.rowCount()).isEqualTo(ROWS);
    }

    @Property
    void windowsRunWithinTheirParts(@ForAll("symbols") Cells keys, @ForAll("integers") Cells values) {
        RayTable result = of(
                "(window {from: t part: [i] frame: 'running order: [n] funcs: {s: (sum v) c: (count v)}})",
                RayTable.builder()
                        .column("i", keys.vector())
                        .column(
                                "n",
                                I64Vector.wrap(
                                        IntStream.range(0, ROWS).asLongStream().toArray()))
                        .column("v", values.vector())
                        .build());
        long[] sums = new long[ROWS];
        long[] counts = new long[ROWS];
        for (int row = 0; row < ROWS; row++) {
            for (int before = 0; before <= row; before++) {
                if (keys.values().get(before).equals(keys.values().get(row))) {
                    sums[row] += values.values()
                            .get(before)
                            .map(value -> (Long) value)
                            .orElse(0L);
                    counts[row]++;
                }
            }
        }
        Sequence running = result.column("s");
        assertThat(running).isEqualTo(I64Vector.wrap(sums));
        assertThat(result.column("c")).isEqualTo(I64Vector.wrap(counts));
    }
}
