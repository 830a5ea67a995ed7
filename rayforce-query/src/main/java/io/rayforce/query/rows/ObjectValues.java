package io.rayforce.query.rows;

import io.rayforce.types.DateVector;
import io.rayforce.types.GuidVector;
import io.rayforce.types.Nulls;
import io.rayforce.types.RayValue;
import io.rayforce.types.Sequence;
import io.rayforce.types.StrVector;
import io.rayforce.types.SymDictionary;
import io.rayforce.types.SymVector;
import io.rayforce.types.TimeVector;
import io.rayforce.types.TimespanVector;
import io.rayforce.types.TimestampVector;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntToLongFunction;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/** Reads the elements of a column as objects of one Java type. */
final class ObjectValues {

    private static final int MILLIS_OF_DAY = 86_400_000;

    private final Sequence column;
    private final ColumnValues values;
    private final Place place;

    private ObjectValues(Sequence column, ColumnValues values, Place place) {
        this.column = column;
        this.values = values;
        this.place = place;
    }

    @SuppressWarnings("unchecked") // The function gives what the type asks for.
    static <V> IntFunction<@Nullable V> of(Class<V> type, Sequence column, ColumnValues values, Place place) {
        ObjectValues reader = new ObjectValues(column, values, place);
        return (IntFunction<@Nullable V>) reader.function(type);
    }

    private IntFunction<? extends @Nullable Object> function(Class<?> type) {
        if (type == String.class) {
            return texts();
        }
        if (type.isEnum()) {
            return enums(type);
        }
        if (RayValue.class.isAssignableFrom(type)) {
            return rayValues(type);
        }
        if (Number.class.isAssignableFrom(type) || type == Boolean.class) {
            return boxed(type);
        }
        IntFunction<?> optional = optionalNumbers(type);
        return optional == null ? temporals(type) : optional;
    }

    /** Leaves the nulls to the place; the function sees the other rows alone. */
    private IntFunction<@Nullable Object> orNull(IntFunction<?> function) {
        return row -> column.isNull(row) ? place.object(row) : function.apply(row);
    }

    private IntFunction<?> texts() {
        String whenNull = place.whenNull() == null ? "" : (String) place.whenNull();
        if (column instanceof SymVector vector) {
            SymDictionary dictionary = vector.dictionary();
            return row -> {
                int code = vector.code(row);
                return code == Nulls.SYM ? whenNull : dictionary.text(code);
            };
        }
        if (column instanceof StrVector vector) {
            return row -> vector.isNull(row) ? whenNull : vector.get(row);
        }
        throw place.unfit("String");
    }

    private IntFunction<? extends @Nullable Object> enums(Class<?> type) {
        Map<String, Object> constants = new HashMap<>();
        for (Object constant : type.getEnumConstants()) {
            constants.put(((Enum<?>) constant).name(), constant);
        }
        if (column instanceof SymVector vector) {
            // Filled as symbols occur; threads that race put the same constant.
            @Nullable Object[] byCode = new @Nullable Object[vector.dictionary().size()];
            return row -> {
                int code = vector.code(row);
                if (code == Nulls.SYM) {
                    return place.object(row);
                }
                Object constant = byCode[code];
                if (constant == null) {
                    constant = constant(constants, vector.get(row), row);
                    byCode[code] = constant;
                }
                return constant;
            };
        }
        if (column instanceof StrVector vector) {
            return orNull(row -> constant(constants, vector.get(row), row));
        }
        throw place.unfit(type.getSimpleName());
    }

    private Object constant(Map<String, Object> constants, String name, int row) {
        Object constant = constants.get(name);
        if (constant == null) {
            throw place.refused(row, name, "is none of " + constants.keySet());
        }
        return constant;
    }

    private IntFunction<?> rayValues(Class<?> type) {
        return row -> {
            RayValue value = column.at(row);
            if (!type.isInstance(value)) {
                throw place.refused(row, value, "is no " + type.getSimpleName());
            }
            return value;
        };
    }

    private IntFunction<@Nullable Object> boxed(Class<?> type) {
        if (type == Long.class) {
            IntToLongFunction longs = values.longs();
            return orNull(longs::applyAsLong);
        }
        if (type == Integer.class) {
            IntUnaryOperator ints = values.ints();
            return orNull(ints::applyAsInt);
        }
        if (type == Short.class) {
            IntUnaryOperator shorts = values.shorts();
            return orNull(row -> (short) shorts.applyAsInt(row));
        }
        if (type == Double.class) {
            IntToDoubleFunction doubles = values.doubles();
            return orNull(doubles::applyAsDouble);
        }
        if (type == Float.class) {
            IntToDoubleFunction floats = values.floats();
            return orNull(row -> (float) floats.applyAsDouble(row));
        }
        if (type == Boolean.class) {
            IntPredicate booleans = values.booleans();
            return orNull(booleans::test);
        }
        throw place.unfit(type.getSimpleName());
    }

    private @Nullable IntFunction<?> optionalNumbers(Class<?> type) {
        if (type == OptionalLong.class) {
            IntToLongFunction longs = values.longs();
            return row -> column.isNull(row) ? OptionalLong.empty() : OptionalLong.of(longs.applyAsLong(row));
        }
        if (type == OptionalInt.class) {
            IntUnaryOperator ints = values.ints();
            return row -> column.isNull(row) ? OptionalInt.empty() : OptionalInt.of(ints.applyAsInt(row));
        }
        if (type == OptionalDouble.class) {
            IntToDoubleFunction doubles = values.doubles();
            return row -> column.isNull(row) ? OptionalDouble.empty() : OptionalDouble.of(doubles.applyAsDouble(row));
        }
        return null;
    }

    private IntFunction<? extends @Nullable Object> temporals(Class<?> type) {
        if (type == Instant.class && column instanceof TimestampVector vector) {
            return row ->
                    vector.isNull(row) ? place.object(row) : vector.at(row).toInstant();
        }
        if (type == LocalDate.class && column instanceof DateVector vector) {
            return row ->
                    vector.isNull(row) ? place.object(row) : vector.at(row).toLocalDate();
        }
        if (type == LocalTime.class && column instanceof TimeVector vector) {
            return row -> {
                if (vector.isNull(row)) {
                    return place.object(row);
                }
                long millis = place.within(row, vector.get(row), 0, MILLIS_OF_DAY - 1);
                return LocalTime.ofNanoOfDay(millis * 1_000_000);
            };
        }
        if (type == Duration.class && column instanceof TimespanVector vector) {
            return row ->
                    vector.isNull(row) ? place.object(row) : vector.at(row).toDuration();
        }
        if (type == UUID.class && column instanceof GuidVector vector) {
            return row -> vector.isNull(row) ? place.object(row) : new UUID(vector.high(row), vector.low(row));
        }
        throw place.unfit(type.getSimpleName());
    }
}
