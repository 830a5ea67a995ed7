package io.rayforce.ipc;

/**
 * When a byte of urgent data may tell the server to end what it evaluates. If a second one arrives before the server has read
 * what stands before the first, the first becomes an ordinary byte, and the server loses its place in the stream. So the next one
 * follows only once a reply tells that the server has read so far. Replies come in order: requests are known by their numbers.
 */
final class Cancellation {

    private long asked;
    private long answered;
    private long wished;
    private long told;
    private boolean isPostLast;

    /** Counts a request whose reply will come. */
    void asked() {
        asked++;
        isPostLast = false;
    }

    /** Takes notice of a request that no reply will show to be read. */
    void posted() {
        isPostLast = true;
    }

    void answered() {
        answered++;
    }

    /** Wishes that what was asked so far is ended. */
    void wish() {
        wished = asked;
    }

    /** Tells whether to send the byte now. */
    boolean isDue() {
        return answered < wished && answered >= told;
    }

    /** Tells as {@link #isDue()} whether to send the byte behind everything up to now, and takes it for sent then. */
    boolean take() {
        if (!isDue()) {
            return false;
        }
        wished = 0;
        told = isPostLast ? asked + 1 : asked;
        return true;
    }
}
