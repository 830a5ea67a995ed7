package io.rayforce.query;

/**
 * A pair of columns that have to be equal in a join. Immutable.
 *
 * @param left the column of the left side, whose name the result has
 * @param right the column of the right side
 */
public record JoinKey(String left, String right) {}
