package io.rayforce.types;

import io.rayforce.types.text.AtomText;

/**
 * A 32-bit floating point number. NaN is the null.
 *
 * @param value the raw number
 */
public record F32(float value) implements Atom, Comparable<F32> {

    /** The null of this type. */
    public static final F32 NULL = new F32(Nulls.F32);

    /** Returns the given number; any NaN gives a null. */
    public static F32 of(float value) {
        return new F32(value);
    }

    @Override
    public RayType type() {
        return RayType.F32;
    }

    @Override
    public boolean isNull() {
        return Float.isNaN(value);
    }

    @Override
    public String toString() {
        return "F32(" + AtomText.of(this) + ")";
    }

    /** Orders as the language does, the null first. */
    @Override
    public int compareTo(F32 other) {
        return isNull() || other.isNull()
                ? Boolean.compare(other.isNull(), isNull())
                : Float.compare(value, other.value);
    }
}
