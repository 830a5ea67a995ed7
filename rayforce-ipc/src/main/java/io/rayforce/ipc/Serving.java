package io.rayforce.ipc;

import io.rayforce.query.spi.Evaluator;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the connections of one server share.
 *
 * @param evaluator what answers requests: the program's evaluator, and what concerns connections
 * @param directory who is connected
 * @param topics what is published to those that subscribed
 * @param unread what clients have not taken
 * @param events what is counted, logged and told
 */
record Serving(
        ServerOptions options,
        Workers workers,
        Evaluator evaluator,
        Directory directory,
        TopicHub topics,
        Unread unread,
        ServerEvents events) {

    private static final Logger LOG = LoggerFactory.getLogger("io.rayforce.ipc.server");

    static Serving of(ServerOptions options, Workers workers) {
        return new Serving(
                options,
                workers,
                new OwnEvaluator(workers.evaluator()),
                new Directory(options.limits()),
                new TopicHub(options.limits()),
                new Unread(options.limits()),
                new ServerEvents(options.listener()));
    }

    ServerLimits limits() {
        return options.limits();
    }

    /**
     * Calls a hook about a connection, and then what comes next, on a thread that may take its time.
     *
     * @throws RejectedExecutionException if the server ends
     */
    void tell(Consumer<ServerPeer> hook, ServerPeer peer, Runnable next) {
        workers.door().execute(() -> {
            try {
                hook.accept(peer);
            } catch (RuntimeException failure) {
                LOG.error("a hook failed for {}", peer.address(), failure);
            }
            next.run();
        });
    }
}
