package io.rayforce.codegen;

import io.rayforce.types.RayforceException;

/** A command line that is not understood. */
final class UsageException extends RayforceException {

    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message);
    }
}
