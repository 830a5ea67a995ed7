package io.rayforce.engine.kernel;

/**
 * Integers as they lie in an array, to its end or up to where their user knows that they end.
 *
 * @param array the array, which is read only
 * @param from the position of the first one
 */
public record Longs(long[] array, int from) {

    /** Returns all numbers of an array. */
    public static Longs of(long[] array) {
        return new Longs(array, 0);
    }
}
