package io.rayforce.ipc;

import io.rayforce.query.Session;
import io.rayforce.query.spi.SessionProvider;
import java.net.URI;

/** Opens {@code rayforce://host:port}. */
public final class IpcSessionProvider implements SessionProvider {

    /** Creates the provider. */
    public IpcSessionProvider() {}

    @Override
    public boolean accepts(URI uri) {
        return "rayforce".equals(uri.getScheme()) && uri.getHost() != null;
    }

    @Override
    public Session open(URI uri) {
        return IpcClient.builder()
                .host(uri.getHost())
                .port(uri.getPort() < 0 ? IpcServer.DEFAULT_PORT : uri.getPort())
                .build();
    }
}
