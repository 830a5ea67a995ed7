package io.rayforce.interop.traffic;

import io.rayforce.ipc.IpcServer;

/** The servers that a recording needs: an open one, one with a password, and one that only lets its clients read. */
record Servers(IpcServer open, IpcServer guarded, IpcServer restricted) implements AutoCloseable {

    private static final String PASSWORD = "sekret";

    static Servers start() {
        return new Servers(
                IpcServer.builder().port(0).start(),
                IpcServer.builder().port(0).password(PASSWORD::toCharArray).start(),
                IpcServer.builder()
                        .port(0)
                        .password(PASSWORD::toCharArray)
                        .restricted(true)
                        .start());
    }

    int portFor(Exchange exchange) {
        if (exchange.isMarked("auth-server")) {
            return guarded.port();
        }
        return exchange.isMarked("restricted-server") ? restricted.port() : open.port();
    }

    @Override
    public void close() {
        open.close();
        guarded.close();
        restricted.close();
    }
}
