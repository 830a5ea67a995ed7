package io.rayforce.ipc;

import io.rayforce.types.RayforceException;

/**
 * Hears what is published to a topic, and when that is interrupted. Its methods are called one at a time, in order, on the
 * executor of callbacks. What they throw is logged.
 */
@FunctionalInterface
public interface TopicFollower {

    /** Takes an update, which tells whether others are missing between the last one of this connection and itself. */
    void update(Update update);

    /**
     * Hears that the connection was lost. Whatever is published until {@link #resumed} is lost to this follower; so it is as well
     * that servers end the connections of those who read too slowly.
     */
    default void interrupted(RayforceException why) {}

    /**
     * Hears that there is another connection, before anything that comes over it.
     *
     * @param next the number of the next update; numbers begin again at 1 when a server starts, or when a topic had no subscriber
     *     meanwhile
     */
    default void resumed(long next) {}
}
