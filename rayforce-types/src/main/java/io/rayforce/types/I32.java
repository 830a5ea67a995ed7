package io.rayforce.types;

import io.rayforce.types.text.AtomText;

/**
 * A 32-bit integer. The minimum is the null.
 *
 * @param value the raw number
 */
public record I32(int value) implements Atom, Comparable<I32> {

    /** The null of this type. */
    public static final I32 NULL = new I32(Nulls.I32);

    /** Returns the given number; {@link Nulls#I32} gives the null. */
    public static I32 of(int value) {
        return new I32(value);
    }

    @Override
    public RayType type() {
        return RayType.I32;
    }

    @Override
    public boolean isNull() {
        return value == Nulls.I32;
    }

    @Override
    public String toString() {
        return "I32(" + AtomText.of(this) + ")";
    }

    /** Orders as the language does, the null first. */
    @Override
    public int compareTo(I32 other) {
        return Integer.compare(value, other.value);
    }
}
