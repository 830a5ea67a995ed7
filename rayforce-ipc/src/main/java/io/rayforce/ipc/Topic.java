package io.rayforce.ipc;

import io.rayforce.types.I64;
import io.rayforce.types.Name;
import io.rayforce.types.RayList;
import io.rayforce.types.RayValue;
import io.rayforce.types.Str;
import java.util.LinkedHashSet;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

/** The subscribers of one topic and the number of its next publication. It ends with its last subscriber. */
final class Topic {

    private final String name;
    private final ReentrantLock lock = new ReentrantLock();
    private final Set<ServerPeer> subscribers = new LinkedHashSet<>();
    private long next = 1;
    private boolean hasEnded;

    Topic(String name) {
        this.name = name;
    }

    /** Adds a subscriber, and returns the number of the next publication; nothing if the topic has ended. */
    OptionalLong add(ServerPeer subscriber) {
        lock.lock();
        try {
            if (hasEnded) {
                return OptionalLong.empty();
            }
            subscribers.add(subscriber);
            return OptionalLong.of(next);
        } finally {
            lock.unlock();
        }
    }

    /** Removes a subscriber, and tells whether it was the last. */
    boolean remove(ServerPeer subscriber) {
        lock.lock();
        try {
            hasEnded |= subscribers.remove(subscriber) && subscribers.isEmpty();
            return hasEnded;
        } finally {
            lock.unlock();
        }
    }

    /** Pushes a value to all subscribers; the order is the same for all of them. */
    Publication publish(RayValue value) {
        lock.lock();
        try {
            if (subscribers.isEmpty()) {
                return Publication.NONE;
            }
            SharedFrame frame = new SharedFrame(update(value));
            long unsent = subscribers.stream()
                    .mapToLong(subscriber -> subscriber.push(frame))
                    .reduce(0, Math::max);
            return new Publication(next++, subscribers.size(), unsent);
        } finally {
            lock.unlock();
        }
    }

    private RayValue update(RayValue value) {
        return RayList.of(Name.of("upd"), Str.of(name), I64.of(next), RayList.of(Name.of("quote"), value));
    }

    /**
     * What became of a value.
     *
     * @param number its number, 0 if nobody had subscribed
     * @param deliveries how many subscribers it was pushed to
     * @param unsent how many bytes wait for the subscriber that is furthest behind
     */
    record Publication(long number, int deliveries, long unsent) {
        static final Publication NONE = new Publication(0, 0, 0);
    }
}
