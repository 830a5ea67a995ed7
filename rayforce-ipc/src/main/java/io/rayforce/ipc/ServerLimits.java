package io.rayforce.ipc;

import io.rayforce.types.wire.DecodeLimits;
import io.rayforce.types.wire.Frame;
import java.time.Duration;

/**
 * What a server grants its clients. {@link IpcServerBuilder} says what each of them means.
 *
 * @param frame the largest payload of a request, in bytes
 * @param expanded the largest payload after decompression, in bytes
 * @param backlog how many pushed bytes a client may leave unread
 * @param unread how many bytes of replies all clients together may leave unread
 */
record ServerLimits(
        int connections,
        int inFlight,
        long inFlightBytes,
        long frame,
        long expanded,
        Duration requestTime,
        Duration idleTime,
        Duration stallTime,
        long backlog,
        long unread) {

    static final ServerLimits DEFAULT = new ServerLimits(
            16_384,
            131_072,
            Frame.MAX_REQUEST,
            Frame.MAX_REQUEST,
            Frame.MAX_REQUEST,
            Duration.ofHours(1),
            Duration.ofDays(1),
            Duration.ofMinutes(1),
            1L << 26,
            Math.max(1, Runtime.getRuntime().maxMemory() / 4));

    /** Refuses limits that would let nothing through. */
    ServerLimits {
        requirePositive(Math.min(connections, inFlight), "a number of connections or requests");
        requirePositive(
                Math.min(Math.min(inFlightBytes, Math.min(backlog, unread)), Math.min(frame, expanded)),
                "a number of bytes");
        requirePositive(Math.min(requestTime.toNanos(), Math.min(idleTime.toNanos(), stallTime.toNanos())), "a time");
    }

    private static void requirePositive(long value, String what) {
        if (value < 1) {
            throw new IllegalArgumentException("the limit of " + what + " has to be positive, not " + value);
        }
    }

    ServerLimits withConnections(int most) {
        return new ServerLimits(
                most, inFlight, inFlightBytes, frame, expanded, requestTime, idleTime, stallTime, backlog, unread);
    }

    ServerLimits withInFlight(int requests, long bytes) {
        return new ServerLimits(
                connections, requests, bytes, frame, expanded, requestTime, idleTime, stallTime, backlog, unread);
    }

    ServerLimits withFrame(long bytes, long bytesExpanded) {
        return new ServerLimits(
                connections,
                inFlight,
                inFlightBytes,
                bytes,
                bytesExpanded,
                requestTime,
                idleTime,
                stallTime,
                backlog,
                unread);
    }

    ServerLimits withRequestTime(Duration time) {
        return new ServerLimits(
                connections, inFlight, inFlightBytes, frame, expanded, time, idleTime, stallTime, backlog, unread);
    }

    ServerLimits withIdleTime(Duration time) {
        return new ServerLimits(
                connections, inFlight, inFlightBytes, frame, expanded, requestTime, time, stallTime, backlog, unread);
    }

    ServerLimits withStallTime(Duration time) {
        return new ServerLimits(
                connections, inFlight, inFlightBytes, frame, expanded, requestTime, idleTime, time, backlog, unread);
    }

    ServerLimits withBacklog(long bytes) {
        return new ServerLimits(
                connections, inFlight, inFlightBytes, frame, expanded, requestTime, idleTime, stallTime, bytes, unread);
    }

    ServerLimits withUnread(long bytes) {
        return new ServerLimits(
                connections,
                inFlight,
                inFlightBytes,
                frame,
                expanded,
                requestTime,
                idleTime,
                stallTime,
                backlog,
                bytes);
    }

    DecodeLimits decoding() {
        return DecodeLimits.DEFAULT.withMaxPayload(frame).withMaxExpanded(expanded);
    }
}
