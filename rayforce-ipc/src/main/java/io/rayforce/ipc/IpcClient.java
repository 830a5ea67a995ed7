package io.rayforce.ipc;

import io.rayforce.ipc.RayforceTcpException.Kind;
import io.rayforce.query.Query;
import io.rayforce.query.Session;
import io.rayforce.query.TableQuery;
import io.rayforce.types.RayValue;
import io.rayforce.types.RayforceException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A client of one server. It connects when it is first used.
 *
 * <p>{@link #acquire()} gives a connection to one caller alone. The client is a session itself: what it executes travels over
 * one connection that all callers share.
 *
 * <p>Safe for use by several threads.
 */
public final class IpcClient implements Session {

    private final ClientOptions options;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable Running running;
    private boolean isClosed;

    IpcClient(ClientOptions options) {
        this.options = options;
    }

    /**
     * Returns a client of the server at an address. It does not connect yet.
     *
     * @throws RayforceTcpException if the port is out of range
     */
    public static IpcClient connectTo(String host, int port) {
        return builder().host(host).port(port).build();
    }

    /**
     * Returns a client of the server at an address, {@code host:port} or the host alone for the usual port. It does not connect
     * yet.
     *
     * @throws RayforceTcpException if the text is no address, or the port is out of range
     */
    public static IpcClient connectTo(String address) {
        return ClientUri.ofAddress(address).build();
    }

    /** Returns a builder for a client that differs from the defaults. */
    public static IpcClientBuilder builder() {
        return new IpcClientBuilder();
    }

    /**
     * Returns a builder with what a URI says: {@code rayforce://user:secret@host:port?requestTimeout=5s}, of which the scheme
     * and the host are needed. Options are named as the builder's methods: the timeouts, {@code maxLifetime}, {@code
     * validateAfter}, {@code pingInterval}, {@code leakDetection}, {@code minConnections}, {@code maxConnections}, {@code maxWaiters}, {@code
     * maxInFlight}, {@code pooling}, which is true or false, {@code retries}, which is none, unsent or reads, and {@code protocol},
     * which is 1 or 3. Times are written 500ms, 5s, 2m or 1h.
     *
     * @throws RayforceTcpException if an option is unknown or wrong, or the port out of range
     */
    public static IpcClientBuilder builder(URI uri) {
        return ClientUri.read(uri);
    }

    /**
     * Returns a builder with what properties say: {@code host}, {@code port}, {@code user}, {@code password}, and the options of
     * {@linkplain #builder(URI) URIs}, all of them optional.
     *
     * @throws RayforceTcpException if a property is unknown or wrong, or the port out of range
     */
    public static IpcClientBuilder builder(Properties properties) {
        return ClientProperties.read(properties);
    }

    /** Returns the host as it was given. */
    public String host() {
        return options.endpoint().host();
    }

    /** Returns the port of the server. */
    public int port() {
        return options.endpoint().port();
    }

    /**
     * Gives a connection to the caller alone, who closes it. One that was used before is given again; while too many are in
     * use, callers wait in the order in which they came.
     *
     * @throws RayforceTcpException if there is no connection within the deadlines
     */
    public IpcConnection acquire() {
        return acquire(options.pool().acquireTimeout());
    }

    /**
     * Gives a connection to the caller alone, who closes it.
     *
     * @param timeout how long to wait for a connection at most
     * @throws RayforceTcpException if there is no connection within the deadlines
     */
    public IpcConnection acquire(Duration timeout) {
        Waiting.refuseOnLoop();
        CompletableFuture<IpcConnection> acquired = running().acquire(timeout, Runnable::run);
        try {
            return Waiting.on(acquired);
        } catch (RayforceTcpException failed) {
            acquired.thenAccept(IpcConnection::close);
            throw failed;
        }
    }

    /**
     * Gives a connection to the caller alone, who closes it. Who cancels the future before it completes need not close
     * anything.
     */
    public CompletableFuture<IpcConnection> acquireAsync() {
        return acquireAsync(options.pool().acquireTimeout());
    }

    /**
     * Gives a connection to the caller alone, as {@link #acquireAsync()} does.
     *
     * @param timeout how long to wait for a connection at most
     */
    public CompletableFuture<IpcConnection> acquireAsync(Duration timeout) {
        Running now = running();
        return now.acquire(timeout, now.callbacks());
    }

    /**
     * Establishes as many connections as {@linkplain IpcClientBuilder#minConnections(int) are kept}, before anybody needs them.
     * The future completes when they are there, and fails if one of them cannot be established.
     */
    public CompletableFuture<Void> warmUp() {
        return running().warmUp();
    }

    @Override
    public RayValue execute(String rayfall) {
        return requester().execute(rayfall);
    }

    @Override
    public RayValue execute(RayValue tree) {
        return requester().execute(tree);
    }

    @Override
    public CompletableFuture<RayValue> executeAsync(String rayfall) {
        return requester().executeAsync(rayfall);
    }

    @Override
    public CompletableFuture<RayValue> executeAsync(RayValue tree) {
        return requester().executeAsync(tree);
    }

    /**
     * Runs a query and reads its result. After the first query of a client, here or on one of its connections, the server is asked
     * once for its engine; one that is older than 2.11 answers some queries wrongly without an error, which is logged as a warning.
     */
    @Override
    public <R> R execute(Query<R> query) {
        Running now = running();
        R result = requester(query, now).execute(query);
        now.checkEngine();
        return result;
    }

    @Override
    public <R> CompletableFuture<R> executeAsync(Query<R> query) {
        Running now = running();
        CompletableFuture<R> result = requester(query, now).executeAsync(query);
        result.thenRun(now::checkEngine);
        return result;
    }

    /**
     * Follows a topic of the server over a connection of its own, and over others when that is lost, until the returned object is
     * closed. Returns once the first subscription is there.
     *
     * @throws io.rayforce.query.RemoteException if the server has no topics
     * @throws RayforceTcpException if there is no connection to it
     */
    public Following follow(String topic, TopicFollower follower) {
        return follow(topic, Snapshot.NONE, follower);
    }

    /**
     * Follows a topic as {@link #follow(String, TopicFollower)} does, beginning with the state that its updates change: whenever
     * the topic is subscribed to, first of all or anew, the query is run after that, and the updates since then are handed over
     * after its result. The server may have published some of them, the first ones, before it took the snapshot, so an update may
     * be contained in it; none is missing.
     *
     * @param snapshot asks for the state
     * @param state is given each snapshot, before the updates that follow it
     */
    public <R> Following follow(String topic, Query<R> snapshot, Consumer<R> state, TopicFollower follower) {
        return follow(topic, Snapshot.of(snapshot, state), follower);
    }

    private Following follow(String topic, Snapshot snapshot, TopicFollower follower) {
        Waiting.refuseOnLoop();
        Following following = running().follow(topic, snapshot, follower);
        try {
            Waiting.on(following.begun());
            return following;
        } catch (RayforceException failed) {
            following.close();
            throw failed;
        }
    }

    /**
     * Asks the server for nothing in particular, over the connection that all callers share, and returns how long that took.
     *
     * @throws RayforceTcpException if there is no answer in time
     */
    public Duration ping(Duration timeout) {
        Waiting.refuseOnLoop();
        long started = System.nanoTime();
        Waiting.on(running().shared().ping(timeout));
        return Duration.ofNanos(System.nanoTime() - started);
    }

    /**
     * Tells whether the server answers, over the connection that all callers share.
     *
     * @param timeout how long to wait for the answer at most
     */
    public boolean isReady(Duration timeout) {
        try {
            ping(timeout);
            return true;
        } catch (RayforceTcpException absent) {
            return false;
        }
    }

    /**
     * Waits for a server that starts: connects and asks, again and again, until it answers.
     *
     * @param timeout how long to wait at most
     * @throws RayforceTcpException what went wrong at last, if the server does not answer in time; at once, if waiting would change
     *     nothing
     */
    public void awaitReady(Duration timeout) {
        Readiness.await(timeout, this::ping);
    }

    /** Returns how many connections there are, and who waits for one. */
    public PoolStats stats() {
        return runningIfAny().map(Running::stats).orElse(new PoolStats(0, 0, 0, 0));
    }

    private Requester requester() {
        Running now = running();
        return now.requester();
    }

    /** Queries for rows can be asked twice, where the policy allows it. */
    private static Requester requester(Query<?> query, Running now) {
        return query instanceof TableQuery ? now.reader() : now.requester();
    }

    private Optional<Running> runningIfAny() {
        lock.lock();
        try {
            return Optional.ofNullable(running);
        } finally {
            lock.unlock();
        }
    }

    private Running running() {
        lock.lock();
        try {
            if (isClosed) {
                throw new RayforceTcpException(Kind.CLOSED, this + " is closed: build another one");
            }
            if (running == null) {
                running = Running.start(options);
            }
            return running;
        } finally {
            lock.unlock();
        }
    }

    /** Closes all connections, acquired ones included. The client connects again when it is used again. */
    public void disposeConnections() {
        runningIfAny().ifPresent(Running::dispose);
    }

    /** Closes all connections for good; what waits for a reply fails. */
    @Override
    public void close() {
        end().ifPresent(Running::close);
    }

    /**
     * Takes no new callers, waits until those there are have their replies and have closed their connections, and closes all
     * connections for good.
     *
     * @param drainTime how long to wait at most
     */
    public void close(Duration drainTime) {
        Waiting.refuseOnLoop();
        end().ifPresent(last -> {
            last.drain(drainTime);
            last.close();
        });
    }

    private Optional<Running> end() {
        lock.lock();
        try {
            Optional<Running> last = Optional.ofNullable(running);
            isClosed = true;
            running = null;
            return last;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public String toString() {
        return "IpcClient(host=" + host() + ", port=" + port() + ", pool_size: " + stats().leased() + ")";
    }
}
