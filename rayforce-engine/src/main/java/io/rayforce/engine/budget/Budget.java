package io.rayforce.engine.budget;

import io.rayforce.engine.error.EngineException;
import io.rayforce.query.spi.Call;
import java.time.Duration;

/**
 * What one request may still use: it may be cancelled, its time may be over, and no step may make more than a number of bytes
 * at once. It goes with the evaluation to whatever takes long or makes much. Safe for use by the several threads that work on
 * one request.
 */
public final class Budget {

    /** The longest array that every JVM makes. */
    private static final int LONGEST = Integer.MAX_VALUE - 8;

    private static final int STEPS = (1 << 14) - 1;

    private final Call call;
    private final long deadline;
    private final Duration time;
    private final long bytes;

    /**
     * Creates the budget of a request that begins now.
     *
     * @param call what can be cancelled
     * @param time how long the request may run
     * @param bytes how many bytes one step may make
     */
    public Budget(Call call, Duration time, long bytes) {
        this.call = call;
        this.deadline = System.nanoTime() + time.toNanos();
        this.time = time;
        this.bytes = bytes;
    }

    /** Ends the request if it was cancelled or its time is over. */
    public void checkpoint() {
        call.checkpoint();
        if (System.nanoTime() - deadline > 0) {
            throw EngineException.limit("the request ran longer than " + time);
        }
    }

    /** Passes a checkpoint once in many steps of a loop that counts them. */
    public void step(int count) {
        if ((count & STEPS) == 0) {
            checkpoint();
        }
    }

    /**
     * Refuses to make what is too large; to be asked before it is made. This is a checkpoint too.
     *
     * @param elements how many elements there will be
     * @param each the bytes of each
     * @return the number of elements, which an array can have
     */
    public int reserve(long elements, int each) {
        checkpoint();
        allow(elements, each);
        return (int) elements;
    }

    /** Refuses to keep more bytes together than a request may make at once. */
    public void allow(long kept) {
        if (kept > bytes) {
            throw EngineException.limit(
                    "what is kept together is more than the " + bytes + " bytes that a request may make at once");
        }
    }

    /** Refuses what is larger than a request may make. */
    public void allow(long elements, int each) {
        if (elements > LONGEST) {
            throw EngineException.limit(elements + " elements are more than a vector can have");
        }
        if (elements > bytes / each) {
            throw EngineException.limit(elements + " elements of " + each + " bytes are more than the " + bytes
                    + " bytes that a request may make at once");
        }
    }
}
