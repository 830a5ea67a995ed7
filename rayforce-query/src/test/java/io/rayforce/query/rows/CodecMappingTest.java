package io.rayforce.query.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rayforce.types.Codec;
import io.rayforce.types.Codecs;
import io.rayforce.types.ConversionException;
import io.rayforce.types.I64;
import io.rayforce.types.I64Vector;
import io.rayforce.types.Nulls;
import io.rayforce.types.RayList;
import io.rayforce.types.RayNull;
import io.rayforce.types.RayTable;
import io.rayforce.types.RayType;
import io.rayforce.types.RayValue;
import io.rayforce.types.Str;
import io.rayforce.types.StrVector;
import io.rayforce.types.TableSchema;
import java.lang.invoke.MethodHandles;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Components of classes that are mapped as their codecs say. */
class CodecMappingTest {

    record Money(BigDecimal amount) {}

    record Order(String sym, @Nullable Money price, Optional<Money> fee) {}

    record Held(BigInteger number) {}

    /** Amounts as whole cents. */
    private static final class MoneyCodec implements Codec<Money> {

        @Override
        public Class<Money> type() {
            return Money.class;
        }

        @Override
        public RayType columnType() {
            return RayType.I64;
        }

        @Override
        public RayValue encode(Money money) {
            try {
                return I64.of(money.amount().movePointRight(2).longValueExact());
            } catch (ArithmeticException fraction) {
                throw new ConversionException("an amount has whole cents", fraction);
            }
        }

        @Override
        public Money decode(RayValue value) {
            if (value.asLong() < 0) {
                throw new ConversionException("an amount is not negative");
            }
            return new Money(BigDecimal.valueOf(value.asLong(), 2));
        }
    }

    /** Numbers of any length as texts. */
    private static final class NumberCodec implements Codec<BigInteger> {

        @Override
        public Class<BigInteger> type() {
            return BigInteger.class;
        }

        @Override
        public RayValue encode(BigInteger number) {
            return Str.of(number.toString());
        }

        @Override
        public BigInteger decode(RayValue value) {
            return new BigInteger(((Str) value).value());
        }
    }

    private static final RowMapper<Order> ORDERS = mapper(Order.class);

    private static <T extends Record> RowMapper<T> mapper(Class<T> type) {
        Codecs codecs = Codecs.of(new MoneyCodec(), new NumberCodec());
        return Rows.mapper(MethodHandles.lookup(), type, Naming.AS_IS, codecs);
    }

    private static Money cents(long cents) {
        return new Money(BigDecimal.valueOf(cents, 2));
    }

    @Test
    void recordsWithACodecAreOneColumn() {
        RayTable table = ORDERS.write(List.of(
                new Order("AAPL", cents(18_750), Optional.of(cents(5))), new Order("MSFT", null, Optional.empty())));
        assertThat(table.schema())
                .isEqualTo(TableSchema.builder()
                        .column("sym", RayType.SYM)
                        .column("price", RayType.I64)
                        .column("fee", RayType.I64)
                        .build());
        assertThat(table.column("price")).isEqualTo(I64Vector.of(18_750L, Nulls.I64));
        assertThat(table.column("fee")).isEqualTo(I64Vector.of(5L, Nulls.I64));
        assertThat(ORDERS.read(table))
                .containsExactly(
                        new Order("AAPL", cents(18_750), Optional.of(cents(5))),
                        new Order("MSFT", null, Optional.empty()));
    }

    @Property(tries = 50)
    void whatIsWrittenIsReadBack(@ForAll List<Integer> cents) {
        List<Order> orders = cents.stream()
                .map(value ->
                        new Order("A", value < 0 ? null : cents(value), Optional.of(cents(Math.abs((long) value)))))
                .toList();
        assertThat(ORDERS.read(ORDERS.write(orders))).isEqualTo(orders);
    }

    @Test
    void withoutAColumnTypeTheColumnIsAList() {
        RowMapper<Held> held = mapper(Held.class);
        BigInteger large = BigInteger.TEN.pow(40);
        RayTable table = held.write(List.of(new Held(BigInteger.ONE), new Held(large)));
        assertThat(table.column("number")).isEqualTo(RayList.of(Str.of("1"), Str.of(large.toString())));
        assertThat(held.read(table)).containsExactly(new Held(BigInteger.ONE), new Held(large));
    }

    @Test
    void theSchemaOfATableSaysWhereElseItMayGo() {
        TableSchema texts = TableSchema.builder().column("number", RayType.STR).build();
        RayTable table = mapper(Held.class).write(List.of(new Held(BigInteger.TWO)), texts);
        assertThat(table.column("number")).isEqualTo(StrVector.of("2"));
    }

    @Test
    void refusalsOfACodecNameThePlace() {
        List<Order> orders = List.of(new Order("A", new Money(new BigDecimal("0.001")), Optional.empty()));
        assertThatThrownBy(() -> ORDERS.write(orders))
                .isInstanceOf(ConversionException.class)
                .hasMessage(
                        "row 0 of column price, component price of Order: Money[amount=0.001]: an amount has whole cents");
        RayTable negative = RayTable.builder()
                .column("sym", "A", "B")
                .column("price", 1L, -1L)
                .column("fee", 1L, 1L)
                .build();
        assertThatThrownBy(() -> ORDERS.read(negative))
                .isInstanceOf(ConversionException.class)
                .hasMessage("row 1 of column price, component price of Order: I64(-1): an amount is not negative");
    }

    @Test
    void withoutACodecThereIsNoColumn() {
        assertThatThrownBy(() -> Rows.mapper(MethodHandles.lookup(), Held.class, Naming.AS_IS, Codecs.of()))
                .isInstanceOf(ConversionException.class)
                .hasMessage("component number of Held is java.math.BigInteger, which no column can hold");
    }

    @Test
    void aListHoldsNulls() {
        RayTable table = mapper(Held.class).write(Arrays.asList(new Held(BigInteger.ONE)));
        RayTable withNull = RayTable.builder()
                .column(
                        "number",
                        RayList.of(RayNull.NULL, table.column("number").at(0)))
                .build();
        assertThat(mapper(Held.class).stream(withNull).map(Held::number)).containsExactly(null, BigInteger.ONE);
    }
}
