package io.rayforce.types.internal;

/**
 * The range that the integers of a vector, or the codes of its symbols, lie in.
 *
 * @param least the smallest of them
 * @param most the largest
 */
public record Bounds(long least, long most) {}
