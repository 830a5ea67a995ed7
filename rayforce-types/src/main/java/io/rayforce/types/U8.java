package io.rayforce.types;

import io.rayforce.types.text.AtomText;
import java.util.Arrays;

/**
 * An unsigned byte. Its null has no value of its own: it is what a look-up out of range gives, and no vector can hold it.
 *
 * @param value the number, 0 to 255; 0 for the null
 * @param isNull whether this is the null
 */
public record U8(int value, boolean isNull) implements Atom, Comparable<U8> {

    /** The null of this type. */
    public static final U8 NULL = new U8(0, true);

    private static final U8[] ALL = all();

    /** Checks the range. */
    public U8 {
        if (value < 0 || value > 255) {
            throw new ConversionException(value + " does not fit into a U8 (0 to 255)");
        }
    }

    /**
     * Returns the given number.
     *
     * @throws ConversionException if it is outside 0 to 255
     */
    public static U8 of(int value) {
        return value >= 0 && value < ALL.length ? ALL[value] : new U8(value, false);
    }

    private static U8[] all() {
        U8[] all = new U8[256];
        Arrays.setAll(all, value -> new U8(value, false));
        return all;
    }

    @Override
    public RayType type() {
        return RayType.U8;
    }

    @Override
    public String toString() {
        return "U8(" + AtomText.of(this) + ")";
    }

    /** Orders as the language does, the null first. */
    @Override
    public int compareTo(U8 other) {
        return Integer.compare(key(), other.key());
    }

    private int key() {
        return isNull ? -1 : value;
    }
}
