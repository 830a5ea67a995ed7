package io.rayforce.query.rows;

import io.rayforce.types.Atom;
import io.rayforce.types.Codec;
import io.rayforce.types.Codecs;
import io.rayforce.types.RayType;
import io.rayforce.types.RayValue;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The Java type of a component that has one column.
 *
 * @param raw the class of the component
 * @param value the class of its values: that inside an Optional, the class itself for all others
 * @param codec what converts its values; null if the library does
 */
record ComponentType(Class<?> raw, Class<?> value, @Nullable Codec<?> codec) {

    private static final Map<Class<?>, RayType> COLUMNS = Map.ofEntries(
            Map.entry(boolean.class, RayType.B8),
            Map.entry(Boolean.class, RayType.B8),
            Map.entry(short.class, RayType.I16),
            Map.entry(Short.class, RayType.I16),
            Map.entry(int.class, RayType.I32),
            Map.entry(Integer.class, RayType.I32),
            Map.entry(OptionalInt.class, RayType.I32),
            Map.entry(long.class, RayType.I64),
            Map.entry(Long.class, RayType.I64),
            Map.entry(OptionalLong.class, RayType.I64),
            Map.entry(float.class, RayType.F32),
            Map.entry(Float.class, RayType.F32),
            Map.entry(double.class, RayType.F64),
            Map.entry(Double.class, RayType.F64),
            Map.entry(OptionalDouble.class, RayType.F64),
            Map.entry(String.class, RayType.SYM),
            Map.entry(LocalDate.class, RayType.DATE),
            Map.entry(LocalTime.class, RayType.TIME),
            Map.entry(Instant.class, RayType.TIMESTAMP),
            Map.entry(Duration.class, RayType.TIMESPAN),
            Map.entry(UUID.class, RayType.GUID));

    static ComponentType of(RecordComponent component, Codecs codecs) {
        Class<?> value = value(component);
        return new ComponentType(component.getType(), value, codecs.codec(value).orElse(null));
    }

    private static Class<?> value(RecordComponent component) {
        Class<?> raw = component.getType();
        if (raw == Optional.class && component.getGenericType() instanceof ParameterizedType type) {
            Type inside = type.getActualTypeArguments()[0];
            return inside instanceof Class<?> value ? value : Object.class;
        }
        return raw;
    }

    boolean isOptional() {
        return raw == Optional.class;
    }

    /** Returns the type of the column that values are written to unless told otherwise; null if there is none. */
    @Nullable RayType columnTypeOrNull() {
        if (codec != null) {
            return codec.columnType();
        }
        if (value.isEnum()) {
            return RayType.SYM;
        }
        if (Atom.class.isAssignableFrom(value) && value != Atom.class) {
            return RayType.valueOf(value.getSimpleName().toUpperCase(Locale.ROOT)); // Atoms are named as their types.
        }
        return RayValue.class.isAssignableFrom(value) ? RayType.LIST : COLUMNS.get(value);
    }

    /**
     * Returns a value written as text.
     *
     * @throws RuntimeException if it is malformed
     */
    Object parse(String text) {
        if (value.isEnum()) {
            return constant(text);
        }
        return switch (value.getSimpleName()) {
            case "long", "Long" -> Long.valueOf(text);
            case "int", "Integer" -> Integer.valueOf(text);
            case "short", "Short" -> Short.valueOf(text);
            case "double", "Double" -> Double.valueOf(text);
            case "float", "Float" -> Float.valueOf(text);
            case "String" -> text;
            case "LocalDate" -> LocalDate.parse(text);
            case "LocalTime" -> LocalTime.parse(text);
            case "Instant" -> Instant.parse(text);
            case "Duration" -> Duration.parse(text);
            case "UUID" -> UUID.fromString(text);
            default -> throw new IllegalArgumentException(value.getSimpleName() + " has no default");
        };
    }

    private Object constant(String name) {
        for (Object constant : value.getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(name)) {
                return constant;
            }
        }
        throw new IllegalArgumentException(value.getSimpleName() + " has no constant " + name);
    }
}
