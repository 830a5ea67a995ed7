package io.rayforce.engine.model;

import io.rayforce.types.B8Vector;
import io.rayforce.types.DateVector;
import io.rayforce.types.F64Vector;
import io.rayforce.types.GuidVector;
import io.rayforce.types.I16Vector;
import io.rayforce.types.I32Vector;
import io.rayforce.types.I64Vector;
import io.rayforce.types.Nulls;
import io.rayforce.types.RayType;
import io.rayforce.types.StrVector;
import io.rayforce.types.SymVector;
import io.rayforce.types.TimeVector;
import io.rayforce.types.TimespanVector;
import io.rayforce.types.TimestampVector;
import io.rayforce.types.U8Vector;
import io.rayforce.types.Vector;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.ToLongFunction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/**
 * A vector beside its elements as boxed Java values: integers and times as Long, floats as Double, texts as String, guids as
 * UUID, and nulls as nothing.
 */
public record Cells(RayType type, List<Optional<Object>> values) {

    private static final List<RayType> TYPES = List.of(
            RayType.B8,
            RayType.U8,
            RayType.I16,
            RayType.I32,
            RayType.I64,
            RayType.F64,
            RayType.DATE,
            RayType.TIME,
            RayType.TIMESTAMP,
            RayType.TIMESPAN,
            RayType.GUID,
            RayType.SYM,
            RayType.STR);

    /** The order of the language: nulls first, texts by their bytes. */
    public static final Comparator<Optional<Object>> ORDER = (a, b) ->
            a.isEmpty() || b.isEmpty() ? Boolean.compare(a.isPresent(), b.isPresent()) : compare(a.get(), b.get());

    /** Returns columns of any type, with ties and nulls. */
    public static Arbitrary<Cells> any() {
        return Arbitraries.of(TYPES).flatMap(Cells::of);
    }

    /** Returns columns of a type, of up to 40 elements. */
    public static Arbitrary<Cells> of(RayType type) {
        return element(type).list().ofMaxSize(40).map(values -> new Cells(type, values));
    }

    /** Returns columns of a type and a size. */
    public static Arbitrary<Cells> of(RayType type, int size) {
        return element(type).list().ofSize(size).map(values -> new Cells(type, values));
    }

    /** Returns columns of any type and of a size. */
    public static Arbitrary<Cells> any(int size) {
        return Arbitraries.of(TYPES).flatMap(type -> of(type, size));
    }

    private static Arbitrary<Optional<Object>> element(RayType type) {
        Arbitrary<Object> present = present(type).asGeneric();
        boolean nullable = type != RayType.B8 && type != RayType.U8;
        return nullable ? present.optional(0.8) : present.map(Optional::of);
    }

    private static Arbitrary<?> present(RayType type) {
        return switch (type) {
            case B8 -> Arbitraries.longs().between(0, 1);
            case U8 -> Arbitraries.of(0L, 1L, 2L, 127L, 128L, 255L);
            case F64 -> Arbitraries.of(-1e300, -2.5, -1.0, 0.0, 0.1, 1.0, 1.5, 2.0, 1e300);
            case SYM, STR -> Arbitraries.of("a", "b", "B", "ab", "abcdefgh", "abcdefghi", "é", "ｚ", "😀", " ");
            case GUID -> Arbitraries.of(new UUID(0, 1), new UUID(1, 0), new UUID(-1, 5), new UUID(Long.MIN_VALUE, 0));
            default -> Arbitraries.longs().between(-4, 4);
        };
    }

    private static int compare(Object a, Object b) {
        if (a instanceof String one && b instanceof String other) {
            return Arrays.compareUnsigned(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
        }
        if (a instanceof UUID one && b instanceof UUID other) {
            int high = Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
            return high != 0
                    ? high
                    : Long.compareUnsigned(one.getLeastSignificantBits(), other.getLeastSignificantBits());
        }
        return a instanceof Double one ? Double.compare(one, (Double) b) : Long.compare((Long) a, (Long) b);
    }

    /** Returns the number of elements. */
    public int size() {
        return values.size();
    }

    /** Returns the elements at some positions. */
    public Cells pick(List<Integer> positions) {
        return new Cells(type, positions.stream().map(values::get).toList());
    }

    /** Returns the vector of these elements. */
    public Vector vector() {
        return switch (type) {
            case B8 -> B8Vector.wrap(bytes());
            case U8 -> U8Vector.wrap(bytes());
            case I16 -> I16Vector.wrap(shorts());
            case I32 -> I32Vector.wrap(ints());
            case DATE -> DateVector.wrap(ints());
            case TIME -> TimeVector.wrap(ints());
            case I64 -> I64Vector.wrap(longs());
            case TIMESTAMP -> TimestampVector.wrap(longs());
            case TIMESPAN -> TimespanVector.wrap(longs());
            case F64 ->
                F64Vector.wrap(values.stream()
                        .mapToDouble(value -> (Double) value.orElse(Nulls.F64))
                        .toArray());
            case GUID ->
                GuidVector.of(values.stream()
                        .map(value -> (UUID) value.orElse(new UUID(0, 0)))
                        .toArray(UUID[]::new));
            case SYM -> SymVector.of(texts());
            case STR -> StrVector.of(texts());
            default -> throw new IllegalStateException("no vectors of " + type);
        };
    }

    private long[] longs() {
        return values.stream().mapToLong(number(Nulls.I64)).toArray();
    }

    private int[] ints() {
        return values.stream()
                .mapToInt(value -> (int) number(Nulls.I32).applyAsLong(value))
                .toArray();
    }

    private short[] shorts() {
        short[] shorts = new short[size()];
        for (int i = 0; i < shorts.length; i++) {
            shorts[i] = (short) number(Nulls.I16).applyAsLong(values.get(i));
        }
        return shorts;
    }

    private byte[] bytes() {
        byte[] bytes = new byte[size()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) number(0).applyAsLong(values.get(i));
        }
        return bytes;
    }

    private String[] texts() {
        return values.stream().map(value -> (String) value.orElse("")).toArray(String[]::new);
    }

    private static ToLongFunction<Optional<Object>> number(long none) {
        return value -> (Long) value.orElse(none);
    }
}
