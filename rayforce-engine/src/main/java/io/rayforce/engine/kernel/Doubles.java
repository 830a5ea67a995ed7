package io.rayforce.engine.kernel;

/**
 * Floating point numbers as they lie in an array, to its end or up to where their user knows that they end.
 *
 * @param array the array, which is read only
 * @param from the position of the first one
 */
public record Doubles(double[] array, int from) {

    /** Returns all numbers of an array. */
    public static Doubles of(double[] array) {
        return new Doubles(array, 0);
    }
}
