package io.rayforce.types;

import io.rayforce.types.text.AtomText;
import io.rayforce.types.text.Utf8;

/**
 * A string. The empty string is the null.
 *
 * <p>Its bytes on the wire are UTF-8; a byte that is none is kept as a lone surrogate ({@link io.rayforce.types.text.Utf8}).
 *
 * @param value the text
 */
public record Str(String value) implements Atom, Comparable<Str> {

    /** The null of this type. */
    public static final Str NULL = new Str("");

    /** Returns the string of the given text; the empty text gives the null. */
    public static Str of(String value) {
        return new Str(value);
    }

    @Override
    public RayType type() {
        return RayType.STR;
    }

    @Override
    public boolean isNull() {
        return value.isEmpty();
    }

    @Override
    public String toString() {
        return "Str(" + AtomText.of(this) + ")";
    }

    /** Orders as the language does: by the bytes, the null first. */
    @Override
    public int compareTo(Str other) {
        return Utf8.compare(value, other.value);
    }
}
