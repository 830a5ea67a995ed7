package io.rayforce.ipc;

import io.rayforce.query.Session;
import io.rayforce.query.spi.SessionProvider;
import java.net.URI;

/** Opens {@code rayforce://user:secret@host:port?requestTimeout=5s}, of which the scheme and the host are needed. */
public final class IpcSessionProvider implements SessionProvider {

    /** Creates the provider. */
    public IpcSessionProvider() {}

    @Override
    public boolean accepts(URI uri) {
        return "rayforce".equals(uri.getScheme()) && uri.getHost() != null;
    }

    @Override
    public Session open(URI uri) {
        return IpcClient.builder(uri).build();
    }
}
