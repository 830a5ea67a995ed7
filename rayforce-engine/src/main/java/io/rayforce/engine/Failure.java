package io.rayforce.engine;

import io.rayforce.engine.error.EngineException;
import io.rayforce.query.RemoteException;
import io.rayforce.types.RayError;
import io.rayforce.types.RayforceException;
import io.rayforce.types.text.RayfallSyntaxException;
import java.util.concurrent.CancellationException;

/** What a caller is told of an evaluation that failed. */
final class Failure {

    private Failure() {}

    /** Returns the error of the language that a throwable stands for; a failure that has no code of its own is {@code domain}. */
    static RayError error(Throwable failure) {
        return new RayError(code(failure), message(failure));
    }

    /** Returns the error for a peer. What is no failure of the program is thrown on, for the server to log. */
    static RayError errorOrThrow(Throwable failure) {
        boolean known = failure instanceof RayforceException
                || failure instanceof CancellationException
                || failure instanceof ArithmeticException
                || failure instanceof Error;
        if (!known) {
            throw (RuntimeException) failure;
        }
        return error(failure);
    }

    private static String code(Throwable failure) {
        if (failure instanceof EngineException error) {
            return error.code();
        }
        if (failure instanceof RayfallSyntaxException fault) {
            return fault.code();
        }
        if (failure instanceof CancellationException) {
            return "cancel";
        }
        if (failure instanceof OutOfMemoryError) {
            return "oom";
        }
        // Sizes are computed with exact arithmetic, so an overflow is a size beyond every limit.
        return failure instanceof StackOverflowError || failure instanceof ArithmeticException ? "limit" : "domain";
    }

    private static String message(Throwable failure) {
        if (failure instanceof StackOverflowError) {
            return "calls are nested too deeply";
        }
        if (failure instanceof OutOfMemoryError) {
            return "the request needs more memory than there is";
        }
        String message = failure.getMessage();
        return message == null ? failure.getClass().getSimpleName() : message;
    }

    /** Returns the exception of a session; the engine's own failures need no cause, those of added functions do. */
    static RemoteException remote(Throwable failure, String request) {
        RemoteException exception = new RemoteException(error(failure), request);
        Throwable cause = failure instanceof RayforceException ? failure.getCause() : failure;
        if (cause != null) {
            exception.initCause(cause);
        }
        return exception;
    }
}
