package io.rayforce.ipc;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which links of a client are in the hands of callers. One that a caller forgets is given back when its connection is
 * collected; one that is held for suspiciously long is reported with the stack of who acquired it, if that is wanted.
 */
final class Leases {

    private static final Logger LOG = LoggerFactory.getLogger("io.rayforce.ipc.client");

    private final ClientOptions options;
    private final ClientThreads threads;
    private final Pool pool;
    private final EngineCheck engineCheck;
    private volatile CompletableFuture<Void> allEnded = new CompletableFuture<>();
    private final Set<Lease> open = ConcurrentHashMap.newKeySet();

    Leases(ClientOptions options, ClientThreads threads, Pool pool, EngineCheck engineCheck) {
        this.options = options;
        this.threads = threads;
        this.pool = pool;
        this.engineCheck = engineCheck;
    }

    int count() {
        return open.size();
    }

    /** Returns what holds the stack of the calling thread, or null where leaks are not looked for. */
    @Nullable Throwable acquirerOrNull() {
        return options.leakAfter().isPresent() ? new Throwable("acquired here") : null;
    }

    /** Puts an open link into the hands of a caller. */
    IpcConnection grant(Link link, Duration waited, @Nullable Throwable acquirer) {
        options.events().tell(listener -> listener.acquired(link.id(), waited));
        Lease lease = new Lease(link, acquirer, this::release);
        open.add(lease);
        IpcConnection connection = new IpcConnection(lease, options, threads, engineCheck);
        lease.watchedBy(threads.cleaner().register(connection, () -> reclaim(lease)));
        options.leakAfter()
                .ifPresent(age -> lease.watchedBy(threads.loops()
                        .schedule(() -> report(lease, "is still held"), age.toNanos(), TimeUnit.NANOSECONDS)));
        options.pingInterval()
                .ifPresent(interval -> lease.watchedBy(Heartbeat.start(link, interval, options.handshakeTimeout())));
        return connection;
    }

    private void release(Lease lease) {
        open.remove(lease);
        options.events().tell(listener -> listener.released(lease.link().id(), lease.held()));
        lease.link().pushes().progress().forget();
        pool.release(lease.link());
        if (open.isEmpty() && pool.waiting() == 0) {
            allEnded.complete(null);
        }
    }

    /** Completes when nobody holds a link any more, nor waits for one. */
    CompletableFuture<Void> allEnded() {
        CompletableFuture<Void> ended = new CompletableFuture<>();
        allEnded = ended;
        if (open.isEmpty() && pool.waiting() == 0) {
            ended.complete(null);
        }
        return ended;
    }

    private void reclaim(Lease lease) {
        if (lease.end()) {
            report(lease, "was forgotten, never closed");
        }
    }

    private void report(Lease lease, String what) {
        long id = lease.link().id();
        Duration held = lease.held();
        LOG.warn(
                "connection {} to {} {} after {} ms: close it when it is not needed any more",
                id,
                options.endpoint(),
                what,
                held.toMillis(),
                lease.acquirerOrNull());
        options.events().tell(listener -> listener.leaked(id, held));
    }

    /** Ends all leases. */
    void endAll() {
        open.forEach(Lease::end);
    }
}
