package io.rayforce.ipc;

import io.rayforce.ipc.RayforceTcpException.Kind;
import org.jspecify.annotations.Nullable;

/** Why a link is over, and what that means for a request. */
record Ending(
        Kind whenSent,
        Kind whenNotSent,
        String reason,
        @Nullable Throwable cause) {

    /** The caller ended it. */
    static Ending closed(String reason) {
        return new Ending(Kind.CLOSED, Kind.CLOSED, reason, null);
    }

    /** It broke, or the other side ended it. */
    static Ending lost(String reason, @Nullable Throwable cause) {
        return new Ending(Kind.OUTCOME_UNKNOWN, Kind.NOT_SENT, reason, cause);
    }

    /** It was ended because the other side fell silent in the middle of a message. */
    static Ending stalled(String reason) {
        return new Ending(Kind.STALLED, Kind.NOT_SENT, reason, null);
    }

    /** It was ended because the other side cannot be trusted any more. */
    static Ending broken(String reason, @Nullable Throwable cause) {
        return new Ending(Kind.PROTOCOL, Kind.NOT_SENT, reason, cause);
    }

    /** It was ended because the other side sends more than is taken. */
    static Ending overrun(String reason) {
        return new Ending(Kind.OVERRUN, Kind.OVERRUN, reason, null);
    }

    /** It never came about. */
    static Ending unopened(RayforceTcpException failure) {
        return new Ending(failure.kind(), failure.kind(), String.valueOf(failure.getMessage()), failure.getCause());
    }

    void fail(Request request) {
        Kind kind = request.isSent() ? whenSent : whenNotSent;
        request.fail(kind, reason + advice(kind), cause);
    }

    RayforceTcpException asException() {
        return new RayforceTcpException(whenNotSent, reason, cause);
    }

    private static String advice(Kind kind) {
        return switch (kind) {
            case OUTCOME_UNKNOWN, STALLED ->
                "; whether the request took effect is unknown: look before you repeat it, or set retries for queries";
            case NOT_SENT -> "; the request was not sent, so it is safe to repeat";
            case OVERRUN -> "; take messages faster, or hand them to a thread of your own";
            default -> "";
        };
    }
}
