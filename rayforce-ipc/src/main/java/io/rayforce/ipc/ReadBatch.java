package io.rayforce.ipc;

import org.jspecify.annotations.Nullable;

/**
 * The frames that arrive together. Whoever gets the last reply that is owed may ask at once, and a reply that nobody asked for must not
 * find that request: so the last reply is kept back until the others have been looked at. Used on the event loop, but for
 * {@link #isOpen()}.
 */
final class ReadBatch {

    private volatile boolean isOpen;
    private @Nullable Runnable last;

    /** Tells whether more frames may have arrived than have been looked at. */
    boolean isOpen() {
        return isOpen;
    }

    /** Takes notice of a frame. */
    void add() {
        if (!isOpen) {
            isOpen = true;
        }
    }

    /** Keeps back what hands over a reply. */
    void keep(Runnable answer) {
        last = answer;
    }

    /** Hands over the reply that was kept back, if there is one. */
    void release() {
        Runnable answer = last;
        if (answer != null) {
            last = null;
            answer.run();
        }
    }

    /** Takes notice that no more frames have arrived. */
    void end() {
        isOpen = false;
        release();
    }
}
