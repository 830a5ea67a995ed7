package io.rayforce.ipc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.rayforce.ipc.RayforceTcpException.Kind;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Expectations about failures of the transport. */
final class Failures {

    private static final int PATIENCE_SECONDS = 20;

    private Failures() {}

    /** Expects a call to fail in a way, and returns the failure. */
    static RayforceTcpException expect(Kind kind, ThrowingCallable call) {
        RayforceTcpException failure = catchThrowableOfType(RayforceTcpException.class, call);
        assertThat(failure).as("a failure of kind %s", kind).isNotNull();
        assertThat(failure.kind()).as("%s", failure.getMessage()).isEqualTo(kind);
        return failure;
    }

    /** Waits for a future and returns its value, or throws what it failed with. */
    static <T> T get(CompletableFuture<T> future) throws Exception {
        try {
            return future.handle((value, failure) -> {
                        if (failure != null) {
                            throw new Failed(failure instanceof CompletionException ? failure.getCause() : failure);
                        }
                        return value;
                    })
                    .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (java.util.concurrent.ExecutionException failed) {
            throw failed.getCause() instanceof Failed inner && inner.getCause() instanceof Exception cause
                    ? cause
                    : failed;
        }
    }

    private static final class Failed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Failed(Throwable cause) {
            super(cause);
        }
    }
}
