package io.rayforce.query;

import java.util.Locale;

/**
 * What kind of error an evaluation ended with. Servers send the code alone, at most seven letters of it; the explanation is
 * added here.
 */
public enum ErrorCode {
    TYPE(
            "an operand has the wrong type, or the head of a call is no function",
            "check the types of the columns and constants in the query"),
    DOMAIN(
            "a value is outside what the function accepts, or the program raised it",
            "check the values that the query computes with"),
    NAME(
            "a name is not bound to anything",
            "check the spelling, and that the table or function was defined on this server"),
    ARITY("a function got the wrong number of arguments", "check the number of arguments"),
    PARSE("the program text is malformed", "check the brackets and quotes of the text"),
    LENGTH("operands or columns have different lengths", "give all columns and operands the same length"),
    SCHEMA("a column is missing", "check the column names against those of the table"),
    VALUE(
            "a name is not bound to anything, or the rows name a column that the table lacks, or lack a key column",
            "check the names in the rows against those of the table, and give the key columns"),
    RANGE("a size or position is out of range", "check the counts and positions in the query"),
    INDEX("a position is outside the value", "check the positions against the length of the value"),
    LIMIT("the nesting or size exceeds a limit", "ask for less at a time, or in smaller parts"),
    RANK(
            "a value has the wrong number of dimensions",
            "check whether vectors stand where single values are wanted, or the reverse"),
    ACCESS("the connection is not allowed to do this", "use a connection whose user may do this"),
    RESTRICTED(
            "restric",
            "the connection is restricted and not allowed to do this",
            "use a server that is not restricted"),
    RESERVE("names that start with a dot are reserved", "choose a name that does not start with a dot"),
    SYM("a symbol table is missing or damaged", "restore the symbol table on the server"),
    IO("a file or a connection failed", "check the path or address, as the server sees it"),
    OS("the operating system refused a call", "look at the log of the server"),
    CORRUPT("stored data is damaged", "restore the data on the server"),
    VERSION("the value was written in a foreign version of the format", "write the value again with this version"),
    NO_OPEN("noopen", "the journal is not open", "open the journal first"),
    STATE("the operation does not fit the state of its object", "look at what was done with the object before"),
    CANCEL("the request was cancelled", "ask again if the answer is still wanted"),
    NYI("the engine does not implement this combination", "write the query in another way"),
    OOM("the engine ran out of memory", "ask for less at a time, or give the server more memory"),
    DESER(
            "the engine could not read the bytes it was sent",
            "check that client and server speak the same version of the protocol"),
    DECOMPRESS(
            "decompr",
            "the engine could not decompress the bytes it was sent",
            "check that client and server speak the same version of the protocol"),
    BAD_TAIL("badtail", "the end of a journal is damaged", "repair the journal on the server"),
    INTERNAL(
            "interna",
            "the engine failed inside",
            "look at the log of the server, and report the query that does this"),
    USER("the program raised it", "look at what the program raises"),

    /** A code that is none of the above; {@link RemoteException#code()} tells it. */
    UNKNOWN("", "", "");

    private final String code;
    private final String explanation;
    private final String advice;

    ErrorCode(String explanation, String advice) {
        this.code = name().toLowerCase(Locale.ROOT);
        this.explanation = explanation;
        this.advice = advice;
    }

    ErrorCode(String code, String explanation, String advice) {
        this.code = code;
        this.explanation = explanation;
        this.advice = advice;
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

    /** Returns what to do about it, in words; nothing for {@link #UNKNOWN}. */
    public String advice() {
        return advice;
    }
}
