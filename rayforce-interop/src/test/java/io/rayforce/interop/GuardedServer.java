package io.rayforce.interop;

import io.rayforce.ipc.IpcServer;

/** A server that wants a password. */
record GuardedServer(int port, Runnable stop) implements AutoCloseable {

    static final String PASSWORD = "sekret";

    /** Starts a server whose clients may write, or only read. */
    static GuardedServer start(String peer, boolean restricted) {
        if (peer.equals("ours")) {
            IpcServer server = IpcServer.builder()
                    .port(0)
                    .password(PASSWORD::toCharArray)
                    .restricted(restricted)
                    .start();
            return new GuardedServer(server.port(), server::close);
        }
        RealServer server = RealServer.start(peer, restricted ? "-U" : "-u", PASSWORD);
        return new GuardedServer(server.port(), server::close);
    }

    @Override
    public void close() {
        stop.run();
    }
}
