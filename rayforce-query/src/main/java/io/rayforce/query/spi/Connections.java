package io.rayforce.query.spi;

import io.rayforce.types.RayValue;

/**
 * The connections of a server, as a {@link Call} on one of them may reach them: by number.
 *
 * <p>Safe for use by several threads.
 */
public interface Connections {

    /** Returns the number of the caller's connection. */
    long own();

    /**
     * Sends a value to a connection, as a message that nobody asked for and that gets no reply. What the caller's own connection gets
     * precedes the answer of the call.
     *
     * @return false if there is no connection of this number
     * @throws io.rayforce.types.RayforceException if the connection cannot be pushed to
     */
    boolean push(long connection, RayValue value);

    /**
     * Ends a connection.
     *
     * @return false if there is no connection of this number
     */
    boolean close(long connection);

    /** Returns how many pushed bytes may wait for a connection until its client takes them. */
    long backlog();
}
