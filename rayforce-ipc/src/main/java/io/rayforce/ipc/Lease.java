package io.rayforce.ipc;

import java.lang.ref.Cleaner.Cleanable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A link in the hands of one caller. It knows nothing of the {@link IpcConnection} that the caller holds, so that a connection
 * which was forgotten can be collected, and its link given back.
 *
 * <p>Safe for use by several threads.
 */
final class Lease {

    private final Link link;
    private final @Nullable Throwable acquirer;
    private final Consumer<Lease> onEnd;
    private final long started = System.nanoTime();
    private final AtomicReference<@Nullable Instant> disposedAt = new AtomicReference<>();
    private volatile @Nullable Cleanable forgotten;
    private final List<Future<?>> timers = new CopyOnWriteArrayList<>();

    /**
     * Creates the lease of an open link.
     *
     * @param acquirer holds the stack of the caller, if it is known
     * @param onEnd called once
     */
    Lease(Link link, @Nullable Throwable acquirer, Consumer<Lease> onEnd) {
        this.link = link;
        this.acquirer = acquirer;
        this.onEnd = onEnd;
    }

    /** Takes what notices that the caller has forgotten the link, to be stopped in the end. */
    void watchedBy(Cleanable cleanable) {
        forgotten = cleanable;
    }

    /** Takes what watches the link or its caller, to be stopped in the end. */
    void watchedBy(Future<?> timer) {
        timers.add(timer);
    }

    Link link() {
        return link;
    }

    Optional<Instant> disposedAt() {
        return Optional.ofNullable(disposedAt.get());
    }

    boolean isOver() {
        return disposedAt.get() != null;
    }

    /** Returns how long the link has been leased. */
    Duration held() {
        return Events.since(started);
    }

    /** Returns what holds the stack of the caller, or null where leaks are not looked for. */
    @Nullable Throwable acquirerOrNull() {
        return acquirer;
    }

    /** Gives the link back; tells whether that had not been done before. */
    boolean end() {
        if (!disposedAt.compareAndSet(null, Instant.now())) {
            return false;
        }
        timers.forEach(timer -> timer.cancel(false));
        if (forgotten != null) {
            forgotten.clean();
        }
        onEnd.accept(this);
        return true;
    }
}
