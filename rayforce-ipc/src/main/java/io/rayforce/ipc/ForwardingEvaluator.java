package io.rayforce.ipc;

import io.rayforce.query.spi.Call;
import io.rayforce.query.spi.Evaluator;
import io.rayforce.types.RayError;
import io.rayforce.types.RayValue;
import io.rayforce.types.Str;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Puts a server in front of another: what is asked is asked there, on one of the connections of a client, and what is cancelled is
 * cancelled there. Publishing and subscribing stay with the server in front.
 *
 * <p>Nobody here knows what a request changes there, so requests of restricted callers are all refused with the code {@code access}.
 *
 * <p>Safe for use by several threads.
 */
public final class ForwardingEvaluator implements Evaluator {

    private static final long LOOK_MILLIS = 100;

    private final IpcClient client;

    /**
     * Creates an evaluator that asks the server of a client. As many requests run there at the same time as the client may have
     * connections.
     *
     * @param client is not closed with the evaluator
     */
    public ForwardingEvaluator(IpcClient client) {
        this.client = client;
    }

    @Override
    public RayValue evaluate(RayValue request, Call call) {
        if (call.isRestricted()) {
            return RayError.of("access");
        }
        try (IpcConnection connection = client.acquire()) {
            return reply(connection, request, call);
        } catch (RayforceTcpException unreachable) {
            return new RayError("io", String.valueOf(unreachable.getMessage()));
        }
    }

    private static RayValue reply(IpcConnection connection, RayValue request, Call call) {
        try {
            return await(
                    request instanceof Str program
                            ? connection.executeAsync(program.value())
                            : connection.executeAsync(request),
                    call);
        } catch (CancellationException cancelled) {
            connection.cancel();
            throw cancelled;
        }
    }

    private static RayValue await(Future<RayValue> reply, Call call) {
        while (true) {
            try {
                return reply.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException pending) {
                call.checkpoint();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new CancellationException("the request was cancelled");
            } catch (ExecutionException failure) {
                throw failure.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(failure);
            }
        }
    }

    /** Requests wait for the other server, so none is immediate. */
    @Override
    public boolean isImmediate(RayValue request) {
        return false;
    }
}
