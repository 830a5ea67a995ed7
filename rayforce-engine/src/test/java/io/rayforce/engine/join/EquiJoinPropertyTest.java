package io.rayforce.engine.join;

import static org.assertj.core.api.Assertions.assertThat;

import io.rayforce.engine.Interpreter;
import io.rayforce.engine.model.Cells;
import io.rayforce.types.I64Vector;
import io.rayforce.types.Nulls;
import io.rayforce.types.RayTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Joins by equal keys, beside two nested loops. */
class EquiJoinPropertyTest {

    private static final int LEFT = 8;
    private static final int RIGHT = 10;

    /** The key columns of both sides, of one type. */
    @Provide
    Arbitrary<List<Cells>> keys() {
        return Cells.any(LEFT + RIGHT)
                .map(both -> List.of(both.pick(rows(0, LEFT)), both.pick(rows(LEFT, LEFT + RIGHT))));
    }

    /** Two key columns of both sides. */
    @Provide
    Arbitrary<List<List<Cells>>> twoKeys() {
        return Arbitraries.lazy(this::keys).list().ofSize(2);
    }

    private static List<Integer> rows(int from, int to) {
        return IntStream.range(from, to).boxed().toList();
    }

    private static I64Vector counting(int size) {
        return I64Vector.wrap(IntStream.range(0, size).asLongStream().toArray());
    }

    private static RayTable joined(String verb, Cells left, Cells right) {
        RayTable lefts = RayTable.builder()
                .column("k", left.vector())
                .column("l", counting(LEFT))
                .build();
        RayTable rights = RayTable.builder()
                .column("r", counting(RIGHT))
                .column("k", right.vector())
                .build();
        return (RayTable) new Interpreter()
                .define("lefts", lefts)
                .define("rights", rights)
                .run("(" + verb + " [k] lefts rights)");
    }

    /** Returns pairs of rows in the order of the left ones, downwards in that of the right. */
    private static List<long[]> pairs(List<Optional<Object>> left, List<Optional<Object>> right, boolean keepsLeft) {
        List<long[]> pairs = new ArrayList<>();
        for (int l = 0; l < left.size(); l++) {
            int before = pairs.size();
            for (int r = right.size() - 1; r >= 0; r--) {
                if (left.get(l).equals(right.get(r))) {
                    pairs.add(new long[] {l, r});
                }
            }
            if (keepsLeft && pairs.size() == before) {
                pairs.add(new long[] {l, Nulls.I64});
            }
        }
        return pairs;
    }

    private static I64Vector side(List<long[]> pairs, int side) {
        return I64Vector.wrap(pairs.stream().mapToLong(pair -> pair[side]).toArray());
    }

    @Property
    void anInnerJoinHasAllPairsOfEqualKeys(@ForAll("keys") List<Cells> keys) {
        RayTable joined = joined("inner-join", keys.get(0), keys.get(1));
        List<long[]> pairs = pairs(keys.get(0).values(), keys.get(1).values(), false);
        assertThat(joined.columnNames()).containsExactly("k", "l", "r");
        assertThat(joined.column("l")).isEqualTo(side(pairs, 0));
        assertThat(joined.column("r")).isEqualTo(side(pairs, 1));
        assertThat(joined.column("k"))
                .isEqualTo(keys.get(0)
                        .pick(pairs.stream().map(pair -> (int) pair[0]).toList())
                        .vector());
    }

    @Property
    void aLeftJoinKeepsEveryLeftRow(@ForAll("keys") List<Cells> keys) {
        RayTable joined = joined("left-join", keys.get(0), keys.get(1));
        List<long[]> pairs = pairs(keys.get(0).values(), keys.get(1).values(), true);
        assertThat(joined.column("l")).isEqualTo(side(pairs, 0));
        assertThat(joined.column("r")).isEqualTo(side(pairs, 1));
    }

    @Property
    void anAntiJoinHasTheLeftRowsWithoutAPartner(@ForAll("keys") List<Cells> keys) {
        RayTable joined = joined("anti-join", keys.get(0), keys.get(1));
        long[] alone = IntStream.range(0, LEFT)
                .filter(l -> !keys.get(1).values().contains(keys.get(0).values().get(l)))
                .asLongStream()
                .toArray();
        assertThat(joined.columnNames()).containsExactly("k", "l");
        assertThat(joined.column("l")).isEqualTo(I64Vector.wrap(alone));
    }

    @Property
    void aFullJoinAppendsTheRightRowsWithoutAPartner(@ForAll("keys") List<Cells> keys) {
        RayTable joined = joined("full-join", keys.get(0), keys.get(1));
        List<long[]> pairs = pairs(keys.get(0).values(), keys.get(1).values(), true);
        for (int r = 0; r < RIGHT; r++) {
            if (!keys.get(0).values().contains(keys.get(1).values().get(r))) {
                pairs.add(new long[] {Nulls.I64, r});
            }
        }
        assertThat(joined.column("l")).isEqualTo(side(pairs, 0));
        assertThat(joined.column("r")).isEqualTo(side(pairs, 1));
        List<Optional<Object>> merged = pairs.stream()
                .map(pair -> pair[0] == Nulls.I64
                        ? keys.get(1).values().get((int) pair[1])
                        : keys.get(0).values().get((int) pair[0]))
                .toList();
        assertThat(joined.column("k")).isEqualTo(new Cells(keys.get(0).type(), merged).vector());
    }

    @Property
    void severalKeysHaveToBeEqualAtOnce(@ForAll("twoKeys") List<List<Cells>> keys) {
        RayTable[] sides = new RayTable[2];
        List<List<Optional<Object>>> combined = new ArrayList<>();
        for (int s = 0; s < 2; s++) {
            Cells first = keys.get(0).get(s);
            Cells second = keys.get(1).get(s);
            sides[s] = RayTable.builder()
                    .column("a", first.vector())
                    .column("b", second.vector())
                    .column(s == 0 ? "l" : "r", counting(first.size()))
                    .build();
            combined.add(IntStream.range(0, first.size())
                    .mapToObj(row -> Optional.<Object>of(Arrays.asList(
                            first.values().get(row), second.values().get(row))))
                    .toList());
        }
        RayTable joined = (RayTable) new Interpreter()
                .define("lefts", sides[0])
                .define("rights", sides[1])
                .run("(inner-join [a b] lefts rights)");
        List<long[]> pairs = pairs(combined.get(0), combined.get(1), false);
        assertThat(joined.column("l")).isEqualTo(side(pairs, 0));
        assertThat(joined.column("r")).isEqualTo(side(pairs, 1));
    }
}
