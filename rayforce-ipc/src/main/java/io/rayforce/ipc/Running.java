package io.rayforce.ipc;

import io.rayforce.ipc.RayforceTcpException.Kind;
import io.rayforce.types.RayforceException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a client holds from its first use on: its share of the threads, its pool, and the connection that all callers share. */
final class Running {

    private static final Logger LOG = LoggerFactory.getLogger("io.rayforce.ipc.client");

    private final ClientOptions options;
    private final ClientThreads threads;
    private final Connector connector;
    private final Pool pool;
    private final Leases leases;
    private final EngineCheck engineCheck = new EngineCheck();
    private final ReentrantLock lock = new ReentrantLock();
    private final Requester requester;
    private final Requester reader;
    private final Set<Following> followings = ConcurrentHashMap.newKeySet();
    private boolean isClosed;
    private @Nullable Link shared;
    private @Nullable Link successor;

    private Running(ClientOptions options, ClientThreads threads) {
        this.options = options;
        this.threads = threads;
        this.connector = new Connector(options, threads);
        this.pool = new Pool(options, threads, connector);
        this.leases = new Leases(options, threads, pool, engineCheck);
        this.requester = requester(false);
        this.reader = requester(true);
    }

    private Requester requester(boolean isForReads) {
        Consumer<Request> sender = request -> shared().send(request);
        return new Requester(options, threads, sender, new Repeats(options.retries(), isForReads, sender), new Spin());
    }

    static Running start(ClientOptions options) {
        Running started = new Running(options, ClientThreads.acquire());
        started.pool.fill();
        return started;
    }

    /** Returns where the dependents of asynchronous results run. */
    Executor callbacks() {
        return options.callbacks().orElse(threads.callbacks());
    }

    /** Returns what asks over the link that all callers share. */
    Requester requester() {
        return requester;
    }

    /** Returns what asks over that link for what may be asked twice. */
    Requester reader() {
        return reader;
    }

    /** To be called when the link that all callers share has answered a query object. */
    void checkEngine() {
        Link answered = sharedOrNull();
        if (answered != null && !answered.isOver()) {
            answered.opening().thenRun(() -> engineCheck.begin(answered, requester));
        }
    }

    private @Nullable Link sharedOrNull() {
        lock.lock();
        try {
            return shared;
        } finally {
            lock.unlock();
        }
    }

    /** Begins to follow a topic. Never blocks. */
    Following follow(String topic, Snapshot snapshot, TopicFollower follower) {
        Following following = new Following(new Subject(topic, snapshot, follower), options, threads, connector);
        lock.lock();
        try {
            requireOpen();
            followings.add(following);
        } finally {
            lock.unlock();
        }
        following.ended().whenComplete((nothing, failure) -> followings.remove(following));
        following.begin();
        return following;
    }

    CompletableFuture<Void> warmUp() {
        return pool.fill();
    }

    PoolStats stats() {
        return new PoolStats(leases.count(), pool.idle(), pool.size(), pool.waiting());
    }

    /** Leases a connection. Who gives the future up gets none, at whatever moment that is; dependents run on the executor. */
    CompletableFuture<IpcConnection> acquire(Duration timeout, Executor executor) {
        long started = System.nanoTime();
        @Nullable Throwable acquirer = leases.acquirerOrNull();
        ReplyFuture<IpcConnection> acquired = new ReplyFuture<>(executor);
        CompletableFuture<Link> granted = pool.lease(timeout);
        granted.whenComplete((link, failure) -> {
            if (failure == null) {
                acquired.settle(leases.grant(link, Events.since(started), acquirer), IpcConnection::close);
            } else {
                options.events().tell(listener -> listener.notAcquired(Events.since(started)));
                acquired.fail(failure);
            }
        });
        acquired.whenComplete((connection, failure) -> granted.cancel(false));
        return acquired;
    }

    /** Returns the link that all callers share, made again where the last one is over. */
    Link shared() {
        lock.lock();
        try {
            requireOpen();
            if (shared == null || shared.isOver()) {
                shared = connector.connect();
            } else if (shared.isDoubtful() && successor == null) {
                successor = connector.connect();
                successor.opening().whenComplete((opened, failure) -> succeed(failure == null));
            }
            return shared;
        } finally {
            lock.unlock();
        }
    }

    private void requireOpen() {
        if (isClosed) {
            throw new RayforceTcpException(Kind.CLOSED, "the client of " + options.endpoint() + " is closed");
        }
    }

    /** A server that shakes hands anew while it owes replies has lost the old connection; one that is busy has not. */
    private void succeed(boolean isOpen) {
        lock.lock();
        try {
            Link next = successor;
            successor = null;
            if (next == null || shared == null) {
                return;
            }
            boolean isNeeded = isOpen && (shared.isDoubtful() || shared.isOver());
            if (isNeeded) {
                shared.lose("the server does not answer there, but does on another connection");
                shared = next;
            } else {
                next.close("the connection was not needed");
            }
        } finally {
            lock.unlock();
        }
    }

    /** Ends all connections; others are made when they are needed. */
    void dispose() {
        leases.endAll();
        followings.forEach(Following::reconnect);
        pool.clear();
        lock.lock();
        try {
            if (shared != null) {
                shared.close("the connections of the client were disposed");
                shared = null;
            }
            if (successor != null) {
                successor.close("the connections of the client were disposed");
                successor = null;
            }
        } finally {
            lock.unlock();
        }
    }

    /** Ends all connections and everything else. */
    void close() {
        endSharing();
        followings.forEach(Following::close);
        pool.close();
        dispose();
        threads.release();
    }

    private void endSharing() {
        lock.lock();
        try {
            isClosed = true;
        } finally {
            lock.unlock();
        }
    }

    /** Waits until callers have their replies and have given back what they hold, or the time is over. */
    void drain(Duration time) {
        CompletableFuture<?> drained = CompletableFuture.allOf(leases.allEnded(), sharedIsQuiet(time));
        try {
            Waiting.on(drained.orTimeout(time.toNanos(), TimeUnit.NANOSECONDS));
        } catch (RayforceException late) {
            LOG.warn("{} was closed before all its callers were through: {}", options.endpoint(), late.getMessage());
        }
    }

    /** The reply to a ping comes after all that was asked before. */
    private CompletableFuture<?> sharedIsQuiet(Duration time) {
        lock.lock();
        try {
            return shared == null || shared.isOver() ? CompletableFuture.completedFuture(null) : shared.ping(time);
        } finally {
            lock.unlock();
        }
    }
}
