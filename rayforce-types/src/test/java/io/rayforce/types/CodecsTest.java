package io.rayforce.types;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CodecsTest {

    record Money(long cents) {}

    interface Shape {}

    record Circle(double radius) implements Shape {}

    /** Amounts as integers of cents. */
    static final class MoneyCodec implements Codec<Money> {

        @Override
        public Class<Money> type() {
            return Money.class;
        }

        @Override
        public RayValue encode(Money money) {
            return I64.of(money.cents());
        }

        @Override
        public Money decode(RayValue value) {
            return new Money(value.asLong());
        }
    }

    /** Shapes by the radius. */
    static final class ShapeCodec implements Codec<Shape> {

        @Override
        public Class<Shape> type() {
            return Shape.class;
        }

        @Override
        public RayValue encode(Shape shape) {
            return F64.of(((Circle) shape).radius());
        }

        @Override
        public Shape decode(RayValue value) {
            return new Circle(value.asDouble());
        }
    }

    private static final Codecs CODECS = Codecs.of(new MoneyCodec(), new ShapeCodec());

    @Test
    void objectsOfOnesOwnAreWrittenAndRead() {
        assertThat(CODECS.encode(new Money(5))).isEqualTo(I64.of(5));
        assertThat(CODECS.decode(I64.of(5), Money.class)).isEqualTo(new Money(5));
        assertThat(CODECS.encode(new Circle(1.5))).isEqualTo(F64.of(1.5));
        assertThat(CODECS.decode(F64.of(1.5), Shape.class)).isEqualTo(new Circle(1.5));
    }

    @Test
    void theyMayBeElementsOfCollectionsArraysAndMaps() {
        assertThat(CODECS.encode(Arrays.asList(new Money(1), null, new Money(3))))
                .isEqualTo(I64Vector.of(1, Nulls.I64, 3));
        assertThat(CODECS.encode(new Money[] {new Money(1)})).isEqualTo(I64Vector.of(1));
        assertThat(CODECS.encode(Map.of("total", new Money(9))))
                .isEqualTo(Dict.builder().put("total", 9L).build());
        assertThat(CODECS.encode(List.of(List.of(new Money(1)), 2L))).isEqualTo(RayList.of(I64Vector.of(1), I64.of(2)));
        assertThat(CODECS.encode(new String[] {"a"})).isEqualTo(SymVector.of("a"));
        assertThat(CODECS.encode(2.5)).isEqualTo(F64.of(2.5));
    }

    @Test
    void theFirstCodecCounts() {
        Codecs doubled = CODECS.with(new Codec<Money>() {
            @Override
            public Class<Money> type() {
                return Money.class;
            }

            @Override
            public RayValue encode(Money money) {
                return I64.of(2 * money.cents());
            }

            @Override
            public Money decode(RayValue value) {
                return new Money(value.asLong() / 2);
            }
        });
        assertThat(doubled.encode(new Money(5))).isEqualTo(I64.of(10));
        assertThat(doubled.decode(I64.of(10), Money.class)).isEqualTo(new Money(5));
        assertThat(CODECS.encode(new Money(5))).isEqualTo(I64.of(5));
    }

    @Test
    void withoutACodecTheUsualConversionsCount() {
        assertThat(Codecs.of().decode(Sym.of("a"), String.class)).isEqualTo("a");
        assertThatThrownBy(() -> Codecs.of().encode(new Money(1))).isInstanceOf(ConversionException.class);
        assertThatThrownBy(() -> Codecs.of().decode(I64.of(1), Money.class))
                .isInstanceOf(ConversionException.class)
                .hasMessage("I64(1) of I64 is no " + Money.class.getName() + ", and there is no codec for that class");
        assertThatThrownBy(() -> Codecs.of().decode(I64.NULL, Long.class)).isInstanceOf(ConversionException.class);
    }

    @Test
    void aRowIsReadWithACodecAndAMisfitNamesItsPlace() {
        RayTable table = RayTable.builder().column("price", 5L, null).build();
        assertThat(table.row(0).get("price", new MoneyCodec())).isEqualTo(new Money(5));
        assertThatThrownBy(() -> table.row(1).get("price", new MoneyCodec()))
                .isInstanceOf(ConversionException.class)
                .hasMessageStartingWith("row 1, column price: ");
    }

    @Test
    void codecsAreFoundAsServices() {
        assertThat(Optional.of(Codecs.installed().encode(1L))).hasValue(I64.of(1));
    }
}
