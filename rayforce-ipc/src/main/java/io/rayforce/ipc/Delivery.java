package io.rayforce.ipc;

import io.rayforce.types.wire.Frame;

/** How a message travels, and what comes back. */
enum Delivery {
    /** The reply is the value. */
    REQUEST(Frame.Kind.SYNC, Frame.NO_FLAGS),
    /** The reply is a list of what was printed and the value. */
    VERBOSE(Frame.Kind.SYNC, Frame.VERBOSE),
    /** There is no reply. */
    POST(Frame.Kind.ASYNC, Frame.NO_FLAGS);

    final Frame.Kind kind;
    final byte flags;

    Delivery(Frame.Kind kind, byte flags) {
        this.kind = kind;
        this.flags = flags;
    }
}
