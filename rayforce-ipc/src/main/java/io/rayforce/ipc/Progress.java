package io.rayforce.ipc;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The newest state of a reply on its way to whoever wants to know: a slow one hears less often, and holds nothing up. */
final class Progress {

    private final Predicate<Runnable> queue;
    private final AtomicReference<@Nullable Amount> next = new AtomicReference<>();
    private volatile @Nullable ReplyProgress listener;
    private boolean isUnderWay;

    private record Amount(long received, long expected) {}

    /**
     * Creates the state.
     *
     * @param queue runs tasks off the event loop, in order; returns false if it takes no more
     */
    Progress(Predicate<Runnable> queue) {
        this.queue = queue;
    }

    void tell(ReplyProgress chosen) {
        listener = chosen;
    }

    /** Tells nobody from here on, as the connection goes to somebody else. */
    void forget() {
        listener = null;
    }

    void partly(long received, long expected) {
        if (listener != null && expected > 0) {
            isUnderWay = true;
            offer(new Amount(received, expected));
        }
    }

    /** Takes the end of a message; it is told only where its beginning was. */
    void complete(long size) {
        if (isUnderWay) {
            isUnderWay = false;
            offer(new Amount(size, size));
        }
    }

    private void offer(Amount amount) {
        if (next.getAndSet(amount) == null && !queue.test(this::deliver)) {
            next.set(null);
        }
    }

    private void deliver() {
        Amount amount = next.getAndSet(null);
        ReplyProgress chosen = listener;
        if (amount != null && chosen != null) {
            chosen.received(amount.received(), amount.expected());
        }
    }
}
