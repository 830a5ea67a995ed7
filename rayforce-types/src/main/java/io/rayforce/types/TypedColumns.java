package io.rayforce.types;

/** Columns by name, as the kind of vector that the caller expects. */
public sealed interface TypedColumns permits RayTable {

    /**
     * Returns the first column of the given name.
     *
     * @throws ConversionException if there is none; the message lists the names there are
     */
    Sequence column(String name);

    /**
     * Returns the first column of the given name as the given kind of vector or list.
     *
     * @throws ConversionException if there is none, or it is of another kind
     */
    default <S extends Sequence> S column(String name, Class<S> kind) {
        Sequence column = column(name);
        if (!kind.isInstance(column)) {
            throw new ConversionException(
                    "column " + name + " is " + column.type() + ", not a " + kind.getSimpleName());
        }
        return kind.cast(column);
    }

    /** Returns the column of truth values with the given name; see {@link #column(String, Class)}. */
    default B8Vector b8(String name) {
        return column(name, B8Vector.class);
    }

    /** Returns the column of unsigned bytes with the given name; see {@link #column(String, Class)}. */
    default U8Vector u8(String name) {
        return column(name, U8Vector.class);
    }

    /** Returns the column of 16-bit integers with the given name; see {@link #column(String, Class)}. */
    default I16Vector i16(String name) {
        return column(name, I16Vector.class);
    }

    /** Returns the column of 32-bit integers with the given name; see {@link #column(String, Class)}. */
    default I32Vector i32(String name) {
        return column(name, I32Vector.class);
    }

    /** Returns the column of 64-bit integers with the given name; see {@link #column(String, Class)}. */
    default I64Vector i64(String name) {
        return column(name, I64Vector.class);
    }

    /** Returns the column of 32-bit floating point numbers with the given name; see {@link #column(String, Class)}. */
    default F32Vector f32(String name) {
        return column(name, F32Vector.class);
    }

    /** Returns the column of 64-bit floating point numbers with the given name; see {@link #column(String, Class)}. */
    default F64Vector f64(String name) {
        return column(name, F64Vector.class);
    }

    /** Returns the column of days with the given name; see {@link #column(String, Class)}. */
    default DateVector date(String name) {
        return column(name, DateVector.class);
    }

    /** Returns the column of times of day with the given name; see {@link #column(String, Class)}. */
    default TimeVector time(String name) {
        return column(name, TimeVector.class);
    }

    /** Returns the column of points in time with the given name; see {@link #column(String, Class)}. */
    default TimestampVector timestamp(String name) {
        return column(name, TimestampVector.class);
    }

    /** Returns the column of lengths of time with the given name; see {@link #column(String, Class)}. */
    default TimespanVector timespan(String name) {
        return column(name, TimespanVector.class);
    }

    /** Returns the column of identifiers with the given name; see {@link #column(String, Class)}. */
    default GuidVector guid(String name) {
        return column(name, GuidVector.class);
    }

    /** Returns the column of symbols with the given name; see {@link #column(String, Class)}. */
    default SymVector sym(String name) {
        return column(name, SymVector.class);
    }

    /** Returns the column of strings with the given name; see {@link #column(String, Class)}. */
    default StrVector str(String name) {
        return column(name, StrVector.class);
    }
}
