package io.rayforce.ipc;

import static org.assertj.core.api.Assertions.assertThat;

import io.rayforce.query.Session;
import io.rayforce.query.spi.SessionProvider;
import io.rayforce.types.I64;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Sessions by URI. */
@ExtendWith(NoLeaks.class)
class SessionsTest {

    private final SessionProvider provider = new IpcSessionProvider();

    @Test
    void aServerIsReachedByItsUri() {
        try (IpcServer server = IpcServer.builder().port(0).start();
                Session session = provider.open(URI.create("rayforce://127.0.0.1:" + server.port()))) {
            assertThat(session.execute("(+ 1 2)")).isEqualTo(I64.of(3));
        }
    }

    @Test
    void theUsualPortIsAssumed() {
        try (Session session = provider.open(URI.create("rayforce://localhost"))) {
            assertThat(session).hasToString("IpcClient(host=localhost, port=5000, pool_size: 0)");
        }
    }

    @Test
    void otherSchemesBelongToOthers() {
        assertThat(provider.accepts(URI.create("rayforce://localhost:5000"))).isTrue();
        for (String other : List.of("rayforce:embedded", "http://localhost:5000", "localhost")) {
            assertThat(provider.accepts(URI.create(other))).as(other).isFalse();
        }
    }

    @Test
    void theProviderIsDeclaredForModulePathAndClassPath() throws IOException {
        assertThat(IpcClient.class.getModule().getDescriptor().provides())
                .anySatisfy(service -> assertThat(service.providers()).contains(IpcSessionProvider.class.getName()));
        try (InputStream services =
                IpcClient.class.getResourceAsStream("/META-INF/services/" + SessionProvider.class.getName())) {
            assertThat(services).hasContent(IpcSessionProvider.class.getName());
        }
    }
}
