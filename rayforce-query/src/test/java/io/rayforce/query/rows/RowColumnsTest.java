package io.rayforce.query.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rayforce.types.B8Vector;
import io.rayforce.types.ConversionException;
import io.rayforce.types.F32Vector;
import io.rayforce.types.F64Vector;
import io.rayforce.types.GuidVector;
import io.rayforce.types.I64;
import io.rayforce.types.I64Vector;
import io.rayforce.types.Nulls;
import io.rayforce.types.RayTable;
import io.rayforce.types.RayType;
import io.rayforce.types.Sym;
import io.rayforce.types.SymVector;
import io.rayforce.types.TableSchema;
import io.rayforce.types.Time;
import io.rayforce.types.TimeVector;
import io.rayforce.types.TimestampVector;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Columns that a loop fills. */
class RowColumnsTest {

    private static final String[] ROWS = {"first", "second"};

    private static RowColumns columns(String name, RayType type) {
        return RowColumns.of(
                ROWS.length, "Line", TableSchema.builder().column(name, type).build());
    }

    private static RayTable values(RayType type, @Nullable Object first, @Nullable Object second) {
        RowColumns columns = columns("c", type);
        Consumer<@Nullable Object> cells = columns.column("c", "part").values();
        cells.accept(first);
        cells.accept(second);
        return columns.build();
    }

    @Test
    void aLoopFillsTheColumnsOfASchemaInAnyOrder() {
        TableSchema schema = TableSchema.builder()
                .column("a", RayType.I64)
                .column("b", RayType.F64)
                .column("c", RayType.B8)
                .build();
        RowColumns columns = RowColumns.of(ROWS.length, "Line", schema);
        Consumer<Boolean> c = columns.column("c", "c").booleans();
        LongConsumer b = columns.column("b", "b").longs();
        LongConsumer a = columns.column("a", "a").longs();
        for (String line : ROWS) {
            String row = columns.row(line);
            a.accept(row.length());
            b.accept(-row.length());
            c.accept(row.startsWith("f"));
        }

        assertThat(columns.build())
                .isEqualTo(RayTable.builder()
                        .column("a", I64Vector.of(5, 6))
                        .column("b", F64Vector.of(-5, -6))
                        .column("c", B8Vector.of(true, false))
                        .build());
    }

    @Test
    void nothingBecomesTheNullOfTheColumn() {
        assertThat(values(RayType.I64, null, Optional.empty()).column(0)).isEqualTo(I64Vector.of(Nulls.I64, Nulls.I64));
        assertThat(values(RayType.F32, null, 1.5f).column(0)).isEqualTo(F32Vector.of(Float.NaN, 1.5f));
        assertThat(values(RayType.SYM, "", null).column(0)).isEqualTo(SymVector.of("", ""));
        assertThat(values(RayType.GUID, null, new UUID(1, 2)).column(0))
                .isEqualTo(GuidVector.of(new UUID(0, 0), new UUID(1, 2)));
    }

    @Test
    void atomsOfTheColumnsTypeAreTakenAndOthersRefused() {
        assertThat(values(RayType.TIME, Time.ofMillis(-5), LocalTime.MIDNIGHT).column(0))
                .isEqualTo(TimeVector.of(-5, 0));
        assertThat(values(RayType.SYM, Sym.of("a"), "b").column(0)).isEqualTo(SymVector.of("a", "b"));
        assertThat(values(RayType.TIMESTAMP, Instant.parse("2000-01-01T00:00:01Z"), null)
                        .column(0))
                .isEqualTo(TimestampVector.of(1_000_000_000, Nulls.I64));
        assertThatThrownBy(() -> values(RayType.TIMESTAMP, null, I64.of(3)))
                .isInstanceOf(ConversionException.class)
                .hasMessage("row 1 of column c, component part of Line: I64(3) is no TIMESTAMP");
    }

    @Property
    void symbolsThatRepeatAreTheOnesThatWereGiven(@ForAll List<@AlphaChars @StringLength(max = 3) String> texts) {
        TableSchema schema = TableSchema.builder().column("s", RayType.SYM).build();
        RowColumns columns = RowColumns.of(texts.size(), "Line", schema);
        Consumer<@Nullable Object> cells = columns.column("s", "s").values();
        texts.forEach(cells);

        assertThat(columns.build().column(0)).isEqualTo(SymVector.of(texts.toArray(String[]::new)));
    }

    @Test
    void aRowOfNothingIsRefused() {
        RowColumns columns = columns("c", RayType.I64);
        assertThat(columns.row("first")).isEqualTo("first");
        assertThatThrownBy(() -> columns.row(null))
                .isInstanceOf(ConversionException.class)
                .hasMessage("row 1: Line is null");
    }

    @Test
    void moreRowsThanAnnouncedAreRefused() {
        RowColumns columns = columns("c", RayType.I64);
        for (String row : ROWS) {
            assertThat(columns.row(row)).isSameAs(row);
        }
        assertThatThrownBy(() -> columns.row("third"))
                .isInstanceOf(ConversionException.class)
                .hasMessage("there are more than the announced 2 rows of Line");
    }

    @Test
    void columnsWithoutElementsAreRefused() {
        RowColumns unasked = columns("c", RayType.I64);
        assertThatThrownBy(unasked::build).hasMessage("column c I64 has no component in Line");

        RowColumns unfilled = columns("c", RayType.I64);
        unfilled.column("c", "part").longs().accept(1);
        assertThatThrownBy(unfilled::build)
                .isInstanceOf(ConversionException.class)
                .hasMessage("column c I64 has 1 elements for 2 rows of Line");
    }

    @Test
    void aColumnOfAnotherTypeIsRefusedBeforeAnyRow() {
        ColumnCells texts = columns("c", RayType.SYM).column("c", "part");
        assertThatThrownBy(texts::longs).hasMessageContaining("column c is SYM");
        assertThatThrownBy(texts::doubles).hasMessageContaining("column c is SYM");
        assertThatThrownBy(texts::booleans).hasMessageContaining("column c is SYM");
    }

    @Test
    void numbersThatAColumnCannotHoldAreRefused() {
        RowColumns columns = columns("c", RayType.F32);
        assertThatThrownBy(() -> columns.column("c", "part").doubles().accept(0.1))
                .hasMessage("row 0 of column c, component part of Line: 0.1 is no float");
        assertThatThrownBy(() -> columns.column("c", "part").longs().accept(1L << 60))
                .hasMessageContaining("is outside -9007199254740992 to 9007199254740992");
        assertThatThrownBy(() ->
                        columns("c", RayType.U8).column("c", "part").values().accept(null))
                .hasMessageContaining("null has no U8 to stand for it");
    }
}
