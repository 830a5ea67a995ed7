package io.rayforce.types.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rayforce.types.Date;
import io.rayforce.types.F64;
import io.rayforce.types.I16;
import io.rayforce.types.I32;
import io.rayforce.types.I64;
import io.rayforce.types.RayValue;
import io.rayforce.types.Time;
import io.rayforce.types.U8;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalTime;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers in program texts, of every length and with every suffix. */
class NumbersTest {

    private static RayValue read(String text) {
        return Rayfall.parse(text);
    }

    @Property
    void everyIntegerOfSixtyFourBitsReadsBack(@ForAll long number) {
        RayValue expected = number == Long.MIN_VALUE ? I64.NULL : I64.of(number);
        assertThat(read(Long.toString(number))).isEqualTo(expected);
    }

    @Property
    void everyIntegerOfThirtyTwoBitsReadsBack(@ForAll int number) {
        if (number != Integer.MIN_VALUE) {
            assertThat(read(number + "i")).isEqualTo(I32.of(number));
        }
    }

    @Property
    void integersOfMoreDigitsAreFloats(@ForAll BigInteger number) {
        if (number.bitLength() >= Long.SIZE) {
            assertThat(read(number.toString())).isEqualTo(F64.of(number.doubleValue()));
        }
    }

    @Test
    void digitsAroundTheLimitOfTheFastPath() {
        assertThat(read("999999999999999999")).isEqualTo(I64.of(999_999_999_999_999_999L));
        assertThat(read("1000000000000000000")).isEqualTo(I64.of(1_000_000_000_000_000_000L));
        assertThat(read("9223372036854775807")).isEqualTo(I64.of(Long.MAX_VALUE));
        assertThat(read("9223372036854775808")).isEqualTo(F64.of(9223372036854775808.0));
        assertThat(read("-0")).isEqualTo(I64.of(0));
        assertThat(read("000012")).isEqualTo(I64.of(12));
    }

    @Test
    void whatFollowsTheDigitsDecides() {
        assertThat(read("12h")).isEqualTo(I16.of(12));
        assertThat(read("12.5")).isEqualTo(F64.of(12.5));
        assertThat(read("1e3")).isEqualTo(F64.of(1000));
        assertThat(read("0xff")).isEqualTo(U8.of(255));
        assertThat(read("0xDD")).isEqualTo(U8.of(0xdd));
        assertThat(read("2024.01.02")).isEqualTo(Date.of(LocalDate.of(2024, 1, 2)));
        assertThat(read("10:11:12.013")).isEqualTo(Time.of(LocalTime.of(10, 11, 12, 13_000_000)));
        assertThat(read("(+ 1 2)")).isEqualTo(read("(+ 1 2 )"));
        assertThat(read("[1 2]")).isEqualTo(read("[1 2 ]"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"12x", "12_", "-5z", "1.2.3", "12:", "0Nz", "1.", "123abc"})
    void whatIsNoNumberIsRefused(String text) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(RayfallSyntaxException.class);
    }
}
