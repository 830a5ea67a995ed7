package io.rayforce.codegen.schema;

import io.rayforce.types.RayType;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the elements of a column are. */
public enum ColumnType {
    B8,
    U8,
    I16,
    I32,
    I64,
    F32,
    F64,
    DATE,
    TIME,
    TIMESTAMP,
    TIMESPAN,
    GUID,
    SYM,
    STR,
    /** Values of any types, element by element. */
    LIST,
    /** Not known: the column fits whatever the table holds. */
    ANY;

    /** Returns the type of a column with elements of the given type; {@link #ANY} if schema files have no name for it. */
    public static ColumnType of(RayType elements) {
        return named(elements.name()).orElse(ANY);
    }

    /** Returns the type of the given name, in capitals or small letters. */
    static Optional<ColumnType> named(String name) {
        return Arrays.stream(values())
                .filter(type -> type.name().equals(name.toUpperCase(Locale.ROOT)))
                .findFirst();
    }

    /** Returns the names of all types, for messages. */
    static String all() {
        return Arrays.stream(values()).map(ColumnType::name).collect(Collectors.joining(", "));
    }

    /** Returns the type of the elements; nothing where they have no one type. */
    public Optional<RayType> elementType() {
        return this == LIST || this == ANY ? Optional.empty() : Optional.of(RayType.valueOf(name()));
    }

    /** Tells whether columns of this type can hold nulls that a row can leave empty. */
    public boolean hasNulls() {
        return switch (this) {
            case B8, U8, LIST, ANY -> false;
            default -> true;
        };
    }

    /** Tells whether a column of the other type can stand where this one is declared. */
    boolean fits(ColumnType other) {
        return this == other || this == ANY || other == ANY;
    }
}
