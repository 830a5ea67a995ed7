package io.rayforce.engine.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import io.rayforce.engine.Interpreter;
import io.rayforce.engine.model.Cells;
import io.rayforce.types.B8;
import io.rayforce.types.Dict;
import io.rayforce.types.I64;
import io.rayforce.types.I64Vector;
import io.rayforce.types.RayList;
import io.rayforce.types.RayType;
import io.rayforce.types.RayValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is different among elements, beside sets of boxed values. */
class DistinctPropertyTest {

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

    private static boolean comesSorted(RayType type) {
        return type != RayType.SYM && type != RayType.STR && type != RayType.GUID;
    }

    @Property
    void everyElementComesOnce(@ForAll("columns") Cells column) {
        List<Optional<Object>> distinct = new ArrayList<>(new LinkedHashSet<>(column.values()));
        if (comesSorted(column.type())) {
            distinct.sort(Cells.ORDER);
        }
        assertThat(of("(distinct v)", column)).isEqualTo(new Cells(column.type(), distinct).vector());
        assertThat(of("(count (distinct v))", column)).isEqualTo(I64.of(distinct.size()));
    }

    @Property
    void groupsHoldThePositionsOfTheirElements(@ForAll("columns") Cells column) {
        Map<Optional<Object>, List<Long>> positions = new LinkedHashMap<>();
        for (int i = 0; i < column.size(); i++) {
            positions
                    .computeIfAbsent(column.values().get(i), absent -> new ArrayList<>())
                    .add((long) i);
        }
        RayValue expected = column.size() == 0
                ? Dict.EMPTY
                : Dict.of(
                        new Cells(column.type(), List.copyOf(positions.keySet())).vector(),
                        RayList.of(positions.values().stream()
                                .map(rows -> I64Vector.wrap(
                                        rows.stream().mapToLong(row -> row).toArray()))
                                .toArray(RayValue[]::new)));
        assertThat(of("(group v)", column)).isEqualTo(expected);
    }

    @Property
    void setsKeepTheOrderOfTheLeftSide(@ForAll("integers") Cells left, @ForAll("integers") Cells right) {
        Interpreter interpreter = new Interpreter().define("x", left.vector()).define("y", right.vector());
        assertThat(interpreter.run("(sect x y)"))
                .isEqualTo(kept(left, right, true).vector());
        assertThat(interpreter.run("(except x y)"))
                .isEqualTo(kept(left, right, false).vector());
        List<Optional<Object>> union = new ArrayList<>(left.values());
        union.addAll(kept(right, left, false).values());
        assertThat(interpreter.run("(union x y)")).isEqualTo(new Cells(RayType.I64, union).vector());
    }

    private static Cells kept(Cells values, Cells among, boolean wanted) {
        return new Cells(
                values.type(),
                values.values().stream()
                        .filter(value -> among.values().contains(value) == wanted)
                        .toList());
    }

    @Property
    void theFirstPlaceOfAnElementIsFound(@ForAll("columns") Cells column) {
        long[] first =
                column.values().stream().mapToLong(column.values()::indexOf).toArray();
        assertThat(of("(find v v)", column)).isEqualTo(I64Vector.wrap(first));
        assertThat(of("(all (in v v))", column)).isEqualTo(B8.TRUE);
    }
}
