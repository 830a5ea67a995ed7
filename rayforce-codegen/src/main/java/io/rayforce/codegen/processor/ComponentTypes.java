package io.rayforce.codegen.processor;

import io.rayforce.codegen.schema.ColumnType;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;

/** Which columns Java types ask for. */
final class ComponentTypes {

    static final String REMEDY = "a boolean, short, int, long, float, double, String, enum, LocalDate, LocalTime,"
            + " Instant, Duration, UUID, a value of io.rayforce.types, or an Optional of one of these";

    private static final List<List<ColumnType>> FAMILIES = List.of(
            List.of(ColumnType.U8, ColumnType.I16, ColumnType.I32, ColumnType.I64),
            List.of(ColumnType.F32, ColumnType.F64),
            List.of(ColumnType.SYM, ColumnType.STR));

    private static final Map<String, ColumnType> TYPES = Map.ofEntries(
            Map.entry("boolean", ColumnType.B8),
            Map.entry("short", ColumnType.I16),
            Map.entry("int", ColumnType.I32),
            Map.entry("long", ColumnType.I64),
            Map.entry("float", ColumnType.F32),
            Map.entry("double", ColumnType.F64),
            Map.entry(Boolean.class.getName(), ColumnType.B8),
            Map.entry(Short.class.getName(), ColumnType.I16),
            Map.entry(Integer.class.getName(), ColumnType.I32),
            Map.entry(Long.class.getName(), ColumnType.I64),
            Map.entry(Float.class.getName(), ColumnType.F32),
            Map.entry(Double.class.getName(), ColumnType.F64),
            Map.entry(OptionalInt.class.getName(), ColumnType.I32),
            Map.entry(OptionalLong.class.getName(), ColumnType.I64),
            Map.entry(OptionalDouble.class.getName(), ColumnType.F64),
            Map.entry(String.class.getName(), ColumnType.SYM),
            Map.entry(LocalDate.class.getName(), ColumnType.DATE),
            Map.entry(LocalTime.class.getName(), ColumnType.TIME),
            Map.entry(Instant.class.getName(), ColumnType.TIMESTAMP),
            Map.entry(Duration.class.getName(), ColumnType.TIMESPAN),
            Map.entry(UUID.class.getName(), ColumnType.GUID));

    private ComponentTypes() {}

    /** Returns the column that a type asks for, given by the name of its class or by its keyword. */
    static Optional<ColumnType> of(String name) {
        return Optional.ofNullable(TYPES.get(name));
    }

    /** Returns the column of a class of the value model: atoms are named as their types, all else goes into lists. */
    static ColumnType ofValue(String simpleName) {
        return Arrays.stream(ColumnType.values())
                .filter(type -> type.elementType().isPresent())
                .filter(type -> type.name().equals(simpleName.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElse(ColumnType.LIST);
    }

    /** Returns the types of columns that hold the same Java values, this one included. */
    static List<ColumnType> alternatives(ColumnType type) {
        return FAMILIES.stream()
                .filter(family -> family.contains(type))
                .findFirst()
                .orElse(List.of(type));
    }
}
