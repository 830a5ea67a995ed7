package io.rayforce.query;

import io.rayforce.query.spi.SessionProvider;
import java.net.URI;
import java.util.ServiceLoader;

/** The providers of sessions that come with the library. */
final class SessionProviders {

    private SessionProviders() {}

    static SessionProvider find(URI uri) {
        ServiceLoader<SessionProvider> providers =
                ServiceLoader.load(SessionProvider.class, SessionProvider.class.getClassLoader());
        for (SessionProvider provider : providers) {
            if (provider.accepts(uri)) {
                return provider;
            }
        }
        throw new QueryException("nothing opens " + withoutSecrets(uri)
                + ": add rayforce-ipc for rayforce://host:port, or rayforce-engine for rayforce:embedded");
    }

    private static String withoutSecrets(URI uri) {
        return uri.toString().replaceFirst("//[^@/]*@", "//…@").replaceFirst("\\?.*", "");
    }
}
