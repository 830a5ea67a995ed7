package io.rayforce.types;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Tables made from Java values, and what can be seen of them. */
class TableViewsTest {

    private final RayTable trades = RayTable.builder()
            .column("sym", "a", "b", "a")
            .column("qty", 1L, null, 3L)
            .column("px", List.of(1.5, 2.5, 0.5))
            .build();

    @Test
    void columnsAreMadeOfJavaValues() {
        assertThat(trades.schema()).hasToString("(sym SYM, qty I64, px F64)");
        assertThat(RayTable.builder().column("x", new int[] {1, 2}).build().i32("x"))
                .isEqualTo(I32Vector.of(1, 2));
        assertThat(RayTable.builder().column("x", 1L).build().i64("x")).isEqualTo(I64Vector.of(1));
        assertThat(RayTable.builder().column("x", 1L, "a").build().column("x"))
                .isEqualTo(RayList.of(I64.of(1), Sym.of("a")));
        assertThat(RayTable.builder().column("x").build().rowCount()).isZero();
    }

    @Test
    void mapsBecomeTablesInTheirOrder() {
        Map<String, Object> columns = new LinkedHashMap<>();
        columns.put("sym", SymVector.of("a", "b", "a"));
        columns.put("qty", I64Vector.of(1, Nulls.I64, 3));
        columns.put("px", new double[] {1.5, 2.5, 0.5});
        assertThat(RayTable.of(columns)).isEqualTo(trades);
        columns.put("x", 1L);
        assertThatThrownBy(() -> RayTable.of(columns))
                .isInstanceOf(ConversionException.class)
                .hasMessage("column x is 1 of java.lang.Long, not a vector, a list, an array or a collection");
    }

    @Test
    void columnsBecomeArrays() {
        Map<String, Object> arrays = trades.toArrays();
        assertThat(arrays.keySet()).containsExactly("sym", "qty", "px");
        assertThat(arrays.get("sym")).isEqualTo(new String[] {"a", "b", "a"});
        assertThat(arrays.get("qty")).isEqualTo(new long[] {1, Nulls.I64, 3});
        assertThat(arrays.get("px")).isEqualTo(new double[] {1.5, 2.5, 0.5});
        UUID id = new UUID(1, 2);
        assertThat(GuidVector.of(id).toArray()).containsExactly(id);
        assertThat(RayList.of(I64.of(1)).toArray()).containsExactly(I64.of(1));
    }

    @Test
    void rowsAreOneCursorThatMoves() {
        List<String> seen = new ArrayList<>();
        for (RowCursor row : trades.rows()) {
            seen.add(row.position() + row.getString("sym") + row.getDouble("px"));
        }
        assertThat(seen).containsExactly("0a1.5", "1b2.5", "2a0.5");
        Iterator<RowCursor> rows = trades.head(1).rows().iterator();
        assertThat(rows.next().position()).isZero();
        assertThat(rows.hasNext()).isFalse();
        assertThatThrownBy(rows::next)
                .isInstanceOf(NoSuchElementException.class)
                .hasMessageContaining("after row 0");
    }

    @Test
    void rowsAreStreamedInOrder() {
        assertThat(trades.stream().map(row -> row.get("qty"))).containsExactly(I64.of(1), I64.NULL, I64.of(3));
    }

    @Test
    void aDescriptionHasARowForEachColumn() {
        RayTable description = trades.describe();
        assertThat(description.columnNames())
                .containsExactly("column", "type", "count", "nulls", "distinct", "mean", "min", "max");
        assertThat(description.sym("type")).isEqualTo(SymVector.of("SYM", "I64", "F64"));
        assertThat(description.i64("count")).isEqualTo(I64Vector.of(3, 3, 3));
        assertThat(description.i64("nulls")).isEqualTo(I64Vector.of(0, 1, 0));
        assertThat(description.i64("distinct")).isEqualTo(I64Vector.of(2, 3, 3));
        assertThat(description.f64("mean")).isEqualTo(F64Vector.of(Nulls.F64, 2, 1.5));
        assertThat(description.column("min")).isEqualTo(RayList.of(RayNull.NULL, I64.of(1), F64.of(0.5)));
        assertThat(description.column("max")).isEqualTo(RayList.of(RayNull.NULL, I64.of(3), F64.of(2.5)));
        assertThat(trades.head(0).describe().i64("count")).isEqualTo(I64Vector.of(0, 0, 0));
    }

    @Test
    void listsAreUngrouped() {
        RayTable grouped = RayTable.builder()
                .column("k", "a", "b", "c")
                .column("x", I64Vector.of(1, 2), I64Vector.of(3), I64.of(4))
                .column("y", SymVector.of("p", "q"), Sym.of("r"), Sym.of("s"))
                .build();
        assertThat(grouped.ungroup())
                .isEqualTo(RayTable.builder()
                        .column("k", "a", "a", "b", "c")
                        .column("x", 1L, 2L, 3L, 4L)
                        .column("y", "p", "q", "r", "s")
                        .build());
        assertThat(trades.ungroup()).isEqualTo(trades);
    }

    @Test
    void listsOfDifferentLengthsAreNotUngrouped() {
        RayTable grouped = RayTable.builder()
                .column("x", List.of(I64Vector.of(1, 2), I64Vector.of(3)))
                .column("y", List.of(I64Vector.of(1, 2), I64Vector.of(3, 4)))
                .build();
        assertThatThrownBy(grouped::ungroup)
                .isInstanceOf(ConversionException.class)
                .hasMessage("row 1, column y: 2 elements beside 1 in another column");
        RayTable empty =
                RayTable.builder().column("x", RayList.of(I64Vector.of())).build();
        assertThat(empty.ungroup().rowCount()).isZero();
    }

    @Test
    void vectorsAreFilledWithZeros() {
        for (RayType type : RayType.values()) {
            if (type.isAtom()) {
                Vector vector = Vectors.filled(type, 3);
                assertThat(vector.type()).isEqualTo(type.vector());
                assertThat(vector.size()).isEqualTo(3);
                assertThat(vector.slice(0, 1)).isEqualTo(vector.slice(2, 3));
            }
        }
        assertThat(Vectors.filled(RayType.I64, 2)).isEqualTo(I64Vector.of(0, 0));
        assertThat(Vectors.filled(RayType.STR, 2)).isEqualTo(StrVector.of("", ""));
        assertThat(Vectors.filled(RayType.B8, 1)).isEqualTo(B8Vector.of(false));
    }

    @Test
    void dictsAreReadByKeysOfAnyType() {
        Dict dict = Dict.of(I64Vector.of(7, 8), RayList.of(Sym.of("a"), Sym.of("b")));
        assertThat(dict.get(I64.of(8))).contains(Sym.of("b"));
        assertThat(dict.get(I64.of(9))).isEmpty();
        assertThat(dict.get("a")).isEmpty();
    }
}
