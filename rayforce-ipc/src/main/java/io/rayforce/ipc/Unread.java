package io.rayforce.ipc;

import java.util.Comparator;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The replies that clients have not taken, those of all connections together. Where they come to more than the server grants, the
 * connections end whose clients have taken nothing for the longest time. Safe for use by several threads.
 */
final class Unread {

    /** Who has taken something so lately is reading. */
    private static final long LATELY = TimeUnit.MILLISECONDS.toNanos(200);

    private final long limit;
    private final AtomicLong total = new AtomicLong();
    private final Set<Outbox> owing = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean isRelieving = new AtomicBoolean();

    Unread(ServerLimits limits) {
        this.limit = limits.unread();
    }

    /** Takes how many bytes wait for a client, and how many did. */
    void changed(Outbox outbox, long before, long now) {
        if (now == 0) {
            owing.remove(outbox);
        } else if (before == 0) {
            owing.add(outbox);
        }
        if (total.addAndGet(now - before) > limit && now > before && isRelieving.compareAndSet(false, true)) {
            relieve(total.get() - limit);
            isRelieving.set(false);
        }
    }

    private void relieve(long excess) {
        long lately = System.nanoTime() - LATELY;
        long left = excess;
        for (Outbox idlest : owing.stream()
                .filter(outbox -> outbox.lastTaken() - lately < 0)
                .sorted(Comparator.comparingLong(Outbox::lastTaken))
                .toList()) {
            if (left <= 0) {
                return;
            }
            left -= idlest.unread();
            idlest.abandon();
        }
    }

    /** Tells whether more waits than the server grants. */
    boolean isExceeded() {
        return total.get() > limit;
    }
}
