package io.rayforce.engine.table;

import io.rayforce.types.DoubleVector;
import io.rayforce.types.Vector;
import io.rayforce.types.internal.Storage;

/**
 * Floating point numbers as they lie in an array.
 *
 * @param array the array, which is read only
 * @param from the position of the first one
 */
public record Doubles(double[] array, int from) {

    /** Returns the elements of a vector, which are copied only where they are kept as something else. */
    public static Doubles of(Vector vector) {
        return vector instanceof DoubleVector doubles
                ? new Doubles(Storage.doubles(doubles), Storage.offset(vector))
                : new Doubles(Numbers.doubles(vector), 0);
    }
}
