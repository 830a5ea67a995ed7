package io.rayforce.query;

import io.rayforce.types.I64;
import io.rayforce.types.RayError;
import io.rayforce.types.RayValue;
import io.rayforce.types.RayforceException;
import io.rayforce.types.text.Rayfall;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** An error that the evaluation of a request ended with, on a server or in the embedded engine. */
public final class RemoteException extends RayforceException {

    private static final long serialVersionUID = 1L;
    private static final String DOMAIN = "domain";

    private final String code;
    private final transient @Nullable RayValue raised;

    /** Creates the exception for an error, with what was asked. */
    public RemoteException(RayError error, String request) {
        super(describe(error) + " in " + request + advice(error));
        this.code = error.code();
        this.raised = null;
    }

    private RemoteException(String message, RayValue raised) {
        super(message);
        this.code = DOMAIN;
        this.raised = raised;
    }

    /** Returns the exception for what a program raised; engines raise the number 0 for their own errors. */
    static RemoteException raised(RayValue value, String request) {
        String what = value.equals(I64.of(0))
                ? "the program raised 0, or the engine failed and does not tell how in a detailed query"
                : "the program raised " + Rayfall.print(value);
        return new RemoteException("error " + DOMAIN + " (" + what + ") in " + request, value);
    }

    private RemoteException(RemoteException error, String hint) {
        super(error.getMessage() + "; " + hint);
        this.code = error.code;
        this.raised = error.raised;
        if (error.getCause() != null) {
            initCause(error.getCause());
        }
        setStackTrace(error.getStackTrace());
    }

    /** Returns this with what a query tells of the reason. */
    RemoteException of(Query<?> query) {
        String hint = Hint.of(errorCode(), query.compile());
        return hint.isEmpty() ? this : new RemoteException(this, hint);
    }

    /** Returns this with what a query tells of the reason, if a request for it failed so. */
    static RuntimeException of(Query<?> query, Throwable failure) {
        if (failure instanceof RemoteException error) {
            return error.of(query);
        }
        return failure instanceof RuntimeException known ? known : new CompletionException(failure);
    }

    /** Returns what kind of error it is, as the server says it: {@code type}, {@code domain} and so on, an open set. */
    public String code() {
        return code;
    }

    /** Returns what kind of error it is; {@link ErrorCode#UNKNOWN} if {@link #code()} is none of those that are known. */
    public ErrorCode errorCode() {
        return ErrorCode.of(code);
    }

    /**
     * Returns the value that the program raised, as {@code (raise "too late")} does: known of a {@link Dsl#detailed} query alone,
     * and not after serialization. It is the number 0 where the engine itself failed.
     */
    public Optional<RayValue> raised() {
        return Optional.ofNullable(raised);
    }

    private static String advice(RayError error) {
        String advice = error.message().isEmpty() ? ErrorCode.of(error.code()).advice() : "";
        return advice.isEmpty() ? "" : ": " + advice;
    }

    private static String describe(RayError error) {
        String meaning = error.message().isEmpty() ? ErrorCode.of(error.code()).explanation() : error.message();
        return "error " + error.code() + (meaning.isEmpty() ? "" : " (" + meaning + ")");
    }
}
