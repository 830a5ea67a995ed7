package io.rayforce.types;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** A row by itself, and what its getters convert and refuse. */
class RowTest {

    private static final UUID ID = UUID.fromString("01020304-0506-0708-090a-0b0c0d0e0f10");

    private static final RayTable TABLE = RayTable.builder()
            .column("sym", "AAPL", "MSFT", "")
            .column("qty", 100L, null, 5_000_000_000L)
            .column("px", 1.5, 2.5, Math.PI)
            .column("day", LocalDate.of(2025, 1, 31), LocalDate.EPOCH, null)
            .column("at", LocalTime.NOON, LocalTime.MIDNIGHT, null)
            .column("ts", Instant.EPOCH, null, Instant.parse("2025-01-31T23:59:59.123456789Z"))
            .column("lag", Duration.ofNanos(7), null, Duration.ofDays(-1))
            .column("id", ID, null, ID)
            .column("ok", true, false, true)
            .column("any", RayList.of(I32.of(7), F32.of(0.5f), Str.of("x")))
            .build();

    @Provide
    Arbitrary<RayTable> tables() {
        return RayValues.tables();
    }

    @Property
    void aRowHoldsWhatTheColumnsHoldThere(@ForAll("tables") RayTable table) {
        for (int i = 0; i < table.rowCount(); i++) {
            Row row = table.row(i);
            assertThat(row.position()).isEqualTo(i);
            assertThat(row).isEqualTo(table.row(i - table.rowCount())).hasSameHashCodeAs(table.row(i));
            for (int column = 0; column < table.columnCount(); column++) {
                assertThat(row.get(column)).isEqualTo(table.column(column).at(i));
                assertThat(row.isNull(column)).isEqualTo(table.column(column).isNull(i));
            }
            assertThat(row.toDict().values().toString())
                    .isEqualTo(table.cursor().moveTo(i).toDict().values().toString());
        }
    }

    @Test
    void gettersGiveJavaValues() {
        Row first = TABLE.row(0);
        assertThat(first.getString("sym")).isEqualTo("AAPL");
        assertThat(first.getLong("qty")).isEqualTo(100);
        assertThat(first.getInt("qty")).isEqualTo(100);
        assertThat(first.getDouble("qty")).isEqualTo(100.0);
        assertThat(first.getDouble("px")).isEqualTo(1.5);
        assertThat(first.getDate("day")).isEqualTo("2025-01-31");
        assertThat(first.getTime("at")).isEqualTo("12:00");
        assertThat(first.getInstant("ts")).isEqualTo(Instant.EPOCH);
        assertThat(first.getDuration("lag")).isEqualTo(Duration.ofNanos(7));
        assertThat(first.getUuid("id")).isEqualTo(ID);
        assertThat(first.getBoolean("ok")).isTrue();
        assertThat(first.getLong("any")).isEqualTo(7);
        assertThat(TABLE.row(1).getDouble("any")).isEqualTo(0.5);
        assertThat(TABLE.row(2).getString("any")).isEqualTo("x");
        assertThat(TABLE.row(2).getString("sym")).isEmpty();
    }

    @Test
    void negativePositionsCountFromTheEnd() {
        assertThat(TABLE.row(-1).getLong("qty")).isEqualTo(5_000_000_000L);
        assertThat(TABLE.row(-1).position()).isEqualTo(2);
        assertThat(TABLE.cursor().moveTo(-3).getString("sym")).isEqualTo("AAPL");
        assertThatThrownBy(() -> TABLE.row(-4))
                .isInstanceOf(IndexOutOfBoundsException.class)
                .hasMessage("no position -4 among 3");
        assertThatThrownBy(() -> TABLE.row(3)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void aMisfitNamesRowColumnAndValue() {
        assertMisfit(() -> TABLE.row(2).getInt("qty"), "row 2, column qty: 5000000000 of I64 is not an int");
        assertMisfit(() -> TABLE.row(1).getLong("qty"), "row 1, column qty: 0Nl of I64 is not a long");
        assertMisfit(() -> TABLE.row(2).getLong("px"), "row 2, column px: 3.141592653589793 of F64 is not a long");
        assertMisfit(() -> TABLE.row(0).getDouble("sym"), "row 0, column sym: AAPL of SYM is not a long");
        assertMisfit(() -> TABLE.row(0).getString("qty"), "row 0, column qty: 100 of I64 is not a text");
        assertMisfit(() -> TABLE.row(1).getInstant("ts"), "row 1, column ts: 0Np of TIMESTAMP is not a Timestamp");
        assertMisfit(() -> TABLE.row(-1).getDate("day"), "row 2, column day: 0Nd of DATE is not a Date");
        assertMisfit(
                () -> TABLE.row(0).get("none"), "no column none among [sym, qty, px, day, at, ts, lag, id, ok, any]");
    }

    @Test
    void rowsAreStreamedEachByItself() {
        assertThat(TABLE.stream().toList()).hasSize(3).last().isEqualTo(TABLE.row(2));
        assertThat(TABLE.project("sym", "qty").row(0)).hasToString("Row(sym=Sym(AAPL), qty=I64(100))");
        assertThat(TABLE.row(0))
                .isNotEqualTo(TABLE.row(1))
                .isNotEqualTo(TABLE.row(0).toDict());
    }

    private static void assertMisfit(org.assertj.core.api.ThrowableAssert.ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(ConversionException.class).hasMessage(message);
    }
}
