package io.rayforce.ipc;

import io.rayforce.types.RayforceException;
import java.util.function.Consumer;

/**
 * Sends requests again whose connection was lost, as far as the policy of the client allows.
 *
 * @param isRead whether the requests change nothing
 * @param sender sends on a connection that is there, or will be
 */
record Repeats(RetryPolicy policy, boolean isRead, Consumer<Request> sender) {

    /** Fails requests at their first loss. */
    static final Repeats NONE = new Repeats(RetryPolicy.NONE, false, request -> {});

    private static final int MOST = 3;

    /** Sends a request again that failed; returns false if that is not to be done. */
    boolean take(Request failed, RayforceException failure) {
        if (failed.repetition() == MOST || !policy.repeats(isRead, failure)) {
            return false;
        }
        try {
            sender.accept(failed.again());
            return true;
        } catch (RayforceTcpException closed) {
            return false;
        }
    }
}
