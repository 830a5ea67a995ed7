package io.rayforce.ipc;

import io.rayforce.ipc.RayforceTcpException.Kind;
import io.rayforce.ipc.wire.LoopThread;
import io.rayforce.types.RayforceException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** Blocking on top of futures that have deadlines of their own. */
final class Waiting {

    private Waiting() {}

    /**
     * Waits for a future, and gives up on it when interrupted.
     *
     * @throws RayforceException what the future fails with
     */
    static <T> T on(CompletableFuture<T> future) {
        refuseOnLoop();
        try {
            return future.get();
        } catch (InterruptedException interrupted) {
            future.cancel(false);
            Thread.currentThread().interrupt();
            throw new RayforceTcpException(Kind.INTERRUPTED, "interrupted while waiting for the server", interrupted);
        } catch (ExecutionException failed) {
            throw rethrown(failed);
        }
    }

    static void refuseOnLoop() {
        if (LoopThread.isCurrent()) {
            throw new RayforceTcpException(
                    Kind.BLOCKED_LOOP, "this thread serves sockets and cannot wait for one: use executeAsync");
        }
    }

    /** The failure was made on the event loop; the caller's own stack says where the call came from. */
    private static RayforceException rethrown(ExecutionException failed) {
        if (failed.getCause() instanceof RayforceException known) {
            known.fillInStackTrace();
            return known;
        }
        return new RayforceException("the request failed: " + failed.getMessage(), failed);
    }
}
