package io.rayforce.query;

import io.rayforce.types.RayValue;
import java.net.URI;
import java.util.concurrent.CompletableFuture;

/**
 * Whatever can run queries: a connection to a server, a client with connections of its own, or the embedded engine. All of
 * them give the same answers.
 *
 * <p>An evaluation error is thrown as {@link RemoteException}, never returned.
 */
public interface Session extends AutoCloseable {

    /**
     * Opens a session: {@code rayforce://host:port} on a server, {@code rayforce:embedded} on an engine of its own.
     *
     * @throws QueryException if no provider for the URI is there; the message names the module that has one
     */
    static Session open(URI uri) {
        return SessionProviders.find(uri).open(uri);
    }

    /** Evaluates a program text and returns the value of its last expression. */
    RayValue execute(String rayfall);

    /** Evaluates a tree. */
    RayValue execute(RayValue tree);

    /** Runs a query and returns its result. An evaluation error says, too, where in the query to look for its reason. */
    default <R> R execute(Query<R> query) {
        RayValue reply;
        try {
            reply = execute(query.compile());
        } catch (RemoteException error) {
            throw error.of(query);
        }
        return query.result(reply);
    }

    /** Evaluates a program text without blocking the caller. The future fails with what {@link #execute(String)} throws. */
    CompletableFuture<RayValue> executeAsync(String rayfall);

    /** Evaluates a tree without blocking the caller. The future fails with what {@link #execute(RayValue)} throws. */
    CompletableFuture<RayValue> executeAsync(RayValue tree);

    /** Runs a query without blocking the caller. The future fails with what {@link #execute(Query)} throws. */
    default <R> CompletableFuture<R> executeAsync(Query<R> query) {
        return executeAsync(query.compile())
                .exceptionally(failure -> {
                    throw RemoteException.of(query, failure);
                })
                .thenApply(query::result);
    }

    /** Releases what the session holds. Closing twice does nothing. */
    @Override
    void close();
}
