package io.rayforce.ipc;

import io.rayforce.query.spi.Evaluator;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Supplier;

/** Configures a server. Not safe for use by several threads. */
public final class IpcServerBuilder {

    private String host = "127.0.0.1";
    private int port = IpcServer.DEFAULT_PORT;
    private Optional<Evaluator> evaluator = Optional.empty();
    private int workers = Math.max(2, Runtime.getRuntime().availableProcessors());
    private Duration handshakeTimeout = Duration.ofSeconds(5);
    private Access access = Access.OPEN;

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

    /** Sets how many requests are evaluated at the same time at most; the number of processors by default. */
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

    /** Sets whether everything that changes state or reaches outside is refused with the code {@code access}. */
    public IpcServerBuilder restricted(boolean restricted) {
        this.access = access.withRestricted(restricted);
        return this;
    }

    /** Returns a server that does not listen yet. */
    public IpcServer build() {
        return new IpcServer(options());
    }

    ServerOptions options() {
        return new ServerOptions(host, port, evaluator, workers, handshakeTimeout, access);
    }

    /** Returns a server that listens: {@code build().start()}. */
    public IpcServer start() {
        return build().start();
    }
}
