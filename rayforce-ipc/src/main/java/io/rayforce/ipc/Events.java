package io.rayforce.ipc;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells a listener what happens, whatever the listener makes of it. */
record Events(Optional<ClientListener> listener) {

    /** Nobody listens. */
    static final Events UNHEARD = new Events(Optional.empty());

    private static final Logger LOG = LoggerFactory.getLogger("io.rayforce.ipc.client");

    boolean isHeard() {
        return listener.isPresent();
    }

    void tell(Consumer<ClientListener> event) {
        try {
            listener.ifPresent(event);
        } catch (RuntimeException failure) {
            LOG.error("the listener of the client failed", failure);
        }
    }

    /** Reports the end of a connection, or that it could not be established. */
    void ended(long connection, RayforceTcpException why, boolean wasOpen) {
        String reason = String.valueOf(why.getMessage());
        if (wasOpen) {
            LOG.debug("connection {} is over: {}", connection, reason);
            tell(heard -> heard.closed(connection, reason));
        } else {
            LOG.debug("connection {} could not be established: {}", connection, reason);
            tell(heard -> heard.notConnected(connection, why));
        }
    }

    /** Returns the time since a moment of {@link System#nanoTime()}. */
    static Duration since(long started) {
        return Duration.ofNanos(System.nanoTime() - started);
    }
}
