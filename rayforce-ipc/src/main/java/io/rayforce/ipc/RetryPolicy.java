package io.rayforce.ipc;

import io.rayforce.ipc.RayforceTcpException.Kind;
import io.rayforce.types.RayforceException;

/**
 * What a client asks again by itself when the connection that all callers share is lost. Whatever is asked again keeps its
 * deadline, and is given up after three repetitions.
 */
public enum RetryPolicy {
    /** Nothing: what a loss means is for the caller to judge. */
    NONE,
    /** What had not left when the connection broke, so that no server can have seen it. */
    UNSENT,
    /**
     * What had not left, and {@linkplain io.rayforce.query.TableQuery queries for rows} in any case: asking twice for these
     * changes nothing, as long as no code that is brought in by {@code raw} does. Texts, trees and statements are not repeated
     * once they have left.
     */
    READS;

    /** Tells whether a request that failed is to be asked again. */
    boolean repeats(boolean isRead, RayforceException failure) {
        if (this == NONE || !(failure instanceof RayforceTcpException lost)) {
            return false;
        }
        return lost.kind() == Kind.NOT_SENT || isRead && this == READS && isOpen(lost.kind());
    }

    private static boolean isOpen(Kind kind) {
        return kind == Kind.OUTCOME_UNKNOWN || kind == Kind.STALLED;
    }
}
