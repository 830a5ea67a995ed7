package io.rayforce.codegen.schema;

import io.rayforce.types.RayforceException;

/** A schema that is malformed, contradicts itself, cannot be read or written, or cannot become Java. */
public final class SchemaException extends RayforceException {

    private static final long serialVersionUID = 1L;

    /** Creates an exception that says what is wrong and what to change. */
    public SchemaException(String message) {
        super(message);
    }

    /** Creates an exception with the failure that led to it. */
    public SchemaException(String message, Throwable cause) {
        super(message, cause);
    }
}
