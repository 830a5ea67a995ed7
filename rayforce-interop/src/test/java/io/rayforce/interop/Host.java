package io.rayforce.interop;

import io.rayforce.engine.Engine;
import io.rayforce.ipc.IpcClient;
import io.rayforce.ipc.IpcServer;
import io.rayforce.query.Session;

/** Something that evaluates, started anew, and a session on it. */
public final class Host implements AutoCloseable {

    private final Session session;
    private final Runnable below;

    private Host(Session session, Runnable below) {
        this.session = session;
        this.below = below;
    }

    /** Starts an embedded engine. */
    public static Host embedded() {
        return new Host(Engine.create(), () -> {});
    }

    /** Starts a server of this library. */
    public static Host served() {
        IpcServer server = IpcServer.builder().port(0).start();
        return new Host(IpcClient.connectTo("127.0.0.1", server.port()), server::close);
    }

    /** Starts a real server. */
    public static Host real(String version) {
        RealServer server = RealServer.start(version);
        return new Host(IpcClient.connectTo("127.0.0.1", server.port()), server::stop);
    }

    public Session session() {
        return session;
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
