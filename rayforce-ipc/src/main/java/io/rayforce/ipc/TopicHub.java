package io.rayforce.ipc;

import io.rayforce.types.Dict;
import io.rayforce.types.I64;
import io.rayforce.types.RayList;
import io.rayforce.types.RayValue;
import io.rayforce.types.SymVector;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAccumulator;
import java.util.concurrent.atomic.LongAdder;

/** The topics of a server and who has subscribed to them. Safe for use by several threads. */
final class TopicHub {

    private static final SymVector COUNTERS = SymVector.of(
            "topics",
            "subscriptions",
            "published",
            "delivered",
            "dropped",
            "framed",
            "tx_limit_bytes",
            "tx_limit_frames",
            "tx_hwm_bytes");

    private final ConcurrentHashMap<String, Topic> topics = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<ServerPeer, Set<String>> subscriptions = new ConcurrentHashMap<>();
    private final LongAdder published = new LongAdder();
    private final LongAdder delivered = new LongAdder();
    private final LongAdder dropped = new LongAdder();
    private final LongAccumulator mostUnsent = new LongAccumulator(Math::max, 0);
    private final long backlog;

    TopicHub(ServerLimits limits) {
        this.backlog = limits.backlog();
    }

    long subscribe(String topic, ServerPeer peer) {
        subscriptions
                .computeIfAbsent(peer, any -> ConcurrentHashMap.newKeySet())
                .add(topic);
        OptionalLong next = OptionalLong.empty();
        while (next.isEmpty()) {
            next = topics.computeIfAbsent(topic, Topic::new).add(peer);
        }
        if (!peer.isOpen()) {
            forget(peer);
        }
        return next.getAsLong();
    }

    void unsubscribe(String topic, ServerPeer peer) {
        Set<String> own = subscriptions.get(peer);
        if (own != null && own.remove(topic)) {
            leave(topic, peer);
        }
    }

    private void leave(String topic, ServerPeer peer) {
        Topic left = topics.get(topic);
        if (left != null && left.remove(peer)) {
            topics.remove(topic, left);
        }
    }

    /** Ends the subscriptions of a connection that has ended. */
    void forget(ServerPeer peer) {
        Set<String> own = subscriptions.remove(peer);
        if (own != null) {
            own.forEach(topic -> leave(topic, peer));
        }
    }

    long publish(String topic, RayValue value) {
        Topic subscribed = topics.get(topic);
        if (subscribed == null) {
            return 0;
        }
        Topic.Publication publication = subscribed.publish(value);
        published.add(Math.min(1, publication.deliveries()));
        delivered.add(publication.deliveries());
        mostUnsent.accumulate(publication.unsent());
        return publication.number();
    }

    /** Counts a connection that was too far behind what was pushed to it. */
    void countDropped() {
        dropped.increment();
    }

    /** Returns what the reference server counts, under its names. */
    Dict stats() {
        long subscribed = subscriptions.values().stream().mapToLong(Set::size).sum();
        return Dict.of(
                COUNTERS,
                RayList.of(
                        I64.of(topics.size()),
                        I64.of(subscribed),
                        I64.of(published.sum()),
                        I64.of(delivered.sum()),
                        I64.of(dropped.sum()),
                        I64.of(published.sum()),
                        I64.of(backlog),
                        I64.of(0),
                        I64.of(mostUnsent.get())));
    }
}
