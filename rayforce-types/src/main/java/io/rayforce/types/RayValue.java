package io.rayforce.types;

import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Any value of the Rayforce language: an atom, a vector, a list, a dict, a table, a piece of code, nothing, or an error.
 *
 * <p>Every value is immutable and safe to share between threads. Two values are equal when they have the same type and
 * the same content; all nulls of one type are equal.
 */
public sealed interface RayValue permits Atom, Builtin, Dict, Lambda, Name, RayError, RayNull, RayTable, Sequence {

    /** Returns which of the permitted kinds this is; made for exhaustive switches. */
    RayType type();

    /**
     * Returns the value of a Java object. Whole numbers become {@code I64}, floating point numbers {@code F64}, texts and enum
     * constants symbols, {@code LocalDate}, {@code LocalTime}, {@code Instant} (also with an offset or zone), {@code Duration}
     * and {@code UUID} the type that is theirs. Arrays of primitives become vectors of their own width, copied; other arrays
     * and collections the vector of their elements' type, or a list if that differs; maps dicts. Java nulls inside become
     * nulls. A value is returned as it is.
     *
     * @throws ConversionException if there is no value for the object, or it is the number that stands for null
     */
    static RayValue of(Object object) {
        return JavaValues.of(object);
    }

    /** Returns the value of a Java object, and the null object for a Java null. */
    @SuppressWarnings("exports") // The annotation is for tools, which find it where it is there.
    static RayValue ofNullable(@Nullable Object object) {
        return object == null ? RayNull.NULL : of(object);
    }

    /**
     * Returns what a Java program would use in place of this value: boxed numbers (a {@code U8} as Integer), {@code String},
     * the types of {@code java.time}, {@code UUID}; for vectors and lists a List, for dicts and tables a Map, in which nulls are
     * Java nulls. Code and errors are returned as they are.
     *
     * @throws ConversionException if this is a null, or a time of day outside of a day
     */
    default Object toJava() {
        Object object = toJavaOrNull();
        if (object == null) {
            throw new ConversionException(this + " is a null: ask isNull(), or use toJavaOrNull()");
        }
        return object;
    }

    /** Returns what {@link #toJava} returns, and a Java null for a null. */
    @SuppressWarnings("exports") // The annotation is for tools, which find it where it is there.
    default @Nullable Object toJavaOrNull() {
        return JavaValues.toJavaOrNull(this);
    }

    /**
     * Returns an integer of any width.
     *
     * @throws ConversionException if this is none, or a null
     */
    default long asLong() {
        return Scalars.asLong(this);
    }

    /**
     * Returns a number: a floating point number of any width, or an integer that has an exact form.
     *
     * @throws ConversionException if this is none, or a null
     */
    default double asDouble() {
        return Scalars.asDouble(this);
    }

    /**
     * Returns a truth value.
     *
     * @throws ConversionException if this is none, or a null
     */
    default boolean asBoolean() {
        return Scalars.asBoolean(this);
    }

    /**
     * Returns the text of a symbol or a string. The null of both is the empty text, which is returned.
     *
     * @throws ConversionException if this is neither
     */
    default String asString() {
        return Scalars.asString(this);
    }

    /**
     * Returns an integer of any width; nothing for a null.
     *
     * @throws ConversionException if this is none
     */
    default OptionalLong asOptionalLong() {
        return Scalars.asOptionalLong(this);
    }

    /**
     * Returns a number as {@link #asDouble} does; nothing for a null.
     *
     * @throws ConversionException if this is none
     */
    default OptionalDouble asOptionalDouble() {
        return Scalars.asOptionalDouble(this);
    }
}
