package io.rayforce.types;

import java.util.List;

/** Values in a row, reachable by position: what can be the column of a table. */
public sealed interface Sequence extends RayValue permits RayList, Vector {

    /** Returns the number of elements. */
    int size();

    /**
     * Returns one element as a value of its own.
     *
     * @param index the position, from 0, or from -1 backwards for the last elements
     * @throws IndexOutOfBoundsException if the index is outside the sequence
     */
    RayValue at(int index);

    /**
     * Tells whether the element is null.
     *
     * @throws IndexOutOfBoundsException if the index is outside the sequence
     */
    boolean isNull(int index);

    /**
     * Returns the elements from one position to before another, sharing their storage.
     *
     * @throws IndexOutOfBoundsException if the range is outside the sequence
     */
    Sequence slice(int from, int to);

    /**
     * Returns a copy of the elements at the given positions, in that order; a position may repeat.
     *
     * @throws IndexOutOfBoundsException if a position is outside the sequence
     */
    Sequence pick(int... indices);

    /**
     * Returns a new Java array of the elements: of primitives with the nulls of {@link Nulls} in them, {@code String[]} of symbols
     * and strings, {@code UUID[]} of identifiers, {@code RayValue[]} of a list.
     */
    Object toArray();

    /** Returns the number of null elements. */
    default int nullCount() {
        int count = 0;
        for (int i = 0; i < size(); i++) {
            count += isNull(i) ? 1 : 0;
        }
        return count;
    }

    /** Tells whether an element is null. */
    default boolean hasNulls() {
        for (int i = 0; i < size(); i++) {
            if (isNull(i)) {
                return true;
            }
        }
        return false;
    }

    /** Returns an unmodifiable list over the elements, without copying them; each is made a value when it is asked for. */
    default List<RayValue> asList() {
        return new SequenceList(this);
    }
}
