package io.rayforce.engine.table;

/**
 * A place for each of some rows among a small number of them, the same for rows of equal keys. Some places may have no rows.
 *
 * @param array the places; not to be changed
 * @param from the position of the first row's place
 * @param count how many places there are
 */
public record Slots(int[] array, int from, int count) {}
