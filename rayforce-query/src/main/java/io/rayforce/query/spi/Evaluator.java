package io.rayforce.query.spi;

import io.rayforce.types.RayValue;

/**
 * What a server runs: it turns requests into answers.
 *
 * <p>Called by several threads at once, but never twice at the same time for one connection.
 */
public interface Evaluator extends AutoCloseable {

    /**
     * Answers one request. A {@code Str} is program text, anything else a tree.
     *
     * @return the answer, which may be a {@link io.rayforce.types.RayError}
     * @throws io.rayforce.types.RayforceException as another way to answer with an error
     */
    RayValue evaluate(RayValue request, Call call);

    /**
     * Tells whether a request is certain to be answered within microseconds and without blocking, so that it may run on the
     * thread that reads from the sockets. The answer has to be cheap itself, and false where in doubt.
     */
    boolean isImmediate(RayValue request);

    /** Releases what the evaluator holds. */
    @Override
    default void close() {}
}
