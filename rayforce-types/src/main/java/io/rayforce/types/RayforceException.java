package io.rayforce.types;

/** The base of everything this library throws of its own accord. */
public class RayforceException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Creates an exception that says what was wrong and what to do. */
    public RayforceException(String message) {
        super(message);
    }

    /** Creates an exception with the failure that led to it. */
    public RayforceException(String message, Throwable cause) {
        super(message, cause);
    }
}
