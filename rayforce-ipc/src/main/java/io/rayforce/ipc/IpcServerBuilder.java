package io.rayforce.ipc;

import io.rayforce.query.spi.Evaluator;
import io.rayforce.types.RayValue;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Configures a server. Not safe for use by several threads. */
public final class IpcServerBuilder {

    private static final int DEFAULT_WORKERS = 32;

    private String host = "127.0.0.1";
    private int port = IpcServer.DEFAULT_PORT;
    private Optional<Evaluator> evaluator = Optional.empty();
    private int workers = DEFAULT_WORKERS;
    private Duration handshakeTimeout = Duration.ofSeconds(5);
    private Access access = Access.OPEN;
    private ServerLimits limits = ServerLimits.DEFAULT;
    private ServerHooks hooks = ServerHooks.NONE;
    private Compression compression = Compression.REMOTE;
    private Optional<ServerListener> listener = Optional.empty();

    IpcServerBuilder() {}

    /** Sets the address to listen on; the loopback address 127.0.0.1 by default, 0.0.0.0 means all. */
    public IpcServerBuilder host(String host) {
        this.host = host;
        return this;
    }

    /** Sets the port, 1 to 65535, or 0 for any that is free; 5000 by default. */
    public IpcServerBuilder port(int port) {
        this.port = port == 0 ? 0 : new Endpoint(host, port).port();
        return this;
    }

    /** Sets what answers requests; whoever made it closes it. By default the server makes one of its own. */
    public IpcServerBuilder evaluator(Evaluator evaluator) {
        this.evaluator = Optional.of(evaluator);
        return this;
    }

    /**
     * Sets how many requests are evaluated at the same time at most, those that take microseconds not counted; 32 by default, so that
     * a few slow ones do not keep the others waiting.
     */
    public IpcServerBuilder workers(int workers) {
        if (workers < 1) {
            throw new IllegalArgumentException("a server needs at least one worker: " + workers);
        }
        this.workers = workers;
        return this;
    }

    /** Sets how long a new connection may take over its handshake; 5 seconds by default. */
    public IpcServerBuilder handshakeTimeout(Duration timeout) {
        this.handshakeTimeout = timeout;
        return this;
    }

    /**
     * Sets the password that clients have to know, asked for at each login, whatever the user name. Clients of version 1 have
     * no way to send one and are refused then. Without a password, and without {@link #onAuth}, everybody may connect.
     */
    public IpcServerBuilder password(Supplier<char[]> password) {
        this.access = access.withPassword(password);
        return this;
    }

    /** Sets the password to the first line of a file, which is read at each login, as {@link #password} does. */
    public IpcServerBuilder passwordFile(Path file) {
        return password(new PasswordFile(file));
    }

    /**
     * Sets what decides about the user name and the password of a client, once the password, if there is one, has been found
     * right. It runs on a worker; if it throws, the client is refused.
     */
    public IpcServerBuilder onAuth(BiPredicate<String, char[]> judge) {
        this.access = access.withJudge(judge);
        return this;
    }

    /** Sets when large replies and pushes are compressed; by default, when the client is on another machine. */
    public IpcServerBuilder compression(Compression compression) {
        this.compression = compression;
        return this;
    }

    /** Sets whether everything that changes state or reaches outside is refused with the code {@code access}. */
    public IpcServerBuilder restricted(boolean restricted) {
        return restricted(user -> restricted);
    }

    /**
     * Sets for which users everything that changes state or reaches outside is refused with the code {@code access}: those who read
     * only. Asked once for each connection, on a thread that serves sockets, with the name that the client logged in with, empty where
     * {@linkplain #password no login} is wanted; if it throws, the connection is refused.
     */
    public IpcServerBuilder restricted(Predicate<String> users) {
        this.access = access.withRestriction(users);
        return this;
    }

    /**
     * Sets what is told of each connection once it has shaken hands, before its first request. It may push at once. It runs on a
     * thread of its own kind; what it throws is logged, and the connection goes on.
     */
    public IpcServerBuilder onOpen(Consumer<ServerPeer> hook) {
        this.hooks = hooks.withOnOpen(hook);
        return this;
    }

