package io.rayforce.ipc;

import io.netty.channel.Channel;
import io.rayforce.types.wire.WireFormat;

/**
 * A client as the server sees it, from its handshake on.
 *
 * <p>Safe for use by several threads. Two are equal if they are the same connection.
 */
public final class ServerPeer {

    private final Channel channel;
    private final WireFormat protocol;
    private final String user;
    private final boolean isRestricted;

    ServerPeer(Channel channel, WireFormat protocol, String user, boolean isRestricted) {
        this.channel = channel;
        this.protocol = protocol;
        this.user = user;
        this.isRestricted = isRestricted;
    }

    Channel channel() {
        return channel;
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

    @Override
    public String toString() {
        return "ServerPeer(" + address() + ")";
    }
}
