package io.rayforce.types;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class DeferredTableTest {

    private final List<Integer> made = new ArrayList<>();
    private final RayTable table = RayTable.deferred(SymVector.of("a", "b"), 2, index -> {
        made.add(index);
        return I64Vector.of(index, 10 + index);
    });

    @Test
    void makesAColumnWhenItIsFirstRead() {
        assertThat(table.rowCount()).isEqualTo(2);
        assertThat(table.columnNames()).containsExactly("a", "b");
        assertThat(made).isEmpty();
        assertThat(table.column("b")).isEqualTo(I64Vector.of(1, 11));
        assertThat(table.column(1)).isSameAs(table.column("b"));
        assertThat(made).containsExactly(1);
    }

    @Test
    void slicesWithoutReading() {
        RayTable last = table.slice(1, 2);
        assertThat(made).isEmpty();
        assertThat(last.row(0).toDict()).isEqualTo(Dict.of(SymVector.of("a", "b"), RayList.of(I64.of(10), I64.of(11))));
        assertThatThrownBy(() -> table.slice(1, 3)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void makesOnlyTheReadPartOfASlice() {
        List<String> parts = new ArrayList<>();
        RayTable pieced = RayTable.deferredPieces(SymVector.of("a", "b"), 100, (index, from, to) -> {
            parts.add(index + ":" + from + "-" + to);
            return I64Vector.of(
                    LongStream.range(from, to).map(i -> 1000 * index + i).toArray());
        });
        assertThat(pieced.slice(10, 60).slice(5, 7).column("b")).isEqualTo(I64Vector.of(1015, 1016));
        assertThat(parts).containsExactly("1:15-17");
        assertThat(pieced.column(1).size()).isEqualTo(100);
        assertThat(pieced.slice(98, 100).column(1)).isEqualTo(I64Vector.of(1098, 1099));
        assertThat(parts).containsExactly("1:15-17", "1:0-100");
    }

    @Test
    void equalsATableOfTheSameColumns() {
        RayTable plain = RayTable.builder()
                .column("a", I64Vector.of(0, 10))
                .column("b", I64Vector.of(1, 11))
                .build();
        assertThat(table).isEqualTo(plain).hasSameHashCodeAs(plain);
        assertThat(table.columns()).isEqualTo(plain.columns());
    }

    @Test
    void refusesAColumnOfAnotherLength() {
        RayTable wrong = RayTable.deferred(SymVector.of("a"), 3, index -> I64Vector.of(1));
        assertThatThrownBy(() -> wrong.column(0))
                .isInstanceOf(ConversionException.class)
                .hasMessageContaining("column a has 1 rows in a table of 3");
    }
}
