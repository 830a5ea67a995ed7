package io.rayforce.ipc;

import io.netty.channel.Channel;
import io.rayforce.types.RayValue;
import io.rayforce.types.RayforceException;
import io.rayforce.types.wire.WireFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A client as the server sees it, from its handshake on.
 *
 * <p>Safe for use by several threads. Two are equal if they are the same connection.
 */
public final class ServerPeer {

    private static final Logger LOG = LoggerFactory.getLogger("io.rayforce.ipc.server");

    private final long number;
    private final Channel channel;
    private final WireFormat protocol;
    private final String user;
    private final boolean isRestricted;
    private final Serving serving;
    private final Outbox outbox;

    ServerPeer(Channel channel, WireFormat protocol, String user, Serving serving) {
        this.number = serving.directory().next();
        this.channel = channel;
        this.protocol = protocol;
        this.user = user;
        this.isRestricted = serving.options().access().restriction().test(user);
        this.serving = serving;
        this.outbox = new Outbox(channel, serving.unread());
    }

    Channel channel() {
        return channel;
    }

    Outbox outbox() {
        return outbox;
    }

    /** Returns the number of the connection, unique within its server; programs know it as {@code (.ipc.handle)}. */
    public long number() {
        return number;
    }

    /** Returns the address that the client connected from. */
    public String address() {
        return String.valueOf(channel.remoteAddress());
    }

    /** Returns the version of the protocol that the client speaks. */
    public WireFormat protocol() {
        return protocol;
    }

    /** Returns the user name that the client logged in with, empty if it gave none or was not asked. */
    public String user() {
        return user;
    }

    /** Tells whether the client may change nothing. */
    public boolean isRestricted() {
        return isRestricted;
    }

    /** Tells whether the connection has not ended. */
    public boolean isOpen() {
        return channel.isActive();
    }

    /** Ends the connection. */
    public void close() {
        channel.close();
    }

    /**
     * Sends a value that the client did not ask for, as a message that gets no reply; nothing if the connection has ended. Returns
     * at once. A client that is too far behind what was pushed to it is disconnected.
     *
     * @throws RayforceException if the client speaks version 1, which would take the value for the answer to its next request
     * @throws io.rayforce.types.WireException if the value cannot be sent
     */
    public void push(RayValue value) {
        push(new SharedFrame(value));
    }

    /** Pushes a frame, and returns how many pushed bytes wait for the client. */
    long push(SharedFrame frame) {
        requirePushable();
        if (!isOpen()) {
            return 0;
        }
        long unsent = outbox.push(frame.bytes(wantsCompression()));
        if (unsent > serving.options().limits().backlog()) {
            LOG.warn("closing the connection of {}: it is {} bytes behind what was pushed to it", address(), unsent);
            serving.topics().countDropped();
            channel.close();
        }
        return unsent;
    }

    /**
     * Checks that the client can be pushed to.
     *
     * @throws RayforceException if it speaks version 1
     */
    void requirePushable() {
        if (protocol == WireFormat.V1) {
            throw new RayforceException(
                    "a client of version 1 cannot be pushed to: it takes whatever arrives for the answer to its request");
        }
    }

    /** Tells whether it pays to compress what is sent. */
    boolean wantsCompression() {
        return serving.options().compression().appliesTo(protocol, channel.remoteAddress());
    }

    @Override
    public String toString() {
        return "ServerPeer(" + address() + ", " + protocol + ")";
    }
}
