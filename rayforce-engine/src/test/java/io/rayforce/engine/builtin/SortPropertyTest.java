package io.rayforce.engine.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import io.rayforce.engine.Interpreter;
import io.rayforce.engine.model.Cells;
import io.rayforce.types.I64Vector;
import io.rayforce.types.RayTable;
import io.rayforce.types.RayType;
import io.rayforce.types.RayValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Sorting, beside a stable sort of boxed values. */
class SortPropertyTest {

    @Provide
    Arbitrary<Cells> columns() {
        return Cells.any();
    }

    @Provide
    Arbitrary<List<Cells>> tables() {
        return Combinators.combine(Cells.any(12), Cells.any(12), Cells.of(RayType.I64, 12))
                .as(List::of);
    }

    private static List<Integer> positions(Cells column, boolean descending) {
        List<Integer> positions = counting(column.size());
        positions.sort(order(column, descending));
        return positions;
    }

    private static List<Integer> counting(int size) {
        return new ArrayList<>(IntStream.range(0, size).boxed().toList());
    }

    private static Comparator<Integer> order(Cells column, boolean descending) {
        Comparator<Integer> order = Comparator.comparing(column.values()::get, Cells.ORDER);
        return descending ? order.reversed() : order;
    }

    private static I64Vector longs(List<Integer> integers) {
        return I64Vector.wrap(integers.stream().mapToLong(i -> i).toArray());
    }

    private static RayValue of(String program, Cells column) {
        return new Interpreter().define("v", column.vector()).run(program);
    }

    @Property
    void vectorsOfEveryTypeAreSorted(@ForAll("columns") Cells column) {
        assertThat(of("(asc v)", column))
                .isEqualTo(column.pick(positions(column, false)).vector());
        assertThat(of("(desc v)", column))
                .isEqualTo(column.pick(positions(column, true)).vector());
    }

    @Property
    void equalElementsKeepTheirOrder(@ForAll("columns") Cells column) {
        assertThat(of("(iasc v)", column)).isEqualTo(longs(positions(column, false)));
        assertThat(of("(idesc v)", column)).isEqualTo(longs(positions(column, true)));
    }

    @Property
    void everyElementHasARankOfItsOwn(@ForAll("columns") Cells column) {
        List<Integer> positions = positions(column, false);
        assertThat(of("(rank v)", column))
                .isEqualTo(longs(
                        counting(column.size()).stream().map(positions::indexOf).toList()));
    }

    @Property
    void theLargestAndSmallestComeFirst(@ForAll("columns") Cells column) {
        int some = Math.min(3, column.size());
        assertThat(of("(top v 3)", column))
                .isEqualTo(column.pick(positions(column, true).subList(0, some)).vector());
        assertThat(of("(bot v 3)", column))
                .isEqualTo(
                        column.pick(positions(column, false).subList(0, some)).vector());
    }

    @Property
    void tablesAreSortedByTheirFirstColumnsFirst(@ForAll("tables") List<Cells> columns) {
        List<Integer> positions = counting(12);
        positions.sort(order(columns.get(0), false).thenComparing(order(columns.get(1), false)));
        assertThat(inTable("(xasc t [a b])", columns)).isEqualTo(table(columns, positions));
        positions.sort(order(columns.get(0), true).thenComparing(order(columns.get(1), true)));
        assertThat(inTable("(xdesc t [a b])", columns)).isEqualTo(table(columns, resorted(columns)));
    }

    private static List<Integer> resorted(List<Cells> columns) {
        List<Integer> positions = counting(12);
        positions.sort(order(columns.get(0), true).thenComparing(order(columns.get(1), true)));
        return positions;
    }

    @Property
    void queriesSortUpwardsAndDownwardsInOne(@ForAll("tables") List<Cells> columns) {
        List<Integer> positions = counting(12);
        positions.sort(order(columns.get(1), true).thenComparing(order(columns.get(0), false)));
        assertThat(inTable("(select {from: t desc: b asc: a})", columns)).isEqualTo(table(columns, positions));
        Collections.sort(positions);
        assertThat(inTable("(select {from: t asc: c desc: c take: 5})", columns))
                .isEqualTo(table(columns, positions(columns.get(2), false).subList(0, 5)));
    }

    private static RayValue inTable(String program, List<Cells> columns) {
        return new Interpreter().define("t", table(columns, counting(12))).run(program);
    }

    private static RayTable table(List<Cells> columns, List<Integer> rows) {
        return RayTable.builder()
                .column("a", columns.get(0).pick(rows).vector())
                .column("b", columns.get(1).pick(rows).vector())
                .column("c", columns.get(2).pick(rows).vector())
                .build();
    }
}
