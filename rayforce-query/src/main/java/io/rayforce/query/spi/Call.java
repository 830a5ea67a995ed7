package io.rayforce.query.spi;

import java.util.Optional;
import java.util.concurrent.CancellationException;

/** One request as an {@link Evaluator} sees it, beside the value that was asked. */
public interface Call {

    /** Returns who asks, for messages: the peer's address, or {@code embedded}. */
    String caller();

    /** Tells whether verbs that change state or reach outside are refused with the code {@code access}. */
    boolean isRestricted();

    /** Takes text that the evaluation prints. */
    void print(String text);

    /** Returns publishing and subscribing on the caller's connection; empty where there is no connection. */
    default Optional<Topics> topics() {
        return Optional.empty();
    }

    /** Returns the connections of the server, the caller's among them; empty where there is no connection. */
    default Optional<Connections> connections() {
        return Optional.empty();
    }

    /**
     * Returns normally while the answer is still wanted. To be called every few thousand steps.
     *
     * @throws CancellationException if it is not
     */
    void checkpoint();
}
