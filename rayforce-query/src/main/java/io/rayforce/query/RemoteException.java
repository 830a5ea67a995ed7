package io.rayforce.query;

import io.rayforce.types.RayError;
import io.rayforce.types.RayforceException;

/** An error that the evaluation of a request ended with, on a server or in the embedded engine. */
public final class RemoteException extends RayforceException {

    private static final long serialVersionUID = 1L;

    private final String code;

    /** Creates the exception for an error, with what was asked. */
    public RemoteException(RayError error, String request) {
        super(ErrorText.of(error) + " in " + request);
        this.code = error.code();
    }

    /** Returns what kind of error it is: {@code type}, {@code domain}, {@code name} and so on, an open set. */
    public String code() {
        return code;
    }
}
