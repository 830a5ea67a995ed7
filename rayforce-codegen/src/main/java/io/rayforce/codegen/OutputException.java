package io.rayforce.codegen;

import io.rayforce.types.RayforceException;

/** A file or folder that cannot be written. Nothing is half written then. */
public final class OutputException extends RayforceException {

    private static final long serialVersionUID = 1L;

    OutputException(String message, Throwable cause) {
        super(message, cause);
    }
}
