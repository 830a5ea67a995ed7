package io.rayforce.ipc;

import io.rayforce.ipc.RayforceTcpException.Kind;
import io.rayforce.query.Query;
import io.rayforce.query.Session;
import io.rayforce.types.Name;
import io.rayforce.types.RayList;
import io.rayforce.types.RayValue;
import io.rayforce.types.RayforceException;
import io.rayforce.types.Str;
import io.rayforce.types.wire.WireFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A connection to a server that belongs to its caller alone, until it is closed. Requests are answered in the order in which
 * they are made.
 *
 * <p>Safe for use by several threads, which then share that order.
 */
public final class IpcConnection implements Session {

    private static final Logger LOG = LoggerFactory.getLogger("io.rayforce.ipc.client");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSSSSS", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final Lease lease;
    private final Link link;
    private final Duration requestTimeout;
    private final WireFormat protocol;
    private final Requester requester;
    private final Instant establishedAt;
    private final Executor callbacks;
    private final EngineCheck engineCheck;

    IpcConnection(Lease lease, ClientOptions options, ClientThreads threads, EngineCheck engineCheck) {
        this.lease = lease;
        this.link = lease.link();
        this.requestTimeout = options.requestTimeout();
        this.protocol = link.format();
        this.establishedAt = link.establishedAt();
        this.callbacks = options.callbacks().orElse(threads.callbacks());
        this.requester = new Requester(options, threads, link);
        this.engineCheck = engineCheck;
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
        return lease.disposedAt();
    }

    /** Tells whether the caller has closed the connection. */
    public boolean isClosed() {
        return lease.isOver();
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

    @Override
    public <R> R execute(Query<R> query) {
        R result = open().execute(query);
        engineCheck.begin(link, requester);
        return result;
    }

    @Override
    public <R> CompletableFuture<R> executeAsync(Query<R> query) {
        CompletableFuture<R> result = open().executeAsync(query);
        result.thenRun(() -> engineCheck.begin(link, requester));
        return result;
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
     * Asks the server which engine it runs. Logs a warning if that is {@linkplain ServerInfo#isOutdated() so old} that it
     * answers some queries wrongly.
     *
     * @throws RayforceTcpException if there is no answer in time
     */
    public ServerInfo serverInfo() {
        ServerInfo told = ServerInfo.ask(open(), protocol);
        told.warnIfOutdated(LOG);
        return told;
    }

    /**
     * Wishes that the server ends what it evaluates for this connection; that request then fails with the code {@code
     * cancel}. Does nothing if no reply is owed. A server may miss the wish, so the deadline of the request holds. Another
     * wish waits until what was asked before the first one is answered: a server that has not read that yet would lose its place
     * among the bytes. The connection is not given to anybody else afterwards.
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

    /**
     * Sets what answers the requests that the server sends on its own, one at a time, in order with pushed values, on the
     * executor of callbacks. A {@link io.rayforce.query.RemoteException} is answered with its code, any other exception with
     * {@code domain}. Without a handler, requests are answered with the error {@code nyi}: a server blocks until it has an
     * answer, for all its clients. The connection is not given to anybody else afterwards.
     */
    public void onRequest(Function<RayValue, RayValue> handler) {
        open();
        link.pushes().answerWith(handler);
    }

    /**
     * Sets what hears of the progress of large replies, on the executor of callbacks, until the connection is closed. A slow
     * listener hears less often.
     */
    public void onProgress(ReplyProgress listener) {
        open();
        link.pushes().progress().tell(listener);
    }

    /**
     * Subscribes to a topic of the server, one of those that can publish. Updates are handed to the handler as {@link
     * #onPush(Consumer) pushed values} are, and tell whether others were lost. The connection is not given to anybody else
     * afterwards.
     *
     * @throws io.rayforce.query.RemoteException if the server has no topics
     * @throws io.rayforce.types.RayforceException if this connection has a subscription to the topic already
     */
    public Subscription subscribe(String topic, Consumer<Update> handler) {
        Requester asking = open();
        Waiting.refuseOnLoop();
        Feed feed = new Feed(topic, handler, callbacks);
        link.pushes().add(feed);
        try {
            Waiting.on(asking.executeOnLoop(RayList.of(Name.of(".mc.sub"), Str.of(topic)))
                    .thenAccept(feed::begin));
            return new Subscription(feed, link.pushes(), asking);
        } catch (RayforceException refused) {
            link.pushes().remove(feed);
            throw refused;
        }
    }

    /** Gives the connection back; what waits for a reply fails. Closing twice does nothing. */
    @Override
    public void close() {
        lease.end();
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
        String state = lease.disposedAt()
                .map(disposed -> "disposed at " + TIME.format(disposed))
                .orElseGet(() -> "established at " + TIME.format(establishedAt));
        return "Connection(id:" + id() + ") - " + state;
    }
}
