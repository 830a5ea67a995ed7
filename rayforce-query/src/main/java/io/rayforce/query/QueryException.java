package io.rayforce.query;

import io.rayforce.types.RayforceException;

/** A query that cannot be asked, or an answer that does not fit what was asked. */
public final class QueryException extends RayforceException {

    private static final long serialVersionUID = 1L;

    /** Creates an exception that says what is wrong with the query and what to change. */
    public QueryException(String message) {
        super(message);
    }

    /** Creates an exception with the failure that led to it. */
    public QueryException(String message, Throwable cause) {
        super(message, cause);
    }
}
