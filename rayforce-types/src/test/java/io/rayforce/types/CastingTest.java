package io.rayforce.types;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Vectors of other types: every value is kept, or the cast is refused. */
class CastingTest {

    private static final List<RayType> NUMBERS =
            List.of(RayType.U8, RayType.I16, RayType.I32, RayType.I64, RayType.F32, RayType.F64);

    @Provide
    Arbitrary<Vector> vectors() {
        return RayValues.vectors();
    }

    @Provide
    Arbitrary<RayType> numbers() {
        return net.jqwik.api.Arbitraries.of(NUMBERS);
    }

    @Property
    void whatIsCastComesBack(@ForAll("vectors") Vector vector, @ForAll("numbers") RayType type) {
        Vector cast;
        try {
            cast = Vectors.cast(vector, type);
        } catch (ConversionException refused) {
            assertThat(refused).hasMessageStartingWith("element ").hasMessageContaining("does not fit into " + type);
            return;
        }
        assertThat(cast.type()).isEqualTo(type.vector());
        assertThat(cast.size()).isEqualTo(vector.size());
        assertThat(cast.nullCount()).isEqualTo(vector.nullCount());
        RayType own = vector.type().element();
        if (NUMBERS.contains(own) || own == RayType.DATE || own == RayType.TIME) {
            assertThat(Vectors.cast(cast, own)).isEqualTo(withoutNegativeZeros(vector, type));
        }
    }

    /** Integers have no negative zero. */
    private static Vector withoutNegativeZeros(Vector vector, RayType through) {
        boolean isInteger = through != RayType.F32 && through != RayType.F64;
        if (isInteger && vector instanceof F64Vector doubles) {
            return F64Vector.wrap(doubles.stream().map(number -> number + 0.0).toArray());
        } else if (isInteger && vector instanceof F32Vector floats) {
            float[] array = floats.toArray();
            for (int i = 0; i < array.length; i++) {
                array[i] += 0.0f;
            }
            return F32Vector.wrap(array);
        }
        return vector;
    }

    @Test
    void theMessageNamesPlaceAndValue() {
        assertThatThrownBy(() -> Vectors.cast(F64Vector.of(1, 1.5), RayType.I64))
                .isInstanceOf(ConversionException.class)
                .hasMessage("element 1: 1.5 of F64 does not fit into I64");
        RayTable table = RayTable.builder().column("px", 1L, 300L).build();
        assertThatThrownBy(() -> table.cast("px", RayType.U8))
                .isInstanceOf(ConversionException.class)
                .hasMessage("column px, row 1: 300 of I64 does not fit into U8");
    }

    @Test
    void temporalValuesAreNumbersOfTheirUnits() {
        assertThat(Vectors.cast(DateVector.wrap(new int[] {1, Nulls.I32}), RayType.I64))
                .isEqualTo(I64Vector.of(1, Nulls.I64));
        assertThat(Vectors.cast(I64Vector.of(1, Nulls.I64), RayType.TIMESTAMP))
                .isEqualTo(TimestampVector.wrap(new long[] {1, Nulls.I64}));
        assertThatThrownBy(() -> Vectors.cast(DateVector.wrap(new int[] {1}), RayType.TIME))
                .isInstanceOf(ConversionException.class);
    }

    @Test
    void listsBecomeVectors() {
        RayList list = RayList.of(Str.of("a"), RayNull.NULL, Sym.of("b"));
        assertThat(Vectors.cast(list, RayType.SYM)).isEqualTo(SymVector.of("a", "", "b"));
        assertThatThrownBy(() -> Vectors.cast(RayList.of(RayList.EMPTY), RayType.SYM))
                .isInstanceOf(ConversionException.class)
                .hasMessageStartingWith("element 0: RayList[]");
    }

    @Test
    void aColumnIsCastInItsPlace() {
        RayTable table = RayTable.builder()
                .column("a", 1L, 2L)
                .column("b", "x", "y")
                .build()
                .cast("a", RayType.F64);
        assertThat(table)
                .hasToString(RayTable.builder()
                        .column("a", F64Vector.of(1, 2))
                        .column("b", SymVector.of("x", "y"))
                        .build()
                        .toString());
        assertThatThrownBy(() -> table.cast("c", RayType.F64)).hasMessageContaining("no column c");
    }
}
