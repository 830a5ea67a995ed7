package io.rayforce.engine.table;

import io.rayforce.types.LongVector;
import io.rayforce.types.Vector;
import io.rayforce.types.internal.Storage;

/**
 * Integers as they lie in an array.
 *
 * @param array the array, which is read only
 * @param from the position of the first one
 */
public record Longs(long[] array, int from) {

    /** Returns the elements of a vector, which are copied only where they are kept in another width. */
    public static Longs of(Vector vector) {
        return vector instanceof LongVector longs
                ? new Longs(Storage.longs(longs), Storage.offset(vector))
                : new Longs(Numbers.longs(vector), 0);
    }
}
