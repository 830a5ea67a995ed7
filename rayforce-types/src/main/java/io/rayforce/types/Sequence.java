package io.rayforce.types;

/** Values in a row, reachable by position: what can be the column of a table. */
public sealed interface Sequence extends RayValue permits RayList, Vector {

    /** Returns the number of elements. */
    int size();

    /**
     * Returns one element as a value of its own.
     *
     * @param index the position, from 0
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
}
