package io.rayforce.query;

/**
 * A column or expression to order by, and in which direction. Nulls are the smallest values. Immutable.
 *
 * @param expression what the rows are compared by
 * @param descending whether large values come first
 */
public record SortKey(Expr expression, boolean descending) {}
