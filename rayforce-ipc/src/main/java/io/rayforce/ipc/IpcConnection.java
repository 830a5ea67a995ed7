package io.rayforce.ipc;

import io.rayforce.ipc.RayforceTcpException.Kind;
import io.rayforce.query.Query;
import io.rayforce.query.Session;
import io.rayforce.types.RayValue;
import io.rayforce.types.wire.WireFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A connection to a server that belongs to its caller alone, until it is closed. Requests are answered in the order in which
 * they are made.
 *
 * <p>Safe for use by several threads, which then share that order.
 */
public final class IpcConnection implements Session {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSSSSS", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final Link link;
    private final Consumer<IpcConnection> onClose;
    private final Duration requestTimeout;
    private final WireFormat protocol;
    private final Requester requester;
    private final Instant establishedAt;
    private final AtomicReference<@Nullable Instant> disposedAt = new AtomicReference<>();

    IpcConnection(Link link, Consumer<IpcConnection> onClose, ClientOptions options, ClientThreads threads) {
        this.link = link;
        this.onClose = onClose;
        this.requestTimeout = options.requestTimeout();
        this.protocol = link.format();
        this.establishedAt = link.establishedAt();
        this.requester = new Requester(options, threads, link::send);
    }

    /** Returns the number of this connection, unique within its client, whoever acquires it. */
    public long id() {
        return link.id();
    }

    /** Returns the version of the protocol that the connection speaks. */
    public WireFormat protocol() {
        return protocol;
    }

    /** Returns when the connection was established. */
    public Instant establishedAt() {
        return establishedAt;
    }

    /** Returns when the connection was closed by its caller, if it was. */
    public Optional<Instant> disposedAt() {
        return Optional.ofNullable(disposedAt.get());
    }

    /** Tells whether the caller has closed the connection. */
    public boolean isClosed() {
        return disposedAt.get() != null;
    }

    @Override
    public RayValue execute(String rayfall) {
        return open().execute(rayfall);
    }

    @Override
    public RayValue execute(RayValue tree) {
        return open().execute(tree);
    }

    @Override
    public CompletableFuture<RayValue> executeAsync(String rayfall) {
        return open().executeAsync(rayfall);
    }

    @Override
    public CompletableFuture<RayValue> executeAsync(RayValue tree) {
        return open().executeAsync(tree);
    }

    /**
     * Sends a program text without waiting for anything to come back, errors included. The future completes when the
     * connection has taken the bytes; {@link #flush()} tells when the server is through.
     */
    public CompletableFuture<Void> post(String rayfall) {
        return open().post(rayfall);
    }

    /** Sends a tree as {@link #post(String)} sends a text. */
    public CompletableFuture<Void> post(RayValue tree) {
        return open().post(tree);
    }

    /** Sends a query as {@link #post(String)} sends a text. */
    public CompletableFuture<Void> post(Query<?> query) {
        return post(query.compile());
    }

    /**
     * Returns when the server is through with everything that was sent before.
     *
     * @throws RayforceTcpException if that is not within the deadline of requests
     */
    public void flush() {
        open();
        Waiting.refuseOnLoop();
        Waiting.on(link.ping(requestTimeout));
    }

    /**
     * Evaluates a program text, and returns with its value what the server printed meanwhile.
     *
     * @throws io.rayforce.types.WireException if the connection speaks a version of the protocol that cannot tell
     */
    public VerboseResult executeVerbose(String rayfall) {
        return open().executeVerbose(rayfall);
    }

    /**
     * Wishes that the server ends what it evaluates for this connection; that request then fails with the code {@code
     * cancel}. Does nothing if no reply is owed. A server may miss the wish, so the deadline of the request holds. The
     * connection is not given to anybody else afterwards.
     */
    public void cancel() {
        open();
        link.cancel();
    }

    /**
     * Sets what handles the values that the server sends on its own, one at a time, in order, on the executor of callbacks;
     * without a handler they are dropped. A handler that falls 10,000 values behind ends the connection. It is not given to
     * anybody else afterwards.
     */
    public void onPush(Consumer<RayValue> handler) {
        open();
        link.pushes().handleWith(handler);
    }

    /** Gives the connection back; what waits for a reply fails. Closing twice does nothing. */
    @Override
    public void close() {
        if (disposedAt.compareAndSet(null, Instant.now())) {
            onClose.accept(this);
        }
    }

    Link link() {
        return link;
    }

    private Requester open() {
        if (isClosed()) {
            throw new RayforceTcpException(
                    Kind.CLOSED, "Cannot write to a closed connection: " + this + "; acquire another one");
        }
        return requester;
    }

    @Override
    public String toString() {
        Instant disposed = disposedAt.get();
        String state = disposed == null
                ? "established at " + TIME.format(establishedAt)
                : "disposed at " + TIME.format(disposed);
        return "Connection(id:" + id() + ") - " + state;
    }
}
