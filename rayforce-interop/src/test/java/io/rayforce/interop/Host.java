package io.rayforce.interop;

import io.rayforce.engine.Engine;
import io.rayforce.ipc.IpcClient;
import io.rayforce.ipc.IpcServer;
import io.rayforce.query.Session;
import java.time.Duration;

/** Something that evaluates, started anew, and a session on it. */
public final class Host implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Session session;
    private final int port;
    private final Runnable below;

    private Host(Session session, int port, Runnable below) {
        this.session = session;
        this.port = port;
        this.below = below;
    }

    /** Starts a peer: "embedded", "ours", or a real server by its version. */
    public static Host of(String peer) {
        return switch (peer) {
            case "embedded" -> embedded();
            case "ours" -> served();
            default -> real(peer);
        };
    }

    /** Starts an embedded engine. */
    public static Host embedded() {
        return new Host(Engine.create(), 0, () -> {});
    }

    /** Starts a server of this library. */
    public static Host served() {
        IpcServer server = IpcServer.builder().port(0).start();
        return on(server.port(), server::close);
    }

    /** Starts a real server. */
    public static Host real(String version) {
        RealServer server = RealServer.start(version);
        return on(server.port(), server::stop);
    }

    private static Host on(int port, Runnable stop) {
        IpcClient client = IpcClient.builder()
                .host("127.0.0.1")
                .port(port)
                .requestTimeout(PATIENCE)
                .build();
        return new Host(client, port, stop);
    }

    public Session session() {
        return session;
    }

    /** Returns where it listens; 0 where there is no connection. */
    public int port() {
        return port;
    }

    @Override
    public void close() {
        try {
            session.close();
        } finally {
            below.run();
        }
    }
}
