package io.rayforce.types;

import io.rayforce.types.text.AtomText;

/**
 * A 64-bit floating point number. NaN is the null.
 *
 * @param value the raw number
 */
public record F64(double value) implements Atom, Comparable<F64> {

    /** The null of this type. */
    public static final F64 NULL = new F64(Nulls.F64);

    /** Returns the given number; any NaN gives a null. */
    public static F64 of(double value) {
        return new F64(value);
    }

    @Override
    public RayType type() {
        return RayType.F64;
    }

    @Override
    public boolean isNull() {
        return Double.isNaN(value);
    }

    @Override
    public String toString() {
        return "F64(" + AtomText.of(this) + ")";
    }

    /** Orders as the language does, the null first. */
    @Override
    public int compareTo(F64 other) {
        return isNull() || other.isNull()
                ? Boolean.compare(other.isNull(), isNull())
                : Double.compare(value, other.value);
    }
}
