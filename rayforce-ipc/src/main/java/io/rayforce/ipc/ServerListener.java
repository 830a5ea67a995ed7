package io.rayforce.ipc;

import java.time.Duration;

/**
 * Hears what happens at a server, so that it can be counted and timed. No event carries what was asked or answered.
 *
 * <p>Events come on the threads that serve sockets and on those that evaluate: a listener must be quick, must not wait, and must be
 * safe for use by several threads. What it throws is logged.
 */
public interface ServerListener {

    /** A client has shaken hands. */
    default void connected(ServerPeer peer) {}

    /** A connection was refused before its client had shaken hands. */
    default void refused(String address, String reason) {}

    /** The connection of a client is over. */
    default void closed(ServerPeer peer, String reason) {}

    /** A request was evaluated, and its answer is no error. */
    default void answered(ServerPeer peer, Duration took) {}

    /** A request was evaluated or refused, and its answer is an error with the given code. */
    default void failed(ServerPeer peer, Duration took, String code) {}

    /** Bytes were handed to the socket of a connection. */
    default void sent(String address, long bytes) {}

    /** Bytes arrived on a connection. */
    default void received(String address, long bytes) {}
}
