package io.rayforce.query.rows;

import io.rayforce.types.B8Vector;
import io.rayforce.types.ConversionException;
import io.rayforce.types.Date;
import io.rayforce.types.GuidVector;
import io.rayforce.types.Nulls;
import io.rayforce.types.RayList;
import io.rayforce.types.RayNull;
import io.rayforce.types.RayType;
import io.rayforce.types.RayValue;
import io.rayforce.types.Sequence;
import io.rayforce.types.StrVector;
import io.rayforce.types.Sym;
import io.rayforce.types.SymDictionary;
import io.rayforce.types.SymVector;
import io.rayforce.types.Time;
import io.rayforce.types.Timespan;
import io.rayforce.types.Timestamp;
import io.rayforce.types.Vector;
import io.rayforce.types.Vectors;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** Makes one column from objects. */
final class ObjectColumns {

    private final Place place;
    private final int size;
    private final IntFunction<? extends @Nullable Object> values;

    ObjectColumns(Place place, int size, IntFunction<? extends @Nullable Object> values) {
        this.place = place;
        this.size = size;
        this.values = values;
    }

    Sequence write() {
        if (place.type() == RayType.LIST) {
            return list();
        }
        if (size > 0 && value(0) instanceof RayValue) {
            return atoms();
        }
        return switch (place.type()) {
            case SYM -> syms();
            case STR -> strs();
            case GUID -> guids();
            case B8 -> booleans();
            case F32, F64 -> FloatColumns.write(place, size, this::number);
            default -> IntegerColumns.write(place, size, this::raw);
        };
    }

    private @Nullable Object value(int row) {
        Object value = values.apply(row);
        if (value instanceof Optional<?> optional) {
            return optional.orElse(null);
        }
        if (value instanceof OptionalLong optional) {
            return optional.isPresent() ? (Object) optional.getAsLong() : null;
        }
        if (value instanceof OptionalInt optional) {
            return optional.isPresent() ? (Object) optional.getAsInt() : null;
        }
        if (value instanceof OptionalDouble optional) {
            return optional.isPresent() ? (Object) optional.getAsDouble() : null;
        }
        return value;
    }

    private RayList list() {
        RayValue[] elements = new RayValue[size];
        for (int i = 0; i < size; i++) {
            Object value = value(i);
            elements[i] = value == null ? RayNull.NULL : require(RayValue.class, i, value);
        }
        return RayList.wrap(elements);
    }

    private Vector atoms() {
        RayValue[] atoms = new RayValue[size];
        for (int i = 0; i < size; i++) {
            Object value = value(i);
            if (!(value instanceof RayValue atom) || atom.type() != place.type()) {
                throw place.refused(i, String.valueOf(value), "is no " + place.type());
            }
            atoms[i] = atom;
        }
        return Vectors.ofAtoms(place.type(), Arrays.asList(atoms));
    }

    private SymVector syms() {
        SymDictionary dictionary = new SymDictionary();
        int[] codes = new int[size];
        for (int i = 0; i < size; i++) {
            codes[i] = dictionary.add(symbol(i));
        }
        return SymVector.wrap(dictionary, codes);
    }

    private String symbol(int row) {
        String text = text(row);
        try {
            return Sym.of(text).value();
        } catch (ConversionException unfit) {
            throw place.refused(row, text, unfit);
        }
    }

    private StrVector strs() {
        String[] texts = new String[size];
        Arrays.setAll(texts, this::text);
        return StrVector.of(texts);
    }

    private String text(int row) {
        Object value = value(row);
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        return value == null ? "" : require(String.class, row, value);
    }

    private GuidVector guids() {
        long[] array = new long[2 * size];
        for (int i = 0; i < size; i++) {
            Object value = value(i);
            if (value != null) {
                UUID uuid = require(UUID.class, i, value);
                array[2 * i] = uuid.getMostSignificantBits();
                array[2 * i + 1] = uuid.getLeastSignificantBits();
            }
        }
        return GuidVector.wrap(array);
    }

    private B8Vector booleans() {
        byte[] bytes = new byte[size];
        for (int i = 0; i < size; i++) {
            Object value = value(i);
            if (value == null) {
                throw place.refused(i, "null", "has no B8 to stand for it");
            }
            bytes[i] = require(Boolean.class, i, value) ? (byte) 1 : 0;
        }
        return B8Vector.wrap(bytes);
    }

    private double number(int row) {
        Object value = value(row);
        if (value == null) {
            return Nulls.F64;
        }
        return value instanceof Float || value instanceof Double
                ? ((Number) value).doubleValue()
                : place.within(row, integer(row, value), -1L << 53, 1L << 53);
    }

    private long raw(int row) {
        Object value = value(row);
        if (value == null) {
            return Nulls.I64;
        }
        return switch (place.type()) {
            case DATE ->
                temporal(LocalDate.class, row, value, date -> Date.of(date).days());
            case TIME ->
                temporal(LocalTime.class, row, value, time -> Time.of(time).millis());
            case TIMESTAMP ->
                temporal(
                        Instant.class,
                        row,
                        value,
                        instant -> Timestamp.of(instant).nanos());
            case TIMESPAN ->
                temporal(
                        Duration.class,
                        row,
                        value,
                        duration -> Timespan.of(duration).nanos());
            default -> integer(row, value);
        };
    }

    private <V> long temporal(Class<V> type, int row, Object value, ToLongFunction<V> raw) {
        V required = require(type, row, value);
        try {
            return raw.applyAsLong(required);
        } catch (ConversionException unfit) {
            throw place.refused(row, value, unfit);
        }
    }

    private long integer(int row, Object value) {
        if (value instanceof Long || value instanceof Integer || value instanceof Short) {
            long number = ((Number) value).longValue();
            if (number != Nulls.I64) {
                return number;
            }
        }
        throw place.refused(row, value, "is no " + place.type());
    }

    private <V> V require(Class<V> type, int row, Object value) {
        if (!type.isInstance(value)) {
            throw place.refused(row, value, "is no " + place.type());
        }
        return type.cast(value);
    }
}
