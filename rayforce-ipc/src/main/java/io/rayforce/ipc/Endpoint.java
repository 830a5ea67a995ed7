package io.rayforce.ipc;

import io.rayforce.ipc.RayforceTcpException.Kind;

/** Host and port as the caller gave them. */
record Endpoint(String host, int port) {

    static final int LARGEST_PORT = 65535;

    Endpoint {
        if (port < 1 || port > LARGEST_PORT) {
            throw new RayforceTcpException(
                    Kind.INVALID_PORT, "Invalid port number: " + port + ". Must be between 1 and " + LARGEST_PORT);
        }
    }

    @Override
    public String toString() {
        return (host.indexOf(':') < 0 ? host : "[" + host + "]") + ":" + port;
    }
}
