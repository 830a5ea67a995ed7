package io.rayforce.types;

import io.rayforce.types.text.AtomText;

/**
 * A boolean. Its null has no value of its own: it is what a look-up out of range gives, and no vector can hold it.
 *
 * @param value the truth value, false for the null
 * @param isNull whether this is the null
 */
public record B8(boolean value, boolean isNull) implements Atom, Comparable<B8> {

    /** The value true. */
    public static final B8 TRUE = new B8(true, false);

    /** The value false. */
    public static final B8 FALSE = new B8(false, false);

    /** The null of this type. */
    public static final B8 NULL = new B8(false, true);

    /** Returns the given truth value. */
    public static B8 of(boolean value) {
        return value ? TRUE : FALSE;
    }

    @Override
    public RayType type() {
        return RayType.B8;
    }

    @Override
    public String toString() {
        return "B8(" + AtomText.of(this) + ")";
    }

    /** Orders as the language does, the null first. */
    @Override
    public int compareTo(B8 other) {
        return Integer.compare(key(), other.key());
    }

    private int key() {
        return isNull ? -1 : value ? 1 : 0;
    }
}
