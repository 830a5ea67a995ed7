package io.rayforce.query;

import java.util.Locale;

/**
 * What kind of error an evaluation ended with. Servers send the code alone, at most seven letters of it; the explanation is
 * added here.
 */
public enum ErrorCode {
    TYPE("an operand has the wrong type, or the head of a call is no function"),
    DOMAIN("a value is outside what the function accepts, or the program raised it"),
    NAME("a name is not bound to anything"),
    ARITY("a function got the wrong number of arguments"),
    PARSE("the program text is malformed"),
    LENGTH("operands or columns have different lengths"),
    SCHEMA("a column is missing"),
    VALUE("a name is not bound to anything, or the rows name a column that the table lacks, or lack a key column"),
    RANGE("a size or position is out of range"),
    INDEX("a position is outside the value"),
    LIMIT("the nesting or size exceeds a limit"),
    RANK("a value has the wrong number of dimensions"),
    ACCESS("the connection is not allowed to do this"),
    RESTRICTED("restric", "the connection is restricted and not allowed to do this"),
    RESERVE("names that start with a dot are reserved"),
    SYM("a symbol table is missing or damaged"),
    IO("a file or a connection failed"),
    OS("the operating system refused a call"),
    CORRUPT("stored data is damaged"),
    VERSION("the value was written in a foreign version of the format"),
    NO_OPEN("noopen", "the journal is not open"),
    STATE("the operation does not fit the state of its object"),
    CANCEL("the request was cancelled"),
    NYI("the engine does not implement this combination"),
    OOM("the engine ran out of memory"),
    DESER("the engine could not read the bytes it was sent"),
    DECOMPRESS("decompr", "the engine could not decompress the bytes it was sent"),
    BAD_TAIL("badtail", "the end of a journal is damaged"),
    INTERNAL("interna", "the engine failed inside"),
    USER("the program raised it"),

    /** A code that is none of the above; {@link RemoteException#code()} tells it. */
    UNKNOWN("", "");

    private final String code;
    private final String explanation;

    ErrorCode(String explanation) {
        this.code = name().toLowerCase(Locale.ROOT);
        this.explanation = explanation;
    }

    ErrorCode(String code, String explanation) {
        this.code = code;
        this.explanation = explanation;
    }

    /** Returns the constant of a code as servers send it, {@link #UNKNOWN} if there is none. */
    public static ErrorCode of(String code) {
        for (ErrorCode known : values()) {
            if (known.code.equals(code)) {
                return known;
            }
        }
        return UNKNOWN;
    }

    /** Returns the letters that servers send; none for {@link #UNKNOWN}. */
    public String code() {
        return code;
    }

    /** Returns what the code means, in words; nothing for {@link #UNKNOWN}. */
    public String explanation() {
        return explanation;
    }
}
