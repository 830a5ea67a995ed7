package io.rayforce.types;

import java.util.Locale;

/** The kind of a {@link RayValue}: one constant for each class of the value model. */
public enum RayType {
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
    B8_VECTOR,
    U8_VECTOR,
    I16_VECTOR,
    I32_VECTOR,
    I64_VECTOR,
    F32_VECTOR,
    F64_VECTOR,
    DATE_VECTOR,
    TIME_VECTOR,
    TIMESTAMP_VECTOR,
    TIMESPAN_VECTOR,
    GUID_VECTOR,
    SYM_VECTOR,
    STR_VECTOR,
    LIST,
    DICT,
    TABLE,
    LAMBDA,
    BUILTIN,
    NAME,
    NULL,
    ERROR;

    private static final RayType[] ALL = values();

    /** Tells whether values of this type are {@linkplain Atom atoms}. */
    public boolean isAtom() {
        return ordinal() <= STR.ordinal();
    }

    /** Tells whether values of this type are {@linkplain Vector vectors}. */
    public boolean isVector() {
        return !isAtom() && ordinal() <= STR_VECTOR.ordinal();
    }

    /**
     * Returns the vector type of this atom type; a vector type returns itself.
     *
     * @throws IllegalStateException if this is neither
     */
    public RayType vector() {
        return isAtom() ? ALL[ordinal() + B8_VECTOR.ordinal()] : requireVector();
    }

    /**
     * Returns the atom type of this vector type; an atom type returns itself.
     *
     * @throws IllegalStateException if this is neither
     */
    public RayType element() {
        return isAtom() ? this : ALL[requireVector().ordinal() - B8_VECTOR.ordinal()];
    }

    /** Returns the language's own name: {@code i64} for the atom, {@code I64} for the vector, {@code LIST}, {@code TABLE}. */
    public String label() {
        return isAtom()
                ? name().toLowerCase(Locale.ROOT)
                : isVector() ? element().name() : name();
    }

    private RayType requireVector() {
        if (!isVector()) {
            throw new IllegalStateException(this + " has no elements of one type");
        }
        return this;
    }
}
