package io.rayforce.types;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TableOperationsTest {

    private static final RayTable TABLE = RayTable.builder()
            .column("id", I64Vector.of(1, 2, Nulls.I64))
            .column("sym", SymVector.of("a", "b", "a"))
            .column("px", F64Vector.of(1.5, 2, 1e10))
            .build();

    @Test
    void rowsAreTakenFromBothEnds() {
        assertThat(TABLE.head(2)).isEqualTo(TABLE.slice(0, 2));
        assertThat(TABLE.head(9)).isEqualTo(TABLE);
        assertThat(TABLE.tail(1)).isEqualTo(TABLE.slice(2, 3));
        assertThat(TABLE.rows(2, 0, 2).i64("id")).isEqualTo(I64Vector.of(Nulls.I64, 1, Nulls.I64));
        assertThatThrownBy(() -> TABLE.rows(3)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> TABLE.head(-1)).isInstanceOf(ConversionException.class);
    }

    @Test
    void columnsAreChosenDroppedAndRenamed() {
        assertThat(TABLE.project("px", "id").columnNames()).containsExactly("px", "id");
        assertThat(TABLE.drop("sym").columnNames()).containsExactly("id", "px");
        assertThat(TABLE.rename("sym", "s").columnNames()).containsExactly("id", "s", "px");
        assertThat(TABLE.rename("sym", "sym")).isEqualTo(TABLE);
        assertThatThrownBy(() -> TABLE.project("no")).hasMessageContaining("no column no among [id, sym, px]");
        assertThatThrownBy(() -> TABLE.drop("no")).isInstanceOf(ConversionException.class);
        assertThatThrownBy(() -> TABLE.rename("sym", "px")).hasMessageContaining("there is such a column");
    }

    @Test
    void columnsAreTyped() {
        assertThat(TABLE.sym("sym").get(1)).isEqualTo("b");
        assertThat(TABLE.f64("px").get(0)).isEqualTo(1.5);
        assertThatThrownBy(() -> TABLE.i32("id")).hasMessageContaining("column id is I64_VECTOR, not a I32Vector");
        assertThat(TABLE.toMap()).containsOnlyKeys("id", "sym", "px");
        RayTable twice = RayTable.of(SymVector.of("a", "a"), List.of(I64Vector.of(), I64Vector.of()));
        assertThatThrownBy(twice::toMap).hasMessageContaining("two columns are named a");
    }

    @Test
    void tablesOfOneSchemaAreJoined() {
        RayTable joined = TABLE.concat(TABLE.tail(1), TABLE.head(0));
        assertThat(joined.rowCount()).isEqualTo(4);
        assertThat(joined.tail(1)).isEqualTo(TABLE.tail(1));
        assertThatThrownBy(() -> TABLE.concat(TABLE.drop("id")))
                .isInstanceOf(ConversionException.class)
                .hasMessageContaining("do not fit behind rows of (id I64, sym SYM, px F64)");
    }

    @Provide
    Arbitrary<RayTable> tables() {
        return RayValues.tables();
    }

    @Property
    void joiningThePartsGivesTheWhole(@ForAll("tables") RayTable table, @ForAll @IntRange(max = 12) int at) {
        int cut = Math.min(at, table.rowCount());
        assertThat(table.head(cut).concat(table.slice(cut, table.rowCount()))).isEqualTo(table);
    }

    @Property
    void aSliceEqualsTheCopyOfItsRows(
            @ForAll("tables") RayTable table,
            @ForAll @IntRange(max = 12) int from,
            @ForAll @IntRange(max = 12) int to) {
        int end = Math.min(to, table.rowCount());
        int start = Math.min(from, end);
        RayTable slice = table.slice(start, end);
        RayTable copy = table.rows(java.util.stream.IntStream.range(start, end).toArray());
        assertThat(slice).isEqualTo(copy).hasSameHashCodeAs(copy);
        for (int i = 0; i < slice.columnCount(); i++) {
            assertThat(slice.column(i).asList()).isEqualTo(copy.column(i).asList());
            assertThat(slice.column(i).nullCount()).isEqualTo(copy.column(i).nullCount());
        }
    }

    @Test
    void aCursorReadsWithoutLoss() {
        UUID id = UUID.randomUUID();
        RayTable all = RayTable.builder()
                .column("b", B8Vector.of(true))
                .column("u", U8Vector.of(200))
                .column("h", I16Vector.wrap(new short[] {7}))
                .column("i", I32Vector.of(8))
                .column("e", F32Vector.of(0.5f))
                .column("d", DateVector.of(1))
                .column("t", TimeVector.of(1000))
                .column("p", TimestampVector.of(0))
                .column("n", TimespanVector.of(5))
                .column("g", GuidVector.of(id))
                .column("s", StrVector.of("text"))
                .column("l", RayList.of(I32.of(3)))
                .build();
        RowCursor row = all.cursor();
        assertThat(row.position()).isEqualTo(-1);
        assertThat(row.next()).isTrue();
        assertThat(row.getBoolean("b")).isTrue();
        assertThat(row.getInt("u")).isEqualTo(200);
        assertThat(row.getLong("h")).isEqualTo(7);
        assertThat(row.getDouble("i")).isEqualTo(8);
        assertThat(row.getDouble("e")).isEqualTo(0.5);
        assertThat(row.getDate("d")).isEqualTo(LocalDate.of(2000, 1, 2));
        assertThat(row.getTime("t")).isEqualTo(LocalTime.of(0, 0, 1));
        assertThat(row.getInstant("p")).isEqualTo(Instant.parse("2000-01-01T00:00:00Z"));
        assertThat(row.getDuration("n")).isEqualTo(Duration.ofNanos(5));
        assertThat(row.getUuid("g")).isEqualTo(id);
        assertThat(row.getString("s")).isEqualTo("text");
        assertThat(row.getInt("l")).isEqualTo(3);
        assertThat(row.get("s")).isEqualTo(Str.of("text"));
        assertThat(row.isNull("s")).isFalse();
        assertThat(row.next()).isFalse();
    }

    @Test
    void aMisfitNamesRowColumnAndValue() {
        RowCursor row = TABLE.cursor().moveTo(2);
        assertThatThrownBy(() -> row.getLong("id"))
                .isInstanceOf(ConversionException.class)
                .hasMessage("row 2, column id: 0Nl of I64 is not a long");
        assertThatThrownBy(() -> row.getInt("px")).hasMessageContaining("row 2, column px: 1.0E10 of F64");
        assertThatThrownBy(() -> row.getDate("sym")).hasMessageContaining("row 2, column sym: a of SYM is not a Date");
        assertThatThrownBy(() -> row.getString("px")).hasMessageContaining("is not a text");
        assertThatThrownBy(() -> row.getLong("none")).hasMessageContaining("no column none among");
        RowCursor large = RayTable.builder()
                .column("v", I64Vector.of(1L << 40, (1L << 60) + 1))
                .build()
                .cursor();
        assertThatThrownBy(() -> large.moveTo(0).getInt(0)).hasMessageContaining("1099511627776 of I64 is not an int");
        assertThatThrownBy(() -> large.moveTo(1).getDouble(0)).hasMessageContaining("is not a double");
    }

    @Test
    void dictsAreChangedByCopy() {
        Dict dict = Dict.of(SymVector.of("a", "b"), I64Vector.of(1, 2));
        assertThat(dict.with("b", I64.of(5)).with("c", Str.of("x")).toMap())
                .containsEntry("a", I64.of(1))
                .containsEntry("b", I64.of(5))
                .containsEntry("c", Str.of("x"));
        assertThat(Dict.EMPTY.toMap()).isEmpty();
        Dict numbers = Dict.of(I64Vector.of(1), I64Vector.of(2));
        assertThatThrownBy(numbers::toMap).hasMessageContaining("not symbols");
    }

    @Test
    void sequencesAreLists() {
        assertThat(I64Vector.of(1, 2).asList()).containsExactly(I64.of(1), I64.of(2));
        assertThat(TABLE.column("id").hasNulls()).isTrue();
        assertThat(TABLE.column("px").hasNulls()).isFalse();
        assertThat(TABLE.sym("sym").stream()).containsExactly("a", "b", "a");
        assertThat(StrVector.of("x", "y").stream()).containsExactly("x", "y");
        assertThat(Vectors.concat(List.of(I64Vector.of(1), SymVector.of("a"))))
                .isEqualTo(RayList.of(I64.of(1), Sym.of("a")));
        assertThatThrownBy(() -> Vectors.concat(List.of())).isInstanceOf(ConversionException.class);
    }
}
