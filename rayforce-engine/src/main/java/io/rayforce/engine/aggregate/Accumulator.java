package io.rayforce.engine.aggregate;

import io.rayforce.types.RayType;
import io.rayforce.types.Vector;

/**
 * Takes in the values of rows, some at a time, and keeps what an aggregate needs to know for each of a number of places. The
 * rows of one group have one place. Used by one thread at a time.
 */
public interface Accumulator {

    /**
     * Takes in values.
     *
     * @param places the places of their rows; not looked at where there is one place only
     * @param from where in them the first value's place stands
     */
    void add(Vector values, int[] places, int from);

    /** Tells whether it matters what the values are, or only how many there are. */
    default boolean readsValues() {
        return true;
    }

    /** Takes in what another accumulator of this kind, which is not used any more, took in from rows after these. */
    void add(Accumulator later);

    /** Returns the aggregates of some places. */
    Vector of(int[] places);

    /** Makes accumulators of one kind. */
    @FunctionalInterface
    interface Kind {
        /** Returns one that has taken in nothing. */
        Accumulator over(RayType values, int places);
    }
}
