package io.rayforce.engine;

import io.rayforce.query.Session;
import io.rayforce.query.spi.SessionProvider;
import java.net.URI;

/** Opens {@code rayforce:embedded}: a new engine for each session. */
public final class EmbeddedSessionProvider implements SessionProvider {

    private static final URI EMBEDDED = URI.create("rayforce:embedded");

    /** Creates the provider, as the service loader does. */
    public EmbeddedSessionProvider() {}

    @Override
    public boolean accepts(URI uri) {
        return EMBEDDED.equals(uri);
    }

    @Override
    public Session open(URI uri) {
        if (!accepts(uri)) {
            throw new IllegalArgumentException("the embedded engine opens " + EMBEDDED + ", not " + uri);
        }
        return Engine.create();
    }
}
