package io.rayforce.ipc;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The links of a pool that nobody has leased, the one given back last on top. Those which are too many sink, grow old and end.
 * Not safe for threads.
 */
final class IdleLinks {

    private final ArrayDeque<Idle> stack = new ArrayDeque<>();

    /**
     * A link that nobody has leased.
     *
     * @param since the {@link System#nanoTime()} of its last use
     */
    record Idle(Link link, long since) {

        boolean isOlderThan(Duration age, long now) {
            return now - since > age.toNanos();
        }
    }

    void push(Link link) {
        stack.push(new Idle(link, System.nanoTime()));
    }

    /** Takes the link that was used last; null if there is none. */
    @Nullable Idle poll() {
        return stack.poll();
    }

    int count() {
        return stack.size();
    }

    /** Takes those which are of no use any more, and at most so many of those which have been idle for too long. */
    List<Link> takeOld(Duration idleTimeout, int dispensable) {
        long now = System.nanoTime();
        List<Link> old = new ArrayList<>();
        stack.removeIf(idle -> !idle.link().isReusable() && old.add(idle.link()));
        for (int i = old.size(); i < dispensable && isBottomOlderThan(idleTimeout, now); i++) {
            old.add(stack.removeLast().link());
        }
        return old;
    }

    private boolean isBottomOlderThan(Duration idleTimeout, long now) {
        return !stack.isEmpty() && stack.getLast().isOlderThan(idleTimeout, now);
    }

    /** Takes all of them. */
    List<Link> takeAll() {
        List<Link> all = stack.stream().map(Idle::link).toList();
        stack.clear();
        return all;
    }
}
