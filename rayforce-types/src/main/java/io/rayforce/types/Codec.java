package io.rayforce.types;

/**
 * How objects of a Java class of one's own are written as values, and read again. Codecs are given to {@link Codecs}, or found by it as
 * services.
 *
 * <p>Implementations are safe for use by several threads.
 *
 * @param <T> the Java class
 */
public interface Codec<T> {

    /** Returns the Java class. */
    Class<T> type();

    /** Returns the type of the column that holds such objects where records are written to tables: lists unless a codec says more. */
    default RayType columnType() {
        return RayType.LIST;
    }

    /**
     * Returns the value of an object.
     *
     * @throws ConversionException if there is none
     */
    RayValue encode(T object);

    /**
     * Returns the object of a value.
     *
     * @throws ConversionException if there is none
     */
    T decode(RayValue value);
}
