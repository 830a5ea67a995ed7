package io.rayforce.types;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class JavaValuesTest {

    private static final UUID ID = UUID.fromString("01020304-0506-0708-090a-0b0c0d0e0f10");
    private static final Instant INSTANT = Instant.parse("2024-02-29T01:02:03.456789012Z");

    @Test
    void everyKindOfJavaValueHasAType() {
        assertThat(RayValue.of(true)).isEqualTo(B8.TRUE);
        assertThat(RayValue.of(3)).isEqualTo(I64.of(3));
        assertThat(RayValue.of((short) 3)).isEqualTo(I64.of(3));
        assertThat(RayValue.of(2.5f)).isEqualTo(F64.of(2.5));
        assertThat(RayValue.of("AAPL")).isEqualTo(Sym.of("AAPL"));
        assertThat(RayValue.of(TimeUnit.DAYS)).isEqualTo(Sym.of("DAYS"));
        assertThat(RayValue.of(ID)).isEqualTo(Guid.of(ID));
        assertThat(RayValue.of(LocalDate.of(2000, 1, 2))).isEqualTo(Date.ofDays(1));
        assertThat(RayValue.of(LocalTime.of(0, 0, 1))).isEqualTo(Time.ofMillis(1000));
        assertThat(RayValue.of(INSTANT.atOffset(ZoneOffset.ofHours(3)))).isEqualTo(Timestamp.of(INSTANT));
        assertThat(RayValue.of(Duration.ofSeconds(1))).isEqualTo(Timespan.ofNanos(1_000_000_000));
        assertThat(RayValue.of(I32.of(4))).isEqualTo(I32.of(4));
        assertThat(RayValue.ofNullable(null)).isEqualTo(RayNull.NULL);
        assertThat(RayValue.ofNullable(1)).isEqualTo(I64.of(1));
    }

    @Test
    void arraysKeepTheirWidthAndAreCopied() {
        int[] ints = {1, 2};
        RayValue vector = RayValue.of(ints);
        ints[0] = 9;
        assertThat(vector).isEqualTo(I32Vector.of(1, 2));
        assertThat(RayValue.of(new long[] {1})).isEqualTo(I64Vector.of(1));
        assertThat(RayValue.of(new double[] {1})).isEqualTo(F64Vector.of(1));
        assertThat(RayValue.of(new boolean[] {true})).isEqualTo(B8Vector.of(true));
        assertThat(RayValue.of(new byte[] {-1})).isEqualTo(U8Vector.of(255));
        assertThat(RayValue.of(new short[] {5})).isEqualTo(I16Vector.wrap(new short[] {5}));
        assertThat(RayValue.of(new float[] {5})).isEqualTo(F32Vector.of(5));
        assertThat(RayValue.of(new String[] {"a"})).isEqualTo(SymVector.of("a"));
        assertThat(RayValue.of(new Object[] {1, "a"})).isEqualTo(RayList.of(I64.of(1), Sym.of("a")));
    }

    @Test
    void collectionsBecomeVectorsWhereTheyCan() {
        assertThat(RayValue.of(List.of(1, 2L))).isEqualTo(I64Vector.of(1, 2));
        assertThat(RayValue.of(Arrays.asList(1.5, null))).isEqualTo(F64Vector.of(1.5, Double.NaN));
        assertThat(RayValue.of(List.of(1, 1.5))).isEqualTo(RayList.of(I64.of(1), F64.of(1.5)));
        assertThat(RayValue.of(Arrays.asList(true, null))).isEqualTo(RayList.of(B8.TRUE, RayNull.NULL));
        assertThat(RayValue.of(List.of())).isEqualTo(RayList.EMPTY);
        assertThat(RayValue.of(Set.of(ID))).isEqualTo(GuidVector.of(ID));
        assertThat(RayValue.of(List.of(List.of(1), List.of(2))))
                .isEqualTo(RayList.of(I64Vector.of(1), I64Vector.of(2)));
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("a", 1);
        map.put("b", null);
        assertThat(RayValue.of(map)).isEqualTo(Dict.of(SymVector.of("a", "b"), RayList.of(I64.of(1), RayNull.NULL)));
    }

    @Test
    void whatHasNoValueIsRefusedByName() {
        assertThatThrownBy(() -> RayValue.of(LocalDateTime.MIN))
                .isInstanceOf(ConversionException.class)
                .hasMessageContaining("java.time.LocalDateTime");
        assertThatThrownBy(() -> RayValue.of(Long.MIN_VALUE)).hasMessageContaining("I64.NULL");
        assertThatThrownBy(() -> RayValue.of(Double.NaN)).hasMessageContaining("F64.NULL");
        assertThatThrownBy(() -> RayValue.of(new char[0])).hasMessageContaining("array of char");
    }

    @Test
    void valuesComeBackAsJavaPrograms() {
        assertThat(U8.of(200).toJava()).isEqualTo(200);
        assertThat(I16.of((short) 3).toJava()).isEqualTo((short) 3);
        assertThat(Date.ofDays(1).toJava()).isEqualTo(LocalDate.of(2000, 1, 2));
        assertThat(Timestamp.of(INSTANT).toJava()).isEqualTo(INSTANT);
        assertThat(I64Vector.of(1, Nulls.I64).toJava()).isEqualTo(Arrays.asList(1L, null));
        assertThat(Dict.of(Map.of("a", RayList.of(Str.of("x"), RayNull.NULL))).toJava())
                .isEqualTo(Map.of("a", Arrays.asList("x", null)));
        assertThat(RayTable.of(Map.of("c", F64Vector.of(1))).toJava()).isEqualTo(Map.of("c", List.of(1.0)));
        assertThat(Name.of("n").toJava()).isEqualTo("n");
        assertThat(I64.NULL.toJavaOrNull()).isNull();
        assertThatThrownBy(I64.NULL::toJava).isInstanceOf(ConversionException.class);
        assertThatThrownBy(RayNull.NULL::toJava).isInstanceOf(ConversionException.class);
    }

    @Provide
    Arbitrary<Vector> vectors() {
        return RayValues.vectors();
    }

    @Property
    void aVectorIsBuiltAgainFromItsAtoms(@ForAll("vectors") Vector vector) {
        VectorBuilder builder = Vectors.builder(vector.type().element());
        for (RayValue atom : vector.asList()) {
            builder.append(atom);
        }
        assertThat(builder.build()).isEqualTo(vector);
        assertThat(builder.size()).isZero();
    }

    @Test
    void aBuilderRefusesWhatDoesNotFit() {
        VectorBuilder builder = Vectors.builder(RayType.I16).append(1).appendNull();
        assertThatThrownBy(() -> builder.append(70_000))
                .isInstanceOf(ConversionException.class)
                .hasMessageContaining("element 2: 70000 does not fit into I16");
        assertThatThrownBy(() -> builder.append(-32_768)).isInstanceOf(ConversionException.class);
        assertThatThrownBy(() -> builder.append(1.5)).hasMessageContaining("1.5");
        assertThatThrownBy(() -> builder.append("x")).hasMessageContaining("\"x\"");
        assertThatThrownBy(() -> builder.append(Date.ofDays(1))).isInstanceOf(ConversionException.class);
        assertThat(builder.build().nullCount()).isEqualTo(1);
        assertThatThrownBy(() -> Vectors.builder(RayType.B8).appendNull()).isInstanceOf(ConversionException.class);
        assertThatThrownBy(() -> Vectors.builder(RayType.F32).append(0.1)).hasMessageContaining("0.1");
        assertThatThrownBy(() -> Vectors.builder(RayType.F64).append((1L << 53) + 1))
                .isInstanceOf(ConversionException.class);
        assertThatThrownBy(() -> Vectors.builder(RayType.LIST)).hasMessageContaining("no vectors of LIST");
    }

    @Test
    void vectorsOfCollections() {
        assertThat(Vectors.of(List.of(1, 2))).isEqualTo(I64Vector.of(1, 2));
        assertThat(Vectors.of(RayType.STR, Arrays.asList("a", null))).isEqualTo(StrVector.of("a", ""));
        assertThat(Vectors.of(RayType.DATE, List.of(LocalDate.of(2000, 1, 2)))).isEqualTo(DateVector.of(1));
        assertThat(Vectors.filled(RayType.F64, 1.5, 2)).isEqualTo(F64Vector.of(1.5, 1.5));
        assertThatThrownBy(() -> Vectors.of(List.of(1, "a"))).hasMessageContaining("no type in common");
    }
}