    /**
     * Sets what is told of each connection that has ended, after its last request, for whatever reason it ended and even if it never
     * asked for anything.
     */
    public IpcServerBuilder onClose(Consumer<ServerPeer> hook) {
        this.hooks = hooks.withOnClose(hook);
        return this;
    }

    /**
     * Sets what answers requests in place of the evaluator. It gets the value as the client sent it, a program text as a string; what
     * it throws is answered as an error of the evaluator is. Requests that cannot be decoded never reach it.
     */
    public IpcServerBuilder onSync(BiFunction<ServerPeer, RayValue, RayValue> hook) {
        this.hooks = hooks.withOnSync(hook);
        return this;
    }

    /** Sets what takes messages, which get no reply, in place of the evaluator. */
    public IpcServerBuilder onAsync(BiConsumer<ServerPeer, RayValue> hook) {
        this.hooks = hooks.withOnAsync(hook);
        return this;
    }

    /** Sets how many connections there may be; those beyond are closed as soon as they are there. 16,384 by default. */
    public IpcServerBuilder maxConnections(int connections) {
        this.limits = limits.withConnections(connections);
        return this;
    }

    /**
     * Sets how much may wait behind the request that runs on the same connection; 131,072 requests and 256 MiB by default. A request
     * beyond is answered with the code {@code limit}, once those before it are answered; for messages that get no reply, the server
     * reads no further until there is room.
     *
     * @param bytes the sum of their payloads, after decompression
     */
    public IpcServerBuilder maxInFlight(int requests, long bytes) {
        this.limits = limits.withInFlight(requests, bytes);
        return this;
    }

    /**
     * Sets the largest payload of a request; 256 MiB by default, as the reference server has it. A connection that announces a larger
     * one is closed; a compressed one that expands to more is answered as one that cannot be decoded.
     *
     * @param bytes its size as it travels
     * @param expanded its size after decompression
     */
    public IpcServerBuilder maxFrame(long bytes, long expanded) {
        this.limits = limits.withFrame(bytes, expanded);
        return this;
    }

    /** Sets how long a request may be evaluated; then it is ended, and answered with the code {@code limit}. One hour by default. */
    public IpcServerBuilder requestTime(Duration time) {
        this.limits = limits.withRequestTime(time);
        return this;
    }

    /** Sets how long a client may be silent, and sent nothing, before its connection is closed; a day by default. */
    public IpcServerBuilder idleTime(Duration time) {
        this.limits = limits.withIdleTime(time);
        return this;
    }

    /**
     * Sets how long a client may stop in the middle of a frame, or take nothing of what is sent to it, before its connection is
     * closed; a minute by default.
     */
    public IpcServerBuilder stallTime(Duration time) {
        this.limits = limits.withStallTime(time);
        return this;
    }

    /**
     * Sets how much of what is pushed to a client may wait until the client takes it; 64 MiB by default. The connection of one that is
     * further behind is closed.
     */
    public IpcServerBuilder maxBacklog(long bytes) {
        this.limits = limits.withBacklog(bytes);
        return this;
    }

    /**
     * Sets how many bytes of replies may wait until clients take them, those of all connections together; a quarter of the heap by
     * default. Beyond, clients get what waits for them before more is evaluated, and the connections of those are closed that have
     * taken nothing for the longest time, 200 ms at least.
     */
    public IpcServerBuilder maxUnread(long bytes) {
        this.limits = limits.withUnread(bytes);
        return this;
    }

    /** Sets what hears of everything that happens. */
    public IpcServerBuilder listener(ServerListener listener) {
        this.listener = Optional.of(listener);
        return this;
    }

    /** Returns a server that does not listen yet. */
    public IpcServer build() {
        return new IpcServer(options());
    }

    ServerOptions options() {
        return new ServerOptions(
                host, port, evaluator, workers, handshakeTimeout, access, limits, hooks, compression, listener);
    }

    /** Returns a server that listens: {@code build().start()}. */
    public IpcServer start() {
        return build().start();
    }
}
