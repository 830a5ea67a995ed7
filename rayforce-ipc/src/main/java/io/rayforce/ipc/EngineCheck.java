package io.rayforce.ipc;

import io.rayforce.types.RayforceException;
import io.rayforce.types.wire.WireFormat;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks once, after the first query object of a client has been answered, which engine the server runs, and warns of one that
 * answers some queries wrongly. Texts and trees are left to those who wrote them. Safe for use by several threads.
 */
final class EngineCheck {

    private static final Logger LOG = LoggerFactory.getLogger("io.rayforce.ipc.client");

    private final AtomicBoolean hasBegun = new AtomicBoolean();

    /** Looks, if nobody has yet, on the connection that has just answered. Never blocks. */
    void begin(Link link, Requester requester) {
        if (!hasBegun.compareAndSet(false, true)) {
            return;
        }
        WireFormat format = link.format();
        if (format == WireFormat.V1) {
            new ServerInfo(format, Optional.empty(), Optional.empty()).warnIfOutdated(LOG);
            return;
        }
        try {
            requester.executeOnLoop(ServerInfo.QUESTION).whenComplete((reply, failure) -> {
                if (failure == null) {
                    ServerInfo.of(reply, format).warnIfOutdated(LOG);
                } else {
                    leave(failure);
                }
            });
        } catch (RayforceException closed) {
            leave(closed);
        }
    }

    /** Whoever asked the query has an answer, and is not to be bothered with this one. */
    private static void leave(Throwable failure) {
        LOG.debug("the server does not tell which engine it runs: {}", failure.getMessage());
    }
}
