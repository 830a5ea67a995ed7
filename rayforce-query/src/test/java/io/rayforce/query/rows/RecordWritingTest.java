package io.rayforce.query.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rayforce.types.B8Vector;
import io.rayforce.types.ConversionException;
import io.rayforce.types.DateVector;
import io.rayforce.types.F32Vector;
import io.rayforce.types.F64Vector;
import io.rayforce.types.GuidVector;
import io.rayforce.types.I16Vector;
import io.rayforce.types.I32Vector;
import io.rayforce.types.I64;
import io.rayforce.types.I64Vector;
import io.rayforce.types.Nulls;
import io.rayforce.types.RayList;
import io.rayforce.types.RayNull;
import io.rayforce.types.RayTable;
import io.rayforce.types.RayType;
import io.rayforce.types.RayValue;
import io.rayforce.types.StrVector;
import io.rayforce.types.SymVector;
import io.rayforce.types.TableSchema;
import io.rayforce.types.TimeVector;
import io.rayforce.types.TimespanVector;
import io.rayforce.types.TimestampVector;
import io.rayforce.types.U8Vector;
import java.lang.invoke.MethodHandles;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotEmpty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RecordWritingTest {

    private static final UUID ID = new UUID(1, 2);

    enum Side {
        BUY,
        SELL
    }

    private static <T extends Record> RowMapper<T> mapper(Class<T> type) {
        return Rows.mapper(MethodHandles.lookup(), type);
    }

    private static TableSchema schema(String name, RayType type) {
        return TableSchema.builder().column(name, type).build();
    }

    record Primitives(boolean b, short h, int i, long j, float e, double f) {}

    @Test
    void primitivesBecomeColumnsOfTheirWidth() {
        RayTable table = mapper(Primitives.class).write(List.of(new Primitives(true, (short) 1, 2, 3, 4.5f, 5.5)));

        assertThat(table)
                .isEqualTo(RayTable.builder()
                        .column("b", B8Vector.of(true))
                        .column("h", I16Vector.of((short) 1))
                        .column("i", I32Vector.of(2))
                        .column("j", I64Vector.of(3))
                        .column("e", F32Vector.of(4.5f))
                        .column("f", F64Vector.of(5.5))
                        .build());
    }

    record Objects(
            @Nullable String sym,
            @Nullable Side side,
            @Nullable LocalDate d,
            @Nullable LocalTime t,
            @Nullable Instant ts,
            @Nullable Duration span,
            @Nullable UUID id,
            @Nullable Integer i,
            @Nullable Double f,
            Optional<Short> h,
            OptionalLong j) {}

    @Test
    void objectsBecomeColumnsAndNullsTheNullsOfThese() {
        Objects full = new Objects(
                "a",
                Side.SELL,
                LocalDate.of(2000, 1, 2),
                LocalTime.of(0, 0, 1),
                Instant.parse("2000-01-01T00:00:00.000000001Z"),
                Duration.ofNanos(3),
                ID,
                4,
                5.5,
                Optional.of((short) 6),
                OptionalLong.of(7));
        Objects empty = new Objects(
                null, null, null, null, null, null, null, null, null, Optional.empty(), OptionalLong.empty());

        assertThat(mapper(Objects.class).write(List.of(full, empty)))
                .isEqualTo(RayTable.builder()
                        .column("sym", SymVector.of("a", ""))
                        .column("side", SymVector.of("SELL", ""))
                        .column("d", DateVector.of(1, Nulls.I32))
                        .column("t", TimeVector.of(1_000, Nulls.I32))
                        .column("ts", TimestampVector.of(1, Nulls.I64))
                        .column("span", TimespanVector.of(3, Nulls.I64))
                        .column("id", GuidVector.of(ID, new UUID(0, 0)))
                        .column("i", I32Vector.of(4, Nulls.I32))
                        .column("f", F64Vector.of(5.5, Nulls.F64))
                        .column("h", I16Vector.of((short) 6, Nulls.I16))
                        .column("j", I64Vector.of(7, Nulls.I64))
                        .build());
    }

    record Values(I64 j, I64Vector nested, @Nullable RayValue any) {}

    @Test
    void valuesOfTheProtocolStayWhatTheyAre() {
        RayTable table = mapper(Values.class)
                .write(List.of(
                        new Values(I64.of(1), I64Vector.of(1), I64.of(2)), new Values(I64.NULL, I64Vector.of(), null)));

        assertThat(table)
                .isEqualTo(RayTable.builder()
                        .column("j", I64Vector.of(1, Nulls.I64))
                        .column("nested", RayList.of(I64Vector.of(1), I64Vector.of()))
                        .column("any", RayList.of(I64.of(2), RayNull.NULL))
                        .build());
    }

    record Money(double amount, String ccy) {}

    record Order(long id, @Nullable Money price) {}

    @Test
    void aRecordInsideBecomesColumnsWithItsPrefix() {
        assertThat(mapper(Order.class).write(List.of(new Order(9, new Money(1.5, "EUR")))))
                .isEqualTo(RayTable.builder()
                        .column("id", I64Vector.of(9))
                        .column("price_amount", F64Vector.of(1.5))
                        .column("price_ccy", SymVector.of("EUR"))
                        .build());
        assertThatThrownBy(() -> mapper(Order.class).write(List.of(new Order(9, null))))
                .isInstanceOf(ConversionException.class)
                .hasMessage("row 0: component price of Order is null");
    }

    record Trade(String sym, long qty, double px) {}

    private static final List<Trade> TRADES = List.of(new Trade("a", 1, 2), new Trade("b", 3, 4));

    @Test
    void aSchemaGivesOrderAndTypes() {
        TableSchema schema = TableSchema.builder()
                .column("px", RayType.F32)
                .column("qty", RayType.I16)
                .column("sym", RayType.STR)
                .build();

        assertThat(mapper(Trade.class).write(TRADES, schema))
                .isEqualTo(RayTable.builder()
                        .column("px", F32Vector.of(2, 4))
                        .column("qty", I16Vector.of((short) 1, (short) 3))
                        .column("sym", StrVector.of("a", "b"))
                        .build());
    }

    record Quantity(long qty) {}

    @Test
    void numbersAreWidenedAndNarrowedAsTheSchemaSays() {
        RowMapper<Quantity> mapper = mapper(Quantity.class);
        List<Quantity> rows = List.of(new Quantity(200));

        assertThat(mapper.write(rows, schema("qty", RayType.U8)).column(0)).isEqualTo(U8Vector.of(200));
        assertThat(mapper.write(rows, schema("qty", RayType.I32)).column(0)).isEqualTo(I32Vector.of(200));
        assertThat(mapper.write(rows, schema("qty", RayType.F64)).column(0)).isEqualTo(F64Vector.of(200));
    }

    @Test
    void whatDoesNotFitIsRefusedWithRowColumnAndComponent() {
        record Renamed(@ColumnName("qty") long quantity) {}

        RowMapper<Renamed> mapper = mapper(Renamed.class);

        assertThatThrownBy(() ->
                        mapper.write(List.of(new Renamed(1), new Renamed(9_999_999_999L)), schema("qty", RayType.I32)))
                .isInstanceOf(ConversionException.class)
                .hasMessage("row 1 of column qty, component quantity of Renamed: 9999999999 is outside -2147483647 to"
                        + " 2147483647");
        assertThatThrownBy(() -> mapper.write(List.of(new Renamed(300)), schema("qty", RayType.U8)))
                .hasMessageContaining("300 is outside 0 to 255");
        assertThatThrownBy(() -> mapper.write(List.of(new Renamed(1)), schema("qty", RayType.SYM)))
                .hasMessageContaining("column qty is SYM");
    }

    @Test
    void aNumberThatMeansNullIsRefused() {
        assertThatThrownBy(() -> mapper(Quantity.class).write(List.of(new Quantity(Long.MIN_VALUE))))
                .isInstanceOf(ConversionException.class)
                .hasMessageContaining("row 0 of column qty, component qty of Quantity")
                .hasMessageContaining("is the null of I64");
        assertThatThrownBy(() -> mapper(Quantity.class)
                        .write(List.of(new Quantity(Integer.MIN_VALUE)), schema("qty", RayType.I32)))
                .hasMessageContaining("is outside -2147483647 to");
    }

    @Test
    void aTypeWithoutNullRefusesIt() {
        record Flag(@Nullable Boolean b) {}

        assertThatThrownBy(() -> mapper(Flag.class).write(List.of(new Flag(true), new Flag(null))))
                .isInstanceOf(ConversionException.class)
                .hasMessageContaining("row 1 of column b, component b of Flag: null has no B8");
    }

    @Test
    void timesThatAreTooFineAreRefused() {
        record At(LocalTime t) {}

        assertThatThrownBy(() -> mapper(At.class).write(List.of(new At(LocalTime.ofNanoOfDay(1)))))
                .isInstanceOf(ConversionException.class)
                .hasMessageContaining("row 0 of column t, component t of At")
                .hasMessageContaining("finer than a millisecond");
    }

    @Test
    void objectsOfAnotherKindThanTheColumnAreRefused() {
        assertThatThrownBy(() -> mapper(Trade.class)
                        .write(
                                TRADES,
                                TableSchema.builder()
                                        .column("sym", RayType.DATE)
                                        .column("qty", RayType.I64)
                                        .column("px", RayType.F64)
                                        .build()))
                .isInstanceOf(ConversionException.class)
                .hasMessage("row 0 of column sym, component sym of Trade: a is no DATE");
    }

    @Test
    void columnsOnOneSideAloneAreRefused() {
        assertThatThrownBy(() -> mapper(Trade.class).write(TRADES, schema("sym", RayType.SYM)))
                .isInstanceOf(ConversionException.class)
                .hasMessage("no column qty among [sym]");
        assertThatThrownBy(() -> mapper(Quantity.class)
                        .write(
                                List.of(),
                                TableSchema.builder()
                                        .column("qty", RayType.I64)
                                        .column("px", RayType.F64)
                                        .build()))
                .hasMessage("column px F64 has no component in Quantity");
    }

    @Test
    void aRowThatIsNullIsRefused() {
        assertThatThrownBy(() -> mapper(Quantity.class).write(Arrays.asList(new Quantity(1), null)))
                .isInstanceOf(ConversionException.class)
                .hasMessage("row 1: Quantity is null");
    }

    @Test
    void noRowsBecomeTheEmptyTableOfTheSchema() {
        RowMapper<Objects> mapper = mapper(Objects.class);

        assertThat(mapper.write(List.of())).isEqualTo(mapper.schema().emptyTable());
    }

    record Everything(String sym, Optional<Side> side, int i, long j, double f, Optional<Instant> ts) {}

    @Property
    void whatIsWrittenReadsBack(
            @ForAll @NotEmpty List<Integer> numbers, @ForAll List<Optional<Side>> sides, @ForAll double f) {
        List<Everything> rows = numbers.stream()
                .filter(number -> number != Integer.MIN_VALUE)
                .map(number -> new Everything(
                        "s" + number % 7,
                        sides.isEmpty() ? Optional.empty() : sides.get(Math.floorMod(number, sides.size())),
                        number,
                        (long) number * number,
                        f,
                        number < 0 ? Optional.empty() : Optional.of(Instant.ofEpochSecond(number, number))))
                .toList();
        RowMapper<Everything> mapper = mapper(Everything.class);

        assertThat(mapper.read(mapper.write(rows))).isEqualTo(rows);
    }
}
