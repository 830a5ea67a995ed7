package io.rayforce.types;

/** Bytes that are no value of the wire protocol, or a value that the protocol cannot carry. */
public final class WireException extends RayforceException {

    private static final long serialVersionUID = 1L;

    private final long offset;

    /**
     * Creates an exception.
     *
     * @param offset where in the payload the fault lies, in bytes from its start
     */
    public WireException(String message, long offset) {
        super(message + " (at byte " + offset + ")");
        this.offset = offset;
    }

    /** Returns where in the payload the fault lies, in bytes from its start. */
    public long offset() {
        return offset;
    }
}
