package io.rayforce.types.text;

import io.rayforce.types.RayforceException;

/** Program text that is malformed, or exceeds what the language allows. */
public final class RayfallSyntaxException extends RayforceException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final int line;
    private final int column;

    RayfallSyntaxException(String code, String message, int line, int column) {
        super(message + " (line " + line + ", column " + column + ")");
        this.code = code;
        this.line = line;
        this.column = column;
    }

    /** Returns the error code that a server answers such a text with: {@code parse}, {@code domain} or {@code limit}. */
    public String code() {
        return code;
    }

    /** Returns the line of the fault, from 1. */
    public int line() {
        return line;
    }

    /** Returns the column of the fault, from 1. */
    public int column() {
        return column;
    }
}
