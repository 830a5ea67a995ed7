package io.rayforce.query;

import io.rayforce.types.RayValue;
import io.rayforce.types.text.Rayfall;

/**
 * Something a {@link Session} can run. It has one compiled form, a tree of values, which every session, the text form and
 * the wire are made from.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param <R> what running it gives
 */
public interface Query<R> {

    /**
     * Returns the tree that asks the question.
     *
     * @throws QueryException if the query cannot be asked; the message says what to change
     */
    RayValue compile();

    /**
     * Turns the answer of the session into the result.
     *
     * @throws QueryException if the answer is not what the query asks for
     */
    R result(RayValue reply);

    /**
     * Returns the query with a value for one of its parameters.
     *
     * @throws QueryException if it has none
     */
    default Query<R> bind(String parameter, Object value) {
        throw new QueryException("this query has no parameters, so none is named " + parameter);
    }

    /** Returns the tree as program text in lines that people can follow; it reads back as {@link #toRayfall()} does. */
    default String explain() {
        return Explanation.of(compile());
    }

    /** Returns the tree as program text. */
    default String toRayfall() {
        return Rayfall.print(compile());
    }
}
