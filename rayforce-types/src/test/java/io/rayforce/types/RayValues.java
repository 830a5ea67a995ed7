package io.rayforce.types;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Generators of arbitrary values, nulls and odd texts included. */
public final class RayValues {

    private static final int MOST_ELEMENTS = 12;

    private RayValues() {}

    /** Any value, nested up to the given depth. */
    public static Arbitrary<RayValue> values(int depth) {
        Arbitrary<RayValue> leaves = Arbitraries.oneOf(
                List.of(atoms().map(RayValue.class::cast), vectors().map(RayValue.class::cast), code(), code()));
        if (depth == 0) {
            return leaves;
        }
        return Arbitraries.oneOf(List.of(
                leaves,
                lists(depth - 1).map(RayValue.class::cast),
                dicts(depth - 1).map(RayValue.class::cast),
                tables().map(RayValue.class::cast),
                lambdas(depth - 1)));
    }

    public static Arbitrary<Atom> atoms() {
        return Arbitraries.oneOf(List.of(
                Arbitraries.of(B8.TRUE, B8.FALSE, B8.NULL),
                Arbitraries.integers().between(0, 255).map(U8::of),
                Arbitraries.just(U8.NULL),
                Arbitraries.integers().between(Short.MIN_VALUE, Short.MAX_VALUE).map(I16::of),
                Arbitraries.integers().map(I32::of),
                Arbitraries.longs().map(I64::of),
                floats().map(F32::of),
                doubles().map(F64::of),
                Arbitraries.integers().map(Date::ofDays),
                Arbitraries.integers().map(Time::ofMillis),
                Arbitraries.longs().map(Timestamp::ofNanos),
                Arbitraries.longs().map(Timespan::ofNanos),
                Combinators.combine(Arbitraries.longs(), Arbitraries.longs()).as(Guid::new),
                symbols().map(Sym::of),
                texts().map(Str::of)));
    }

    public static Arbitrary<Vector> vectors() {
        return Arbitraries.integers().between(0, MOST_ELEMENTS).flatMap(RayValues::vectors);
    }

    /** Vectors of exactly the given size, of every type. */
    public static Arbitrary<Vector> vectors(int size) {
        return Arbitraries.oneOf(List.of(
                Arbitraries.integers()
                        .between(0, 1)
                        .array(int[].class)
                        .ofSize(size)
                        .map(RayValues::booleans),
                Arbitraries.integers()
                        .between(0, 255)
                        .array(int[].class)
                        .ofSize(size)
                        .map(U8Vector::of),
                Arbitraries.shorts().array(short[].class).ofSize(size).map(I16Vector::wrap),
                ints(size).map(I32Vector::wrap),
                ints(size).map(DateVector::wrap),
                ints(size).map(TimeVector::wrap),
                longs(size).map(I64Vector::wrap),
                longs(size).map(TimestampVector::wrap),
                longs(size).map(TimespanVector::wrap),
                longs(2 * size).map(GuidVector::wrap),
                floats().array(float[].class).ofSize(size).map(F32Vector::wrap),
                doubles().array(double[].class).ofSize(size).map(F64Vector::wrap),
                symbols().array(String[].class).ofSize(size).map(SymVector::of),
                texts().array(String[].class).ofSize(size).map(StrVector::of)));
    }

    public static Arbitrary<RayTable> tables() {
        return Arbitraries.integers()
                .between(0, MOST_ELEMENTS)
                .flatMap(rows -> Combinators.combine(symbols(), vectors(rows))
                        .as((name, column) ->
                                RayTable.builder().column(name, column).build())
                        .list()
                        .ofMaxSize(4)
                        .map(RayValues::besideEachOther));
    }

    /** Texts with quotes, control characters, surrogate pairs and bytes that are no UTF-8. */
    public static Arbitrary<String> texts() {
        return Arbitraries.oneOf(List.of(
                Arbitraries.strings()
                        .ofMaxLength(20)
                        .excludeChars(new char[] {0})
                        .map(RayValues::withoutLoneSurrogates),
                Arbitraries.of("", "\"", "\\", "\\n", "\n\t", "né", "\udc80", "a\udcffb", "\ud83d\ude00")));
    }

    public static Arbitrary<String> symbols() {
        return Arbitraries.oneOf(List.of(Arbitraries.of("", "a", "sym", "a.b", "total-px", "é b"), texts()));
    }

    private static Arbitrary<RayValue> code() {
        return Arbitraries.oneOf(List.of(
                symbols().map(Name::of),
                Arbitraries.just(RayNull.NULL),
                Arbitraries.of("type", "domain", "x").map(RayError::of),
                Combinators.combine(Arbitraries.of("sum", "+", "insert"), Arbitraries.of(Builtin.Arity.values()))
                        .as(Builtin::new)));
    }

    private static Arbitrary<RayList> lists(int depth) {
        return values(depth).list().ofMaxSize(5).map(RayList::of);
    }

    private static Arbitrary<Dict> dicts(int depth) {
        return values(depth)
                .list()
                .ofMaxSize(4)
                .flatMap(values -> vectors(values.size()).map(keys -> Dict.of(keys, RayList.of(values))));
    }

    private static Arbitrary<RayValue> lambdas(int depth) {
        return Combinators.combine(symbols().array(String[].class).ofMaxSize(3).map(SymVector::of), lists(depth))
                .as(Lambda::of);
    }

    private static Arbitrary<int[]> ints(int size) {
        return Arbitraries.integers().array(int[].class).ofSize(size);
    }

    private static Arbitrary<long[]> longs(int size) {
        return Arbitraries.longs().array(long[].class).ofSize(size);
    }

    private static Arbitrary<Double> doubles() {
        return Arbitraries.oneOf(List.of(
                Arbitraries.doubles(),
                Arbitraries.of(Double.NaN, -0.0, 0.0, Double.POSITIVE_INFINITY, Double.MIN_VALUE, 0.1, 1e300)));
    }

    private static Arbitrary<Float> floats() {
        return Arbitraries.oneOf(
                List.of(Arbitraries.floats(), Arbitraries.of(Float.NaN, -0.0f, Float.NEGATIVE_INFINITY, 0.1f)));
    }

    private static Vector booleans(int[] bits) {
        boolean[] booleans = new boolean[bits.length];
        for (int i = 0; i < bits.length; i++) {
            booleans[i] = bits[i] == 1;
        }
        return B8Vector.of(booleans);
    }

    private static RayTable besideEachOther(List<RayTable> tables) {
        List<String> names = new ArrayList<>();
        List<Sequence> columns = new ArrayList<>();
        for (RayTable table : tables) {
            names.addAll(table.columnNames());
            columns.addAll(table.columns());
        }
        return RayTable.of(SymVector.of(names.toArray(String[]::new)), columns);
    }

    private static String withoutLoneSurrogates(String text) {
        return new String(
                text.getBytes(java.nio.charset.StandardCharsets.UTF_8), java.nio.charset.StandardCharsets.UTF_8);
    }
}
