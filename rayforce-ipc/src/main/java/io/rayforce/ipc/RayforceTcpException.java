package io.rayforce.ipc;

import io.rayforce.types.RayforceException;
import org.jspecify.annotations.Nullable;

/** A failure of the connection between client and server, as opposed to an error that a server answers with. */
public final class RayforceTcpException extends RayforceException {

    private static final long serialVersionUID = 1L;

    private final Kind kind;

    /** What went wrong. */
    public enum Kind {
        /** Nobody listens at the address. */
        REFUSED,
        /** The host is unknown, or there is no way to it. */
        UNREACHABLE,
        /** The connection was not established in time. */
        CONNECT_TIMEOUT,
        /** The peer accepted the connection and did not finish the handshake in time. */
        HANDSHAKE_TIMEOUT,
        /** No connection became free in time. */
        ACQUIRE_TIMEOUT,
        /** Too many callers wait for a connection already. */
        POOL_EXHAUSTED,
        /** Too many requests wait for their replies already. Asking again, later, is safe. */
        OVERLOADED,
        /** The server refused the credentials, or wants some. */
        AUTHENTICATION,
        /** The peer speaks another version of the protocol, or another protocol. */
        VERSION,
        /** The reply did not arrive in time. The server may have done what was asked. */
        REQUEST_TIMEOUT,
        /** The server fell silent in the middle of a reply, and the connection was closed. */
        STALLED,
        /** The connection broke after the request was sent. The server may have done what was asked. */
        OUTCOME_UNKNOWN,
        /** The connection broke before the request was sent. Asking again is safe. */
        NOT_SENT,
        /** The caller closed the connection, the client or the server before. */
        CLOSED,
        /** The peer broke the rules of the protocol, and the connection was closed. */
        PROTOCOL,
        /** A reply that holds no value, or exceeds a limit. The connection goes on. */
        MALFORMED_REPLY,
        /** The server sends more on its own than the handler of its messages keeps up with; the connection was closed. */
        OVERRUN,
        /** An option of a URI, or of properties, that is unknown or has a wrong value. */
        INVALID_OPTION,
        /** A port outside 1 to 65535. */
        INVALID_PORT,
        /** Another process listens on the port. */
        PORT_IN_USE,
        /** The address is not one of this machine, or may not be listened on. */
        CANNOT_LISTEN,
        /** The calling thread was interrupted while it waited. */
        INTERRUPTED,
        /** A call that waits was made on a thread that serves sockets. */
        BLOCKED_LOOP
    }

    RayforceTcpException(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    RayforceTcpException(Kind kind, String message, @Nullable Throwable cause) {
        super(message);
        if (cause != null) {
            initCause(cause);
        }
        this.kind = kind;
    }

    /** Returns what went wrong. */
    public Kind kind() {
        return kind;
    }
}
