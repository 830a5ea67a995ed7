package io.rayforce.types;

/** A value could not be converted without loss: out of range, of another type, or null. */
public final class ConversionException extends RayforceException {

    private static final long serialVersionUID = 1L;

    /** Creates an exception that names the value and the type it does not fit. */
    public ConversionException(String message) {
        super(message);
    }

    /** Creates an exception with the failure that led to it. */
    public ConversionException(String message, Throwable cause) {
        super(message, cause);
    }
}
