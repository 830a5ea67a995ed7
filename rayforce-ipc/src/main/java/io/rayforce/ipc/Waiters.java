package io.rayforce.ipc;

import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Those who wait for a link, in the order in which they came; one who has given up is passed over. Not safe for threads. */
final class Waiters {

    private final int max;
    private final ArrayDeque<CompletableFuture<Link>> queue = new ArrayDeque<>();

    Waiters(int max) {
        this.max = max;
    }

    /** Lets one more wait; returns false if too many do. */
    boolean add(CompletableFuture<Link> waiter) {
        if (queue.size() >= max) {
            queue.removeIf(CompletableFuture::isDone);
        }
        return queue.size() < max && queue.add(waiter);
    }

    /** Returns who has waited for the longest, and waits no more; null if nobody does. */
    @Nullable CompletableFuture<Link> poll() {
        CompletableFuture<Link> next = queue.poll();
        while (next != null && next.isDone()) {
            next = queue.poll();
        }
        return next;
    }

    int count() {
        return (int) queue.stream().filter(waiter -> !waiter.isDone()).count();
    }

    /** Returns all of them, who wait no more. */
    List<CompletableFuture<Link>> pollAll() {
        List<CompletableFuture<Link>> all = List.copyOf(queue);
        queue.clear();
        return all;
    }
}
