package io.rayforce.ipc;

import io.rayforce.types.RayforceException;
import java.time.Duration;

/**
 * Hears what a client does, so that it can be counted and timed. Connections are told by {@linkplain IpcConnection#id()
 * number}; the one that all callers share has one, too. No event carries what was asked or answered.
 *
 * <p>Events of one connection come in order, but for {@link #sent}, and most of them on a thread that serves sockets: a listener must
 * be quick, must not wait, and must be safe for use by several threads. What it throws is logged.
 */
public interface ClientListener {

    /** A connection was established, handshake included. */
    default void connected(long connection, Duration took) {}

    /** A connection could not be established, or not in time. */
    default void notConnected(long connection, RayforceException failure) {}

    /** A connection that was established is over. */
    default void closed(long connection, String reason) {}

    /** A request was handed to a connection; it will be {@linkplain #replied replied} or {@linkplain #failed fail}, once. */
    default void requested(long connection) {}

    /** A request got its reply; one that was posted was written. */
    default void replied(long connection, Duration took) {}

    /** A request failed: there was no reply, or the reply was an error. */
    default void failed(long connection, Duration took, RayforceException failure) {}

    /** Bytes were handed to the socket. Where a caller wrote them itself, this may come after the reply. */
    default void sent(long connection, long bytes) {}

    /** Bytes arrived. */
    default void received(long connection, long bytes) {}

    /** A caller got a connection of its own. */
    default void acquired(long connection, Duration waited) {}

    /** A caller got no connection, or stopped waiting for one. */
    default void notAcquired(Duration waited) {}

    /** A caller gave its connection back. */
    default void released(long connection, Duration held) {}

    /** A caller has held its connection for longer than leak detection allows, or has forgotten to close it. */
    default void leaked(long connection, Duration held) {}
}
