package io.rayforce.ipc;

import io.rayforce.ipc.RayforceTcpException.Kind;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The connections that a client leases. The one given back last is leased first, so that those which are too many grow old
 * and end. Callers for whom there is none wait in the order in which they came.
 *
 * <p>A lease that nobody waits for any more gives its connection back, at whatever moment that turns out.
 */
final class Pool {

    private final ClientOptions options;
    private final PoolOptions limits;
    private final ClientThreads threads;
    private final Connector connector;
    private final ReentrantLock lock = new ReentrantLock();
    private final ArrayDeque<Idle> idle = new ArrayDeque<>();
    private final ArrayDeque<CompletableFuture<Link>> waiters = new ArrayDeque<>();
    private int size;
    private boolean isEvicting;
    private boolean isClosed;

    private record Idle(Link link, long since) {

        boolean isOlderThan(Duration age, long now) {
            return now - since > age.toNanos();
        }
    }

    Pool(ClientOptions options, ClientThreads threads, Connector connector) {
        this.options = options;
        this.limits = options.pool();
        this.threads = threads;
        this.connector = connector;
    }

    /** Leases a connection; the future fails with a {@link RayforceTcpException} when there is none within the timeout. */
    CompletableFuture<Link> lease(Duration timeout) {
        CompletableFuture<Link> lease = new CompletableFuture<>();
        try {
            serve(lease);
        } catch (RayforceTcpException refused) {
            lease.completeExceptionally(refused);
        }
        if (!lease.isDone()) {
            expire(lease, timeout);
        }
        return lease;
    }

    private void expire(CompletableFuture<Link> lease, Duration timeout) {
        Future<?> timer = threads.loops()
                .schedule(
                        () -> lease.completeExceptionally(
                                new RayforceTcpException(Kind.ACQUIRE_TIMEOUT, late(timeout))),
                        timeout.toNanos(),
                        TimeUnit.NANOSECONDS);
        lease.whenComplete((link, failure) -> timer.cancel(false));
    }

    private String late(Duration timeout) {
        return "no connection to " + options.endpoint() + " within " + timeout.toMillis() + " ms; " + this
                + ": close connections that are not needed any more, or allow more of them";
    }

    private void serve(CompletableFuture<Link> lease) {
        Idle warm;
        lock.lock();
        try {
            if (isClosed) {
                throw new RayforceTcpException(Kind.CLOSED, "the client of " + options.endpoint() + " is closed");
            }
            warm = takeIdle();
            if (warm == null && size == limits.max()) {
                await(lease);
                return;
            }
            size += warm == null ? 1 : 0;
        } finally {
            lock.unlock();
        }
        if (warm == null) {
            connect(lease);
        } else {
            check(lease, warm);
        }
    }

    private @Nullable Idle takeIdle() {
        Idle found = idle.pollLast();
        while (found != null && found.link().isOver()) {
            size--;
            found = idle.pollLast();
        }
        return found;
    }

    private void await(CompletableFuture<Link> lease) {
        waiters.removeIf(CompletableFuture::isDone);
        if (waiters.size() == limits.maxWaiters()) {
            throw new RayforceTcpException(
                    Kind.POOL_EXHAUSTED,
                    "too many callers wait for a connection to " + options.endpoint() + "; " + this);
        }
        waiters.add(lease);
    }

    private void connect(CompletableFuture<Link> lease) {
        Link link = connector.connect();
        lease.whenComplete((granted, failure) -> {
            if (failure != null) {
                link.close("nobody waits for the connection any more");
            }
        });
        link.opening().whenComplete((opened, failure) -> {
            if (failure == null) {
                grant(lease, link);
            } else {
                lease.completeExceptionally(failure);
                replace();
            }
        });
    }

    /** The other side, or something on the way, may have forgotten a connection that was not used for long. */
    private void check(CompletableFuture<Link> lease, Idle warm) {
        Link link = warm.link();
        if (!warm.isOlderThan(limits.validateAfter(), System.nanoTime())) {
            grant(lease, link);
            return;
        }
        link.ping(options.handshakeTimeout()).whenComplete((alive, failure) -> {
            if (failure == null) {
                grant(lease, link);
            } else {
                link.close("the connection did not answer after it was idle");
                connect(lease);
            }
        });
    }

    private void grant(CompletableFuture<Link> lease, Link link) {
        if (!lease.complete(link)) {
            release(link);
        }
    }

    /** Takes a connection back, or ends it where the next caller could not use it. */
    void release(Link link) {
        if (!link.isReusable()) {
            link.close("the connection was closed");
            replace();
            return;
        }
        CompletableFuture<Link> next = null;
        boolean isUnwanted;
        lock.lock();
        try {
            isUnwanted = isClosed;
            next = isClosed ? null : takeWaiter();
            if (next == null && !isClosed) {
                idle.addLast(new Idle(link, System.nanoTime()));
                evictLater();
            }
        } finally {
            lock.unlock();
        }
        if (isUnwanted) {
            link.close("the client was closed");
        } else if (next != null) {
            grant(next, link);
        }
    }

    private @Nullable CompletableFuture<Link> takeWaiter() {
        CompletableFuture<Link> next = waiters.poll();
        while (next != null && next.isDone()) {
            next = waiters.poll();
        }
        return next;
    }

    /** Makes room for a connection in place of one that is over. */
    private void replace() {
        CompletableFuture<Link> next;
        lock.lock();
        try {
            next = isClosed ? null : takeWaiter();
            size -= next == null ? 1 : 0;
        } finally {
            lock.unlock();
        }
        if (next != null) {
            connect(next);
        }
    }

    private void evictLater() {
        if (!isEvicting) {
            isEvicting = true;
            threads.loops().schedule(this::evict, limits.idleTimeout().toNanos(), TimeUnit.NANOSECONDS);
        }
    }

    private void evict() {
        long now = System.nanoTime();
        lock.lock();
        try {
            isEvicting = false;
            while (!idle.isEmpty() && idle.getFirst().isOlderThan(limits.idleTimeout(), now)) {
                idle.removeFirst().link().close("the connection was idle");
                size--;
            }
            if (!idle.isEmpty()) {
                evictLater();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Ends the connections that nobody has leased. */
    void clear() {
        lock.lock();
        try {
            size -= idle.size();
            idle.forEach(unused -> unused.link().close("the connections of the client were disposed"));
            idle.clear();
        } finally {
            lock.unlock();
        }
    }

    /** Ends the connections that nobody has leased, and fails those who wait for one. */
    void close() {
        ArrayDeque<CompletableFuture<Link>> abandoned;
        lock.lock();
        try {
            isClosed = true;
            clear();
            abandoned = new ArrayDeque<>(waiters);
            waiters.clear();
        } finally {
            lock.unlock();
        }
        abandoned.forEach(waiter -> waiter.completeExceptionally(
                new RayforceTcpException(Kind.CLOSED, "the client of " + options.endpoint() + " was closed")));
    }

    /** Returns how many connections there are, leased or not; those being established count. */
    int size() {
        return counted(() -> size);
    }

    /** Returns how many connections nobody has leased. */
    int idle() {
        return counted(idle::size);
    }

    /** Returns how many callers wait. */
    int waiting() {
        return counted(
                () -> (int) waiters.stream().filter(waiter -> !waiter.isDone()).count());
    }

    private int counted(IntSupplier count) {
        lock.lock();
        try {
            return count.getAsInt();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public String toString() {
        return size() + " of " + limits.max() + " connections are there, " + idle() + " of them idle, " + waiting()
                + " callers wait";
    }
}
