package io.rayforce.query.spi;

import io.rayforce.query.Session;
import java.net.URI;

/** Opens sessions by URI; found by {@link java.util.ServiceLoader}. */
public interface SessionProvider {

    /** Tells whether this provider opens the given URI, by its scheme and form alone. */
    boolean accepts(URI uri);

    /** Opens a session that the caller closes. */
    Session open(URI uri);
}
