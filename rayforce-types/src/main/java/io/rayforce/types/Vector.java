package io.rayforce.types;

import io.rayforce.types.text.AtomText;
import org.jspecify.annotations.Nullable;

/** A sequence of elements of one type, kept in primitive arrays. */
public abstract sealed class Vector implements Sequence
        permits ByteVector,
                DoubleVector,
                FloatVector,
                GuidVector,
                IntVector,
                LongVector,
                ShortVector,
                StrVector,
                SymVector {

    private static final int SHOWN = 20;
    private static final byte NO_NULLS = 1;
    private static final byte SOME_NULLS = 2;

    /** What was found when somebody asked for nulls; threads that race find the same. */
    private byte nulls;

    /** What was found when the engine asked how close together the elements lie. */
    @SuppressWarnings("unused") // Storage knows it
    private @Nullable Object bounds;

    Vector() {}

    @Override
    public abstract Atom at(int index);

    @Override
    public abstract Vector slice(int from, int to);

    @Override
    public abstract Vector pick(int... indices);

    /** Tells whether there is a null. The elements are looked through once. */
    @Override
    public final boolean hasNulls() {
        byte known = nulls;
        if (known == 0) {
            known = findsNull() ? SOME_NULLS : NO_NULLS;
            nulls = known;
        }
        return known == SOME_NULLS;
    }

    abstract boolean findsNull();

    final int position(int index) {
        return Positions.of(index, size());
    }

    /** Returns the array of the elements, of which other vectors may be parts; of strings it holds the ends. */
    abstract Object array();

    /** Returns the position of the first element in the array. */
    abstract int offset();

    /** Returns a vector of the same type over a whole array. */
    abstract Vector over(Object elements);

    /** Compares the elements with those of a vector of the same type and size. */
    abstract boolean sameElements(Vector other);

    abstract int elementsHash();

    @Override
    public final boolean equals(Object object) {
        return this == object
                || object instanceof Vector other
                        && type() == other.type()
                        && size() == other.size()
                        && sameElements(other);
    }

    @Override
    public final int hashCode() {
        return 31 * type().hashCode() + elementsHash();
    }

    /** Returns the type and the first twenty elements, for people. */
    @Override
    public final String toString() {
        StringBuilder text = new StringBuilder(type().element().label()).append('[');
        for (int i = 0; i < Math.min(size(), SHOWN); i++) {
            text.append(i == 0 ? "" : " ").append(AtomText.of(at(i)));
        }
        return text.append(size() > SHOWN ? " .. (" + size() + ")]" : "]").toString();
    }
}
