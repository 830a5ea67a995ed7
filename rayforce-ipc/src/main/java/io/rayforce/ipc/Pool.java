package io.rayforce.ipc;

import io.rayforce.ipc.RayforceTcpException.Kind;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The links that a client leases. Callers for whom there is none wait in the order in which they came. A lease that nobody
 * waits for any more gives its link back, at whatever moment that turns out.
 */
final class Pool {

    private static final long REFILL_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final ClientOptions options;
    private final PoolOptions limits;
    private final ClientThreads threads;
    private final Connector connector;
    private final ReentrantLock lock = new ReentrantLock();
    private final IdleLinks idle = new IdleLinks();
    private final Waiters waiters;
    private int size;
    private volatile CompletableFuture<Void> filled = CompletableFuture.completedFuture(null);
    private @Nullable Future<?> upkeep;
    private boolean isClosed;

    Pool(ClientOptions options, ClientThreads threads, Connector connector) {
        this.options = options;
        this.limits = options.pool();
        this.threads = threads;
        this.connector = connector;
        this.waiters = new Waiters(limits.maxWaiters());
    }

    /** Leases a link; the future fails with a {@link RayforceTcpException} when there is none within the timeout. */
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
                + ": close connections that are not needed any more, or allow more of them with maxConnections";
    }

    private void serve(CompletableFuture<Link> lease) {
        IdleLinks.Idle warm;
        lock.lock();
        try {
            if (isClosed) {
                throw closed();
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

    private IdleLinks.@Nullable Idle takeIdle() {
        IdleLinks.Idle found = idle.poll();
        while (found != null && !found.link().isReusable()) {
            found.link().close("the connection was too old");
            size--;
            found = idle.poll();
        }
        return found;
    }

    private void await(CompletableFuture<Link> lease) {
        if (!waiters.add(lease)) {
            throw new RayforceTcpException(
                    Kind.POOL_EXHAUSTED,
                    "too many callers wait for a connection to " + options.endpoint() + "; " + this
                            + ": ask again later, or allow more with maxConnections or maxWaiters");
        }
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
                link.over().thenRun(this::refresh);
                grant(lease, link);
            } else {
                lease.completeExceptionally(failure);
                replace();
            }
        });
    }

    /** The other side, or something on the way, may have forgotten a connection that was not used for long. */
    private void check(CompletableFuture<Link> lease, IdleLinks.Idle warm) {
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

    /** Takes a link back, or ends it where the next caller could not use it. */
    void release(Link link) {
        if (!limits.reuses() || !link.isReusable()) {
            link.close("the connection was closed");
            replace();
            return;
        }
        CompletableFuture<Link> next = null;
        boolean isUnwanted;
        lock.lock();
        try {
            isUnwanted = isClosed;
            next = isClosed ? null : waiters.poll();
            if (next == null && !isClosed) {
                idle.push(link);
                keepUpLater();
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

    /** Makes room for a link in place of one that is over. */
    private void replace() {
        CompletableFuture<Link> next;
        lock.lock();
        try {
            next = isClosed ? null : waiters.poll();
            size -= next == null ? 1 : 0;
            keepUpLater();
        } finally {
            lock.unlock();
        }
        if (next != null) {
            connect(next);
        }
    }

    /** Connects as many links as there shall be at least; the future completes when the last of them is there. */
    CompletableFuture<Void> fill() {
        List<CompletableFuture<Link>> missing;
        lock.lock();
        try {
            int count = isClosed ? 0 : Math.max(0, limits.min() - size);
            size += count;
            missing = Stream.generate(CompletableFuture<Link>::new).limit(count).toList();
            if (count > 0) {
                filled = CompletableFuture.allOf(missing.toArray(new CompletableFuture<?>[0]));
            }
        } finally {
            lock.unlock();
        }
        for (CompletableFuture<Link> lease : missing) {
            lease.thenAccept(this::release);
            connect(lease);
        }
        return filled;
    }

    /** One timer at most; without idle links, and with as many as there shall be at least, none is needed. */
    private void keepUpLater() {
        boolean isShort = size < limits.min();
        if (upkeep == null && !isClosed && (isShort || idle.count() > 0)) {
            long pause = limits.idleTimeout().toNanos();
            upkeep = threads.loops()
                    .schedule(this::keepUp, isShort ? Math.min(pause, REFILL_NANOS) : pause, TimeUnit.NANOSECONDS);
        }
    }

    private void keepUp() {
        lock.lock();
        try {
            upkeep = null;
        } finally {
            lock.unlock();
        }
        refresh();
    }

    /** Ends the links that are too old, idle for too long or over already, and connects those that shall be there. */
    private void refresh() {
        lock.lock();
        try {
            end(idle.takeOld(limits.idleTimeout(), size - limits.min()), "the connection was idle");
            keepUpLater();
        } finally {
            lock.unlock();
        }
        fill();
    }

    private void end(List<Link> links, String reason) {
        size -= links.size();
        links.forEach(link -> link.close(reason));
    }

    /** Ends the links that nobody has leased. */
    void clear() {
        lock.lock();
        try {
            end(idle.takeAll(), "the connections of the client were disposed");
        } finally {
            lock.unlock();
        }
    }

    /** Ends the links that nobody has leased, and fails those who wait for one. */
    void close() {
        List<CompletableFuture<Link>> abandoned;
        lock.lock();
        try {
            isClosed = true;
            clear();
            abandoned = waiters.pollAll();
            if (upkeep != null) {
                upkeep.cancel(false);
            }
        } finally {
            lock.unlock();
        }
        abandoned.forEach(waiter -> waiter.completeExceptionally(closed()));
    }

    private RayforceTcpException closed() {
        return new RayforceTcpException(Kind.CLOSED, "the client of " + options.endpoint() + " is closed");
    }

    /** Returns how many links there are, leased or not; those being established count. */
    int size() {
        return counted(() -> size);
    }

    /** Returns how many links nobody has leased. */
    int idle() {
        return counted(idle::count);
    }

    /** Returns how many callers wait. */
    int waiting() {
        return counted(waiters::count);
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
