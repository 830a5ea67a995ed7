package io.rayforce.codegen.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rayforce.types.ConversionException;
import io.rayforce.types.F64Vector;
import io.rayforce.types.I64;
import io.rayforce.types.I64Vector;
import io.rayforce.types.RayList;
import io.rayforce.types.RayTable;
import io.rayforce.types.RayType;
import io.rayforce.types.StrVector;
import io.rayforce.types.Sym;
import io.rayforce.types.SymVector;
import io.rayforce.types.TableSchema;
import io.rayforce.types.Timestamp;
import io.rayforce.types.TimestampVector;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class GoldenMapperTest {

    private static final Instant NOON = Instant.parse("2026-01-07T12:00:00.123456789Z");
    private static final RayTable TRADES = RayTable.builder()
            .column("ts", TimestampVector.of(Timestamp.of(NOON).nanos(), 0))
            .column("sym", SymVector.of("AAPL", "MSFT"))
            .column("px", F64Vector.of(1.5, 2.5))
            .column("bid", F64Vector.of(Double.NaN, 2.25))
            .column("order id", I64Vector.of(7, 8))
            .column("note", StrVector.of("late", ""))
            .build();
    private static final TradesRow FIRST =
            new TradesRow(NOON, "AAPL", 1.5, OptionalDouble.empty(), 7, Optional.of("late"));
    private static final TradesRow SECOND = new TradesRow(
            Instant.parse("2000-01-01T00:00:00Z"), "MSFT", 2.5, OptionalDouble.of(2.25), 8, Optional.empty());

    @Test
    void readsColumnsAsRecords() {
        assertThat(TradesMapper.MAPPER.read(TRADES)).containsExactly(FIRST, SECOND);
        assertThat(TradesMapper.MAPPER.stream(TRADES)).containsExactly(FIRST, SECOND);
    }

    @Test
    void writesRecordsAsColumns() {
        assertThat(TradesMapper.MAPPER.write(List.of(FIRST, SECOND))).isEqualTo(TRADES);
        assertThat(TradesMapper.MAPPER.write(List.of())).isEqualTo(TRADES.slice(0, 0));
    }

    @Test
    void writesTheColumnsOfAnotherSchemaInItsOrder() {
        TableSchema schema = TableSchema.builder()
                .column("px", RayType.F64)
                .column("sym", RayType.STR)
                .build();

        assertThatThrownBy(() -> TradesMapper.MAPPER.write(List.of(FIRST), schema))
                .isInstanceOf(ConversionException.class)
                .hasMessageContaining("no column ts");
    }

    @Test
    void refusesANullThatTheRecordCannotHold() {
        RayTable table = RayTable.builder()
                .column("ts", TimestampVector.of(0))
                .column("sym", SymVector.of("AAPL"))
                .column("px", F64Vector.of(Double.NaN))
                .column("bid", F64Vector.of(1))
                .column("order id", I64Vector.of(7))
                .column("note", StrVector.of("late"))
                .build();

        assertThatThrownBy(() -> TradesMapper.MAPPER.read(table))
                .isInstanceOf(ConversionException.class)
                .hasMessageContaining("row 0 of column px is null, which component px of TradesRow cannot hold");
    }

    @Test
    void namesTheColumnThatIsMissing() {
        RayTable table = RayTable.builder().column("ts", TimestampVector.of(0)).build();

        assertThatThrownBy(() -> TradesMapper.MAPPER.read(table))
                .isInstanceOf(ConversionException.class)
                .hasMessageContaining("no column sym among [ts]");
    }

    @Test
    void mapsEveryTypeBothWays() {
        AllTypesRow row = new AllTypesRow(
                true,
                255,
                (short) -1,
                2,
                3L,
                0.5f,
                0.25,
                LocalDate.of(2026, 1, 7),
                LocalTime.of(12, 0, 0, 1_000_000),
                NOON,
                Duration.ofNanos(-5),
                new UUID(1, 2),
                "sym",
                "str",
                RayList.of(I64.of(1), Sym.of("x")),
                I64.of(4));

        RayTable table = AllTypesMapper.MAPPER.write(List.of(row, row));

        assertThat(TableSchema.of(table)).isEqualTo(AllTypesMapper.MAPPER.schema());
        assertThat(AllTypesMapper.MAPPER.read(table)).containsExactly(row, row);
    }

    @Test
    void mapsAnEmptyRowOfEveryTypeThatHasNulls() {
        SparseRow empty = SparseRow.builder().build();
        SparseRow full = SparseRow.builder()
                .short_((short) 1)
                .int_(2)
                .long_(3)
                .float_(0.5f)
                .double_(0.25)
                .date(LocalDate.of(2026, 1, 7))
                .time(LocalTime.NOON)
                .timestamp(NOON)
                .timespan(Duration.ofDays(1))
                .guid(new UUID(1, 2))
                .sym("sym")
                .str("str")
                .build();

        RayTable table = SparseMapper.MAPPER.write(List.of(empty, full));

        assertThat(table.columns()).allSatisfy(column -> {
            assertThat(column.isNull(0)).isTrue();
            assertThat(column.isNull(1)).isFalse();
        });
        assertThat(SparseMapper.MAPPER.read(table)).containsExactly(empty, full);
        assertThat(full.int_()).isEqualTo(OptionalInt.of(2));
        assertThat(empty.long_()).isEqualTo(OptionalLong.empty());
    }

    @Test
    void theBuilderNamesWhatIsNotSet() {
        TradesRow.Builder builder = TradesRow.builder().ts(NOON).sym("AAPL").orderNumber(7);

        assertThatThrownBy(builder::build)
                .isInstanceOf(ConversionException.class)
                .hasMessage("component px of TradesRow is not set");
        assertThat(builder.px(1.5).note("late").build()).isEqualTo(FIRST);
    }

    @Test
    void namesThatJavaHasForItselfGoToTheTableAsTheyWere() {
        String_Row row = new String_Row(1, 2, 3, 4, 5, 6, 7, 8, 9, "10");

        RayTable table = String_Mapper.MAPPER.write(List.of(row));

        assertThat(table.columnNames())
                .containsExactly(
                        "class", "hashCode", "row", "columns", "builder", "build", "1d", "größe", "%", "say \"hi\"");
        assertThat(String_Mapper.MAPPER.read(table)).containsExactly(row);
    }
}
