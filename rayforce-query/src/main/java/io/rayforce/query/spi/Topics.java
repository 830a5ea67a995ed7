package io.rayforce.query.spi;

import io.rayforce.types.Dict;
import io.rayforce.types.RayValue;

/**
 * Publishing and subscribing, as the connection of one {@link Call} may do it. What is published on a topic is pushed to the
 * connections that subscribed to it, each time with the next number of the topic.
 *
 * <p>Safe for use by several threads.
 */
public interface Topics {

    /**
     * Subscribes the caller's connection until it ends or unsubscribes; doing so again changes nothing.
     *
     * @return the number that the next publication on the topic will have; the first is 1
     * @throws io.rayforce.types.RayforceException if the connection cannot be pushed to
     */
    long subscribe(String topic);

    /** Ends the subscription of the caller's connection, if there is one. */
    void unsubscribe(String topic);

    /**
     * Pushes a value to all subscribers of a topic. What the caller's own connection gets of it precedes the answer of the call.
     *
     * @return the number of the publication, or 0 if nobody has subscribed
     */
    long publish(String topic, RayValue value);

    /** Returns counters by name. */
    Dict stats();
}
