package io.rayforce.interop;

import static org.assertj.core.api.Assertions.assertThat;

import io.rayforce.ipc.IpcClient;
import io.rayforce.ipc.IpcConnection;
import io.rayforce.ipc.ServerInfo;
import io.rayforce.query.Session;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a client learns of its server, and how it is opened by an address. */
@Tag(Direction.TO_SERVERS)
class ServerInfoIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @ParameterizedTest
    @CsvSource({"0.3.1,,true", "1.0.0,,true", "2.0.2,unknown,true", "2.4.0,3.0.1,false"})
    void tellsTheEngineAndWhetherItIsOutdated(String peer, String version, boolean isOutdated) {
        try (Host host = Host.of(peer);
                IpcClient client = IpcClient.connectTo("127.0.0.1", host.port());
                IpcConnection conn = client.acquire()) {
            ServerInfo info = conn.serverInfo();

            assertThat(info.version()).isEqualTo(Optional.ofNullable(version));
            assertThat(info.protocol()).isEqualTo(conn.protocol());
            assertThat(info.isOutdated()).isEqualTo(isOutdated);
        }
    }

    @OnEachServer
    void anAddressIsEnoughForASession(String peer) {
        try (Host host = Host.of(peer);
                Session session =
                        Session.open(URI.create("rayforce://127.0.0.1:" + host.port() + "?requestTimeout=30s"))) {
            assertThat(session.execute("(+ 1 2)")).hasToString("I64(3)");
        }
    }

    @OnEachServer
    void aServerThatIsThereIsReadyAndAnswersPings(String peer) {
        try (Host host = Host.of(peer);
                IpcClient client = IpcClient.connectTo("127.0.0.1", host.port())) {
            assertThat(client.isReady(PATIENCE)).isTrue();
            assertThat(client.ping(PATIENCE)).isPositive();
        }
    }
}
