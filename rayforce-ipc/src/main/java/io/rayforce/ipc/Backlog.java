package io.rayforce.ipc;

import io.rayforce.ipc.wire.InboundFrame;
import io.rayforce.types.wire.Frame;
import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/**
 * The requests of a connection that wait for the one before them. Beyond the limits a request is refused, which keeps its place
 * but not its payload; a message that gets no reply cannot be refused, and is a reason to read no further instead. Not safe for
 * use by several threads.
 */
final class Backlog {

    private final int maxFrames;
    private final long maxBytes;
    private final ArrayDeque<Entry> entries = new ArrayDeque<>();
    private int frames;
    private long bytes;

    Backlog(ServerLimits limits) {
        this.maxFrames = limits.inFlight();
        this.maxBytes = limits.inFlightBytes();
    }

    /** Appends a request; returns whether it is the first of several that are refused. */
    boolean add(InboundFrame frame) {
        if (isFull() && frame.kind() == Frame.Kind.SYNC) {
            return refuse();
        }
        frames++;
        bytes += frame.size();
        entries.add(new Entry(frame));
        return false;
    }

    private boolean refuse() {
        Entry last = entries.peekLast();
        boolean isFirst = last == null || last.frame != null;
        if (last == null || isFirst) {
            last = new Entry(null);
            entries.add(last);
        }
        last.refused++;
        return isFirst;
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    /** Removes the next request; null means that it was refused. */
    @Nullable InboundFrame next() {
        Entry first = entries.element();
        if (first.frame == null) {
            first.refused--;
        } else {
            frames--;
            bytes -= first.frame.size();
        }
        if (first.refused == 0) {
            entries.remove();
        }
        return first.frame;
    }

    /** Returns how many requests wait, those that are refused not counted. */
    int size() {
        return frames;
    }

    private boolean isFull() {
        return frames >= maxFrames || bytes >= maxBytes;
    }

    /** Tells whether messages wait that no limit allows. */
    boolean isOverfull() {
        return frames > maxFrames || isFull() && entries.getLast().isMessage();
    }

    void clear() {
        entries.clear();
        frames = 0;
        bytes = 0;
    }

    /** One request, or a row of refused ones. */
    private static final class Entry {

        final @Nullable InboundFrame frame;
        long refused;

        Entry(@Nullable InboundFrame frame) {
            this.frame = frame;
        }

        boolean isMessage() {
            return frame != null && frame.kind() != Frame.Kind.SYNC;
        }
    }
}
