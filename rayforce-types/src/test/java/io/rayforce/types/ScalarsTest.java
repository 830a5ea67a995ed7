package io.rayforce.types;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Values as Java primitives: exact or refused. */
class ScalarsTest {

    @Provide
    Arbitrary<Atom> atoms() {
        return RayValues.atoms();
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 255})
    void integersOfEveryWidthAreLongs(long number) {
        assertThat(I64.of(number).asLong()).isEqualTo(number);
        assertThat(I32.of((int) number).asLong()).isEqualTo(number);
        assertThat(I16.of((int) number).asLong()).isEqualTo(number);
        assertThat(U8.of((int) number).asLong()).isEqualTo(number);
        assertThat(I32.of((int) number).asDouble()).isEqualTo(number);
        assertThat(I64.of(number).asOptionalLong()).hasValue(number);
    }

    @Test
    void floatingPointNumbersOfBothWidthsAreDoubles() {
        assertThat(F64.of(0.1).asDouble()).isEqualTo(0.1);
        assertThat(F32.of(0.1f).asDouble()).isEqualTo(0.1f);
        assertThat(F64.of(0.1).asOptionalDouble()).hasValue(0.1);
    }

    @Test
    void whatIsNotExactIsRefused() {
        assertThatThrownBy(() -> I64.of((1L << 53) + 1).asDouble())
                .isInstanceOf(ConversionException.class)
                .hasMessageContaining("9007199254740993")
                .hasMessageContaining("a double");
        assertThatThrownBy(() -> F64.of(1).asLong())
                .isInstanceOf(ConversionException.class)
                .hasMessage("F64(1.0) of F64 is not a long");
        assertThatThrownBy(() -> I64.of(Long.MAX_VALUE).asDouble()).isInstanceOf(ConversionException.class);
    }

    @Test
    void textsAndTruthValues() {
        assertThat(Sym.of("a").asString()).isEqualTo("a");
        assertThat(Str.of("b").asString()).isEqualTo("b");
        assertThat(B8.TRUE.asBoolean()).isTrue();
        assertThatThrownBy(I64.of(1)::asString).isInstanceOf(ConversionException.class);
        assertThatThrownBy(I64.of(1)::asBoolean).isInstanceOf(ConversionException.class);
        assertThatThrownBy(B8.NULL::asBoolean).isInstanceOf(ConversionException.class);
    }

    @Test
    void valuesThatAreNoAtomsAreRefused() {
        assertThatThrownBy(I64Vector.of(1)::asLong).isInstanceOf(ConversionException.class);
        assertThatThrownBy(RayList.EMPTY::asOptionalLong).isInstanceOf(ConversionException.class);
        assertThat(RayNull.NULL.asOptionalLong()).isEmpty();
        assertThat(RayNull.NULL.asOptionalDouble()).isEmpty();
    }

    @Property
    void aNullIsNeverANumber(@ForAll("atoms") Atom atom) {
        if (atom.isNull()) {
            assertThatThrownBy(atom::asLong).isInstanceOf(ConversionException.class);
            assertThatThrownBy(atom::asDouble).isInstanceOf(ConversionException.class);
            assertThatThrownBy(atom::asBoolean).isInstanceOf(ConversionException.class);
            assertThat(atom.asOptionalLong()).isEmpty();
            assertThat(atom.asOptionalDouble()).isEmpty();
        }
    }

    @Property
    void aNumberComesBack(@ForAll("atoms") Atom atom) {
        if (!atom.isNull() && atom instanceof F64 number) {
            assertThat(F64.of(atom.asDouble())).isEqualTo(number);
        } else if (!atom.isNull() && atom instanceof I64 number) {
            assertThat(I64.of(atom.asLong())).isEqualTo(number);
        }
    }
}
