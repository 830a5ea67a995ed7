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
import io.rayforce.types.RayTable;
import io.rayforce.types.RayValue;
import io.rayforce.types.Sequence;
import io.rayforce.types.StrVector;
import io.rayforce.types.Sym;
import io.rayforce.types.SymVector;
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
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RecordReadingTest {

    private static final UUID ID = UUID.fromString("01234567-89ab-cdef-0123-456789abcdef");

    enum Side {
        BUY,
        SELL
    }

    private static <T extends Record> RowMapper<T> mapper(Class<T> type) {
        return Rows.mapper(MethodHandles.lookup(), type);
    }

    private static RayTable table(String name, Sequence column) {
        return RayTable.builder().column(name, column).build();
    }

    record Primitives(boolean b, short h, int i, long j, float e, double f) {}

    @Test
    void primitivesTakeTheColumnsOfTheirWidth() {
        RayTable table = RayTable.builder()
                .column("b", B8Vector.of(true, false))
                .column("h", I16Vector.of((short) 1, (short) -1))
                .column("i", I32Vector.of(2, -2))
                .column("j", I64Vector.of(3, -3))
                .column("e", F32Vector.of(4.5f, -4.5f))
                .column("f", F64Vector.of(5.5, -5.5))
                .build();

        assertThat(mapper(Primitives.class).read(table))
                .containsExactly(
                        new Primitives(true, (short) 1, 2, 3, 4.5f, 5.5),
                        new Primitives(false, (short) -1, -2, -3, -4.5f, -5.5));
    }

    record Objects(String sym, String str, Side side, LocalDate d, LocalTime t, Instant ts, Duration span, UUID id) {}

    private static final RayTable OBJECTS = RayTable.builder()
            .column("sym", SymVector.of("a", ""))
            .column("str", StrVector.of("text", ""))
            .column("side", SymVector.of("SELL", ""))
            .column("d", DateVector.of(366, Nulls.I32))
            .column("t", TimeVector.of(1_001, Nulls.I32))
            .column("ts", TimestampVector.of(1, Nulls.I64))
            .column("span", TimespanVector.of(-1, Nulls.I64))
            .column("id", GuidVector.of(ID, new UUID(0, 0)))
            .build();

    @Test
    void textsEnumsTemporalsAndIdentifiersAreJavasOwn() {
        assertThat(mapper(Objects.class).read(OBJECTS).get(0))
                .isEqualTo(new Objects(
                        "a",
                        "text",
                        Side.SELL,
                        LocalDate.of(2001, 1, 1),
                        LocalTime.of(0, 0, 1, 1_000_000),
                        Instant.parse("2000-01-01T00:00:00.000000001Z"),
                        Duration.ofNanos(-1),
                        ID));
    }

    @Test
    void nullsOfObjectsAreJavasNullAndTheEmptyText() {
        Objects nulls = mapper(Objects.class).read(OBJECTS).get(1);

        assertThat(nulls.sym()).isEmpty();
        assertThat(nulls.str()).isEmpty();
        assertThat(nulls.side()).isNull();
        assertThat(nulls.d()).isNull();
        assertThat(nulls.t()).isNull();
        assertThat(nulls.ts()).isNull();
        assertThat(nulls.span()).isNull();
        assertThat(nulls.id()).isNull();
    }

    record Optionals(
            Optional<String> sym,
            Optional<Instant> ts,
            OptionalLong j,
            OptionalInt i,
            OptionalDouble f,
            Optional<Side> side) {}

    @Test
    void optionalsTakeNullsAsNothing() {
        RayTable table = RayTable.builder()
                .column("sym", SymVector.of("a", ""))
                .column("ts", TimestampVector.of(0, Nulls.I64))
                .column("j", I64Vector.of(1, Nulls.I64))
                .column("i", I32Vector.of(2, Nulls.I32))
                .column("f", F64Vector.of(2.5, Nulls.F64))
                .column("side", StrVector.of("BUY", ""))
                .build();

        assertThat(mapper(Optionals.class).read(table))
                .containsExactly(
                        new Optionals(
                                Optional.of("a"),
                                Optional.of(Instant.parse("2000-01-01T00:00:00Z")),
                                OptionalLong.of(1),
                                OptionalInt.of(2),
                                OptionalDouble.of(2.5),
                                Optional.of(Side.BUY)),
                        new Optionals(
                                Optional.empty(),
                                Optional.empty(),
                                OptionalLong.empty(),
                                OptionalInt.empty(),
                                OptionalDouble.empty(),
                                Optional.empty()));
    }

    record Boxed(
            @Nullable Boolean b,
            @Nullable Short h,
            @Nullable Integer i,
            @Nullable Long j,
            @Nullable Float e,
            @Nullable Double f) {}

    @Test
    void boxedNumbersTakeNulls() {
        RayTable table = RayTable.builder()
                .column("b", B8Vector.of(true, false))
                .column("h", I16Vector.of((short) 1, Nulls.I16))
                .column("i", I32Vector.of(2, Nulls.I32))
                .column("j", I64Vector.of(3, Nulls.I64))
                .column("e", F32Vector.of(4.5f, Nulls.F32))
                .column("f", F64Vector.of(5.5, Nulls.F64))
                .build();

        assertThat(mapper(Boxed.class).read(table))
                .containsExactly(
                        new Boxed(true, (short) 1, 2, 3L, 4.5f, 5.5), new Boxed(false, null, null, null, null, null));
    }

    record Values(Sym sym, I64 j, I64Vector nested, RayValue any) {}

    @Test
    void valuesOfTheProtocolAreTakenAsTheyAre() {
        RayTable table = RayTable.builder()
                .column("sym", SymVector.of("a"))
                .column("j", I64Vector.of(Nulls.I64))
                .column("nested", RayList.of(I64Vector.of(1, 2)))
                .column("any", U8Vector.of(7))
                .build();

        assertThat(mapper(Values.class).read(table))
                .containsExactly(new Values(
                        Sym.of("a"),
                        I64.NULL,
                        I64Vector.of(1, 2),
                        U8Vector.of(7).at(0)));
    }

    @Test
    void aValueOfAnotherKindIsRefused() {
        record Nested(I64Vector x) {}

        RayTable table = table("x", RayList.of(I64Vector.of(1), F64Vector.of(1)));

        assertThatThrownBy(() -> mapper(Nested.class).read(table))
                .isInstanceOf(ConversionException.class)
                .hasMessageContaining("row 1 of column x, component x of Nested:")
                .hasMessageContaining("is no I64Vector");
    }

    record Quantity(long qty) {}

    record Small(short qty) {}

    @Test
    void integersOfAnyWidthFitAsLongAsTheirValuesDo() {
        assertThat(mapper(Quantity.class).read(table("qty", I16Vector.of((short) 5))))
                .containsExactly(new Quantity(5));
        assertThat(mapper(Quantity.class).read(table("qty", U8Vector.of(255)))).containsExactly(new Quantity(255));
        assertThat(mapper(Small.class).read(table("qty", I64Vector.of(-32768))))
                .containsExactly(new Small((short) -32768));

        assertThatThrownBy(() -> mapper(Small.class).read(table("qty", I64Vector.of(1, 40_000))))
                .isInstanceOf(ConversionException.class)
                .hasMessage("row 1 of column qty, component qty of Small: 40000 is outside -32768 to 32767");
    }

    record Price(double px) {}

    record Single(float px) {}

    @Test
    void integersAreNumbersToAsLongAsNothingIsLost() {
        assertThat(mapper(Price.class).read(table("px", I32Vector.of(3)))).containsExactly(new Price(3));
        assertThat(mapper(Price.class).read(table("px", F32Vector.of(0.5f)))).containsExactly(new Price(0.5));

        assertThatThrownBy(() -> mapper(Price.class).read(table("px", I64Vector.of((1L << 53) + 1))))
                .hasMessageContaining("row 0 of column px, component px of Price: 9007199254740993 is outside");
        assertThatThrownBy(() -> mapper(Single.class).read(table("px", F64Vector.of(0.1))))
                .hasMessage("row 0 of column px, component px of Single: 0.1 is no float");
    }

    @Test
    void aNullIntoAPrimitiveNamesRowColumnAndComponent() {
        record Renamed(@ColumnName("qty") long quantity) {}

        assertThatThrownBy(() -> mapper(Renamed.class).read(table("qty", I64Vector.of(1, Nulls.I64))))
                .isInstanceOf(ConversionException.class)
                .hasMessage("row 1 of column qty is null, which component quantity of Renamed cannot hold: "
                        + "make it an Optional or a boxed type, or give it @WhenNull");
        assertThatThrownBy(() -> mapper(Price.class).read(table("px", F64Vector.of(Nulls.F64))))
                .hasMessageStartingWith("row 0 of column px is null");
        assertThatThrownBy(() -> mapper(Price.class).read(table("px", I64Vector.of(Nulls.I64))))
                .hasMessageStartingWith("row 0 of column px is null");
    }

    record Defaults(
            @WhenNull("-1") long j,
            @WhenNull("7") short h,
            @WhenNull("NaN") double f,
            @WhenNull("none") String sym,
            @WhenNull("BUY") Side side,
            @WhenNull("1970-01-01T00:00:00Z") Instant ts) {}

    @Test
    void aDeclaredDefaultTakesThePlaceOfNull() {
        RayTable table = RayTable.builder()
                .column("j", I32Vector.of(Nulls.I32))
                .column("h", I16Vector.of(Nulls.I16))
                .column("f", F32Vector.of(Nulls.F32))
                .column("sym", SymVector.of(""))
                .column("side", SymVector.of(""))
                .column("ts", TimestampVector.of(Nulls.I64))
                .build();

        assertThat(mapper(Defaults.class).read(table))
                .containsExactly(new Defaults(-1, (short) 7, Double.NaN, "none", Side.BUY, Instant.EPOCH));
    }

    @Test
    void aDefaultThatDoesNotReadIsRefusedAtOnce() {
        record Malformed(@WhenNull("none") long j) {}

        assertThatThrownBy(() -> mapper(Malformed.class))
                .isInstanceOf(ConversionException.class)
                .hasMessage("component j of Malformed: its default none is no long");
    }

    record Money(double amount, @ColumnName("ccy") String currency) {}

    record Order(long id, Money price, @ColumnName("lmt") Money limit) {}

    @Test
    void aRecordInsideTakesTheColumnsWithItsPrefix() {
        RayTable table = RayTable.builder()
                .column("price_ccy", SymVector.of("EUR"))
                .column("lmt_amount", F64Vector.of(2))
                .column("price_amount", F64Vector.of(1))
                .column("lmt_ccy", SymVector.of("USD"))
                .column("id", I64Vector.of(9))
                .build();

        assertThat(mapper(Order.class).read(table))
                .containsExactly(new Order(9, new Money(1, "EUR"), new Money(2, "USD")));
    }

    @Test
    void aNamingStrategyNamesTheColumns() {
        record Words(long tradeId, String httpURLPath, int x2Y) {}

        RowMapper<Words> mapper = Rows.mapper(MethodHandles.lookup(), Words.class, Naming.SNAKE_CASE);

        assertThat(mapper.schema().names()).containsExactly("trade_id", "http_url_path", "x2_y");
    }

    @Test
    void otherColumnsAreLeftAlone() {
        RayTable table = RayTable.builder()
                .column("a", F64Vector.of(1))
                .column("qty", I64Vector.of(2))
                .column("a", F64Vector.of(3))
                .build();

        assertThat(mapper(Quantity.class).read(table)).containsExactly(new Quantity(2));
    }

    @Test
    void aMissingColumnIsRefusedBeforeAnyRow() {
        RayTable empty = table("quantity", I64Vector.of());

        assertThatThrownBy(() -> mapper(Quantity.class).stream(empty))
                .isInstanceOf(ConversionException.class)
                .hasMessage("no column qty among [quantity]");
    }

    @Test
    void aNameOfTwoColumnsIsRefusedWithBoth() {
        RayTable table = RayTable.builder()
                .column("qty", I64Vector.of(1))
                .column("qty", I64Vector.of(2))
                .build();

        assertThatThrownBy(() -> mapper(Quantity.class).reader(table))
                .isInstanceOf(ConversionException.class)
                .hasMessageContaining("columns 0 and 1");
    }

    @Test
    void aColumnOfAnotherTypeIsRefusedBeforeAnyRow() {
        RayTable empty = table("qty", SymVector.of());

        assertThatThrownBy(() -> mapper(Quantity.class).reader(empty))
                .isInstanceOf(ConversionException.class)
                .hasMessage(
                        "column qty is SYM, which component qty of Quantity, a number without fraction, cannot hold");
        assertThatThrownBy(() -> mapper(Quantity.class).reader(table("qty", RayList.of())))
                .hasMessageStartingWith("column qty is LIST");
    }

    @Test
    void aNameThatIsNoConstantIsRefused() {
        record Sided(Side side) {}

        assertThatThrownBy(() -> mapper(Sided.class).read(table("side", SymVector.of("BUY", "HOLD"))))
                .isInstanceOf(ConversionException.class)
                .hasMessageContaining("row 1 of column side, component side of Sided: HOLD is none of [")
                .hasMessageContaining("SELL");
    }

    @Test
    void aTimeOutsideTheDayIsRefused() {
        record At(LocalTime t) {}

        assertThatThrownBy(() -> mapper(At.class).read(table("t", TimeVector.of(86_400_000))))
                .isInstanceOf(ConversionException.class)
                .hasMessageContaining("row 0 of column t, component t of At: 86400000 is outside 0 to 86399999");
    }

    record Positive(long qty) {
        Positive {
            if (qty <= 0) {
                throw new IllegalArgumentException("not positive");
            }
        }
    }

    @Test
    void whatTheConstructorRefusesIsSaidWithItsRow() {
        assertThatThrownBy(() -> mapper(Positive.class).read(table("qty", I64Vector.of(1, 0))))
                .isInstanceOf(ConversionException.class)
                .hasMessage("row 1 makes no Positive: java.lang.IllegalArgumentException: not positive")
                .hasCauseInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void rowsAreStreamedInOrderAndMadeWhenAskedFor() {
        Iterator<Positive> rows = mapper(Positive.class).stream(table("qty", I64Vector.of(1, 2, 0)))
                .iterator();

        assertThat(rows.next()).isEqualTo(new Positive(1));
        assertThat(rows.next()).isEqualTo(new Positive(2));
        assertThatThrownBy(rows::next).hasMessageStartingWith("row 2 makes no Positive");
    }

    @Test
    void aStreamKnowsItsSizeAndRunsInParallel() {
        long[] numbers = LongStream.range(0, 100_000).toArray();
        RayTable table = table("qty", I64Vector.of(numbers));

        assertThat(mapper(Quantity.class).stream(table).spliterator().getExactSizeIfKnown())
                .isEqualTo(100_000);
        assertThat(mapper(Quantity.class).stream(table).parallel().mapToLong(Quantity::qty))
                .containsExactly(Arrays.stream(numbers).boxed().toArray(Long[]::new));
    }

    @Test
    void aReaderRefusesRowsThatAreNotThere() {
        RowReader<Quantity> reader = mapper(Quantity.class)
                .reader(table("qty", I64Vector.of(1, 2, 3)).slice(1, 3));

        assertThat(reader.read(1)).isEqualTo(new Quantity(3));
        assertThatThrownBy(() -> reader.read(2)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> reader.read(-1)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void oneMapperReadsTablesOfOtherTypesByTurns() {
        RowMapper<Quantity> mapper = mapper(Quantity.class);

        for (int i = 0; i < 3; i++) {
            assertThat(mapper.read(table("qty", I64Vector.of(i)))).containsExactly(new Quantity(i));
            assertThat(mapper.read(table("qty", I32Vector.of(i)))).containsExactly(new Quantity(i));
        }
    }

    @Test
    void theListCannotBeChanged() {
        List<Quantity> list = mapper(Quantity.class).read(table("qty", I64Vector.of(1)));

        assertThatThrownBy(() -> list.set(0, new Quantity(2))).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(list::clear).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void aRecordOutOfReachIsRefusedWithWhatToDo() {
        assertThatThrownBy(() -> Rows.mapper(MethodHandles.publicLookup(), Quantity.class))
                .isInstanceOf(ConversionException.class)
                .hasMessageContaining("is out of reach of the lookup")
                .hasMessageContaining("pass MethodHandles.lookup()");
    }

    @Test
    void aComponentThatNoColumnHoldsIsRefused() {
        record Odd(Thread thread) {}
        record Generic(Optional<List<String>> list) {}
        record Bytes(byte b) {}

        assertThatThrownBy(() -> mapper(Odd.class))
                .isInstanceOf(ConversionException.class)
                .hasMessage("component thread of Odd is java.lang.Thread, which no column can hold");
        assertThatThrownBy(() -> mapper(Generic.class)).hasMessageContaining("component list of Generic is");
        assertThatThrownBy(() -> mapper(Bytes.class)).hasMessageContaining("is byte, which no column can hold");
    }

    record Endless(long id, Endless next) {}

    @Test
    void aRecordInsideItselfIsRefused() {
        assertThatThrownBy(() -> mapper(Endless.class))
                .isInstanceOf(ConversionException.class)
                .hasMessage("the record Endless contains itself");
    }

    @Test
    void twoComponentsOfOneColumnAreRefused() {
        record Twice(long a, @ColumnName("a") long b) {}

        assertThatThrownBy(() -> mapper(Twice.class))
                .isInstanceOf(ConversionException.class)
                .hasMessageContaining("both named a");
    }
}
