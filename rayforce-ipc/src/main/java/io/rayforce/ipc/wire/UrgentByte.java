package io.rayforce.ipc.wire;

/** What a {@link FrameReader} passes on when a client cancels what it asked for. */
public enum UrgentByte {
    /** A byte between two frames. */
    ARRIVED
}
