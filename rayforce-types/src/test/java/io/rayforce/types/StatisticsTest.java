package io.rayforce.types;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigInteger;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class StatisticsTest {

    @Provide
    Arbitrary<Vector> vectors() {
        return RayValues.vectors();
    }

    @Property
    @SuppressWarnings({"unchecked", "rawtypes"})
    void extremesAreTheFirstAndTheLastInOrder(@ForAll("vectors") Vector vector) {
        List<Comparable> sorted = (List) vector.asList().stream()
                .filter(element -> !((Atom) element).isNull())
                .sorted()
                .toList();
        if (sorted.isEmpty()) {
            assertThat(Statistics.min(vector))
                    .isEqualTo(Atom.nullOf(vector.type().element()));
            assertThat(Statistics.max(vector)).isEqualTo(Statistics.min(vector));
        } else {
            assertThat(Statistics.min(vector)).isEqualTo(sorted.get(0));
            assertThat(Statistics.max(vector)).isEqualTo(sorted.get(sorted.size() - 1));
        }
    }

    @Property
    void aSumOfIntegersIsExactOrRefused(@ForAll long[] elements) {
        BigInteger exact = BigInteger.ZERO;
        boolean fits = true;
        for (long element : elements) {
            exact = exact.add(element == Nulls.I64 ? BigInteger.ZERO : BigInteger.valueOf(element));
            fits = fits && exact.bitLength() < 64;
        }
        if (fits) {
            assertThat(Statistics.sum(I64Vector.of(elements))).isEqualTo(I64.of(exact.longValueExact()));
        } else {
            assertThatThrownBy(() -> Statistics.sum(I64Vector.of(elements)))
                    .isInstanceOf(ConversionException.class)
                    .hasMessageEndingWith("exceeds 64 bits");
        }
    }

    @Test
    void nullsDoNotCount() {
        assertThat(Statistics.sum(I64Vector.of(1, Nulls.I64, 5))).isEqualTo(I64.of(6));
        assertThat(Statistics.mean(I64Vector.of(1, Nulls.I64, 5))).isEqualTo(F64.of(3));
        assertThat(Statistics.sum(F64Vector.of(0.5, Double.NaN, 1))).isEqualTo(F64.of(1.5));
        assertThat(Statistics.mean(F32Vector.of(0.5f, Float.NaN, 1.5f)).value()).isCloseTo(1, within(1e-12));
        assertThat(Statistics.sum(I16Vector.of((short) 30_000, Nulls.I16, (short) 30_000)))
                .isEqualTo(I64.of(60_000));
        assertThat(Statistics.sum(I32Vector.of(Integer.MAX_VALUE, Nulls.I32, 1)))
                .isEqualTo(I64.of(1L << 31));
        assertThat(Statistics.sum(U8Vector.of(255, 255))).isEqualTo(I64.of(510));
    }

    @Test
    void ofNothingTheSumIsZeroAndTheRestNull() {
        assertThat(Statistics.sum(I64Vector.of())).isEqualTo(I64.of(0));
        assertThat(Statistics.sum(F32Vector.of())).isEqualTo(F64.of(0));
        assertThat(Statistics.mean(I64Vector.of(Nulls.I64))).isEqualTo(F64.NULL);
        assertThat(Statistics.min(SymVector.of(""))).isEqualTo(Sym.NULL);
        assertThat(Statistics.max(DateVector.of())).isEqualTo(Date.NULL);
    }

    @Test
    void textsAndTimesHaveNoSum() {
        assertThatThrownBy(() -> Statistics.sum(SymVector.of("a")))
                .isInstanceOf(ConversionException.class)
                .hasMessage("SYM_VECTOR holds no numbers");
        assertThatThrownBy(() -> Statistics.mean(DateVector.of(1))).isInstanceOf(ConversionException.class);
    }
}
