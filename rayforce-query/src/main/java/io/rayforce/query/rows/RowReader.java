package io.rayforce.query.rows;

import io.rayforce.types.ConversionException;

/**
 * Makes Java values of the rows of one table.
 *
 * <p>Safe to share between threads.
 *
 * @param <T> the Java type of a row
 */
@FunctionalInterface
public interface RowReader<T> {

    /**
     * Returns one row, made anew at each call.
     *
     * @param row the position, from 0
     * @throws ConversionException if a value of the row fits no component; the message names row, column and component
     * @throws IndexOutOfBoundsException if there is no such row
     */
    T read(int row);
}
