package io.rayforce.types;

import io.rayforce.types.text.AtomText;

/**
 * A 64-bit integer. The minimum is the null.
 *
 * @param value the raw number
 */
public record I64(long value) implements Atom, Comparable<I64> {

    /** The null of this type. */
    public static final I64 NULL = new I64(Nulls.I64);

    /** Returns the given number; {@link Nulls#I64} gives the null. */
    public static I64 of(long value) {
        return new I64(value);
    }

    @Override
    public RayType type() {
        return RayType.I64;
    }

    @Override
    public boolean isNull() {
        return value == Nulls.I64;
    }

    @Override
    public String toString() {
        return "I64(" + AtomText.of(this) + ")";
    }

    /** Orders as the language does, the null first. */
    @Override
    public int compareTo(I64 other) {
        return Long.compare(value, other.value);
    }
}
