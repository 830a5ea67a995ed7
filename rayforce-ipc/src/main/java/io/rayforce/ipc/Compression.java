package io.rayforce.ipc;

import io.rayforce.types.wire.WireFormat;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import org.jspecify.annotations.Nullable;

/**
 * Whether large frames are compressed before they are sent, where that makes them smaller. Compressed frames are read in any case.
 * Version 1 of the protocol has no compression.
 */
public enum Compression {
    /** Never. */
    NEVER,
    /** When the other side is on another machine, as the reference server does. */
    REMOTE,
    /** Always, as it pays with the near end of a tunnel. */
    ALWAYS;

    /** Tells whether to compress for somebody. */
    boolean appliesTo(WireFormat format, @Nullable SocketAddress peer) {
        return format == WireFormat.V3 && (this == ALWAYS || this == REMOTE && isRemote(peer));
    }

    private static boolean isRemote(@Nullable SocketAddress peer) {
        return peer instanceof InetSocketAddress address
                && !address.getAddress().isLoopbackAddress();
    }
}
