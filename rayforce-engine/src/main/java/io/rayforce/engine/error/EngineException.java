package io.rayforce.engine.error;

import io.rayforce.types.I64;
import io.rayforce.types.RayValue;
import io.rayforce.types.RayforceException;

/** Ends an evaluation with an error of the language. */
public final class EngineException extends RayforceException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient RayValue raised;

    /** Creates an error with its code and what was wrong. */
    public EngineException(String code, String message) {
        this(code, message, I64.of(0));
    }

    /** Creates an error with the failure that led to it. */
    public EngineException(String code, String message, Throwable cause) {
        super(message, cause);
        this.code = code;
        this.raised = I64.of(0);
    }

    private EngineException(String code, String message, RayValue raised) {
        super(message);
        this.code = code;
        this.raised = raised;
    }

    /** Returns the error of a program that raises a value. */
    public static EngineException raised(RayValue value) {
        return new EngineException("domain", "the program raised " + value, value);
    }

    /** Returns what a handler gets: the value that a program raised, and 0 for any other error. */
    public RayValue raised() {
        return raised;
    }

    /** Returns the code that a peer gets. */
    public String code() {
        return code;
    }

    /** An operand has the wrong type. */
    public static EngineException type(String message) {
        return new EngineException("type", message);
    }

    /** A value of the right type is outside what is accepted. */
    public static EngineException domain(String message) {
        return new EngineException("domain", message);
    }

    /** Operands differ in length. */
    public static EngineException length(String message) {
        return new EngineException("length", message);
    }

    /** A name is bound to nothing. */
    public static EngineException name(String name) {
        return new EngineException("name", "nothing is bound to the name " + name);
    }

    /** A function got the wrong number of arguments. */
    public static EngineException arity(String message) {
        return new EngineException("arity", message);
    }

    /** A query mentions a column that is not there. */
    public static EngineException schema(String name) {
        return new EngineException("schema", "there is no column " + name);
    }

    /** A payload names a column that is not there, or lacks one. */
    public static EngineException value(String message) {
        return new EngineException("value", message);
    }

    /** A combination that the language allows but no engine answers yet. */
    public static EngineException nyi(String message) {
        return new EngineException("nyi", message);
    }

    /** A caller may not call a function. */
    public static EngineException access(String caller, String name) {
        return new EngineException("access", caller + " is not allowed to call " + name);
    }

    /** A ceiling of the language is exceeded. */
    public static EngineException limit(String message) {
        return new EngineException("limit", message);
    }
}
