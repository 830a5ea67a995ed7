package io.rayforce.ipc;

import static org.assertj.core.api.Assertions.assertThat;

import io.rayforce.ipc.RayforceTcpException.Kind;
import io.rayforce.query.Session;
import io.rayforce.query.spi.SessionProvider;
import io.rayforce.testkit.PeerScript;
import io.rayforce.testkit.ScriptedPeer;
import io.rayforce.types.I64;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
    void optionsAndCredentialsAreTakenFromTheUri() {
        URI uri = URI.create("rayforce://me:se%3Acret@[::1]:5001/?requestTimeout=5s&maxConnections=2&protocol=3"
                + "&acquireTimeout=500ms&idleTimeout=2m&pingInterval=30s&maxLifetime=1h&maxInFlight=7");
        try (IpcClient client = IpcClient.builder(uri).build()) {
            assertThat(client).hasToString("IpcClient(host=::1, port=5001, pool_size: 0)");
        }
    }

    @Test
    void optionsOfTheUriAreObeyed() {
        try (ScriptedPeer deaf = ScriptedPeer.start(PeerScript.deaf());
                Session session =
                        provider.open(URI.create("rayforce://localhost:" + deaf.port() + "?requestTimeout=50ms"))) {
            Failures.expect(Kind.REQUEST_TIMEOUT, () -> session.execute("1"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?requestTimout=5s",
                "?requestTimeout=5",
                "?requestTimeout=0s",
                "?requestTimeout",
                "?maxConnections=0",
                "?maxConnections=many",
                "?protocol=2",
                "?",
                "/path",
                "#fragment"
            })
    void whatIsNotUnderstoodIsRefusedWithoutItsSecret(String rest) {
        URI uri = URI.create("rayforce://me:secret@localhost:5000" + rest);

        assertThat(Failures.expect(Kind.INVALID_OPTION, () -> provider.open(uri)))
                .hasMessageNotContaining("secret");
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
