package io.rayforce.types;

import io.rayforce.types.text.AtomText;

/**
 * A 16-bit integer. The minimum is the null.
 *
 * @param value the raw number
 */
public record I16(short value) implements Atom, Comparable<I16> {

    /** The null of this type. */
    public static final I16 NULL = new I16(Nulls.I16);

    /**
     * Returns the given number; {@link Nulls#I16} gives the null.
     *
     * @throws ConversionException if it does not fit into 16 bits
     */
    public static I16 of(int value) {
        if (value != (short) value) {
            throw new ConversionException(value + " does not fit into an I16 (-32768 to 32767)");
        }
        return new I16((short) value);
    }

    @Override
    public RayType type() {
        return RayType.I16;
    }

    @Override
    public boolean isNull() {
        return value == Nulls.I16;
    }

    @Override
    public String toString() {
        return "I16(" + AtomText.of(this) + ")";
    }

    /** Orders as the language does, the null first. */
    @Override
    public int compareTo(I16 other) {
        return Short.compare(value, other.value);
    }
}
