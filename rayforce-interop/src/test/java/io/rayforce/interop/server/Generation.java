package io.rayforce.interop.server;

import io.rayforce.interop.RealClient;
import io.rayforce.ipc.IpcServer;

/** A release of the Python client, and how a connection is made with it. */
enum Generation {
    V1_EARLY("0.3.1", "IPCClient(host, port).acquire()"),
    V1_LATE("1.0.0", "TCPClient(host, port)"),
    V3_EARLY("2.0.2", "TCPClient(host, port)"),
    V3_LATE("2.4.0", "TCPClient(host, port)");

    private final String version;
    private final String connection;

    Generation(String version, String connection) {
        this.version = version;
        this.connection = connection;
    }

    String version() {
        return version;
    }

    boolean isOld() {
        return this == V1_EARLY || this == V1_LATE;
    }

    /** Runs a Python text, in which {@code conn} is a connection to the server, and returns what it printed. */
    String run(IpcServer server, String... lines) {
        return runApart(server, "conn = " + connection, String.join("\n", lines));
    }

    /** Runs a Python text that makes its own connections. */
    String runApart(IpcServer server, String... lines) {
        return RealClient.run(version, server.port(), String.join("\n", lines));
    }

    /** Returns what tests are displayed with. */
    @Override
    public String toString() {
        return version;
    }
}
