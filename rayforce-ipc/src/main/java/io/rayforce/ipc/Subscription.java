package io.rayforce.ipc;

import io.rayforce.types.Name;
import io.rayforce.types.RayList;
import io.rayforce.types.RayforceException;
import io.rayforce.types.Str;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A subscription to a topic, until it is closed or its connection is over. Safe for use by several threads. */
public final class Subscription implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger("io.rayforce.ipc.client");

    private final Feed feed;
    private final Pushes pushes;
    private final Requester requester;

    Subscription(Feed feed, Pushes pushes, Requester requester) {
        this.feed = feed;
        this.pushes = pushes;
        this.requester = requester;
    }

    /** Returns the topic. */
    public String topic() {
        return feed.topic();
    }

    /**
     * Returns a future that completes when the subscription is closed, and fails with a {@link RayforceTcpException} when its
     * connection is over before - as servers end the connections of subscribers that read too slowly. Its message tells the
     * number of the first update that is lost; whoever wants those after it subscribes again, on another connection.
     */
    public CompletableFuture<Void> ended() {
        return feed.ended();
    }

    /** Ends the subscription. Updates that have arrived already are still handed to the handler. */
    @Override
    public void close() {
        if (!pushes.remove(feed)) {
            return;
        }
        try {
            requester.execute(RayList.of(Name.of(".mc.unsub"), Str.of(topic())));
        } catch (RayforceException lost) {
            LOG.debug("the server was not told of the end of a subscription: {}", lost.getMessage());
        } finally {
            feed.end();
        }
    }

    @Override
    public String toString() {
        return "Subscription(topic=" + topic() + ")";
    }
}
