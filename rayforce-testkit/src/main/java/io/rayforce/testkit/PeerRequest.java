package io.rayforce.testkit;

import io.rayforce.types.RayValue;
import io.rayforce.types.wire.Frame;

/**
 * A frame that a {@link ScriptedPeer} received.
 *
 * @param header what the frame said of itself
 * @param value what it carried
 */
public record PeerRequest(Frame header, RayValue value) {

    /** Tells whether the sender waits for a reply. */
    public boolean wantsReply() {
        return header.kind() == Frame.Kind.SYNC;
    }
}
