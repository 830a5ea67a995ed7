package io.rayforce.interop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.rayforce.ipc.Credentials;
import io.rayforce.ipc.IpcClient;
import io.rayforce.ipc.RayforceTcpException;
import io.rayforce.ipc.RayforceTcpException.Kind;
import io.rayforce.query.RemoteException;
import io.rayforce.types.I64;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who comes in at which server, and what a client may do there. */
@Tag(Direction.TO_SERVERS)
class AccessIT {

    @ParameterizedTest
    @ValueSource(strings = {"ours", "2.0.2", "2.4.0"})
    void thePasswordDecides(String peer, TestReporter reporter) {
        try (GuardedServer server = GuardedServer.start(peer, false)) {
            assertThat(kindOfFailure(server.port(), "wrong")).isEqualTo(Kind.AUTHENTICATION);
            assertThat(kindOfFailure(server.port(), "")).isEqualTo(Kind.AUTHENTICATION);
            try (IpcClient client = client(server.port(), GuardedServer.PASSWORD)) {
                assertThat(client.execute("(set x 1)")).isEqualTo(I64.of(1));
            }
        }
        Feature.PASSWORD.yes(reporter, peer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ours", "2.0.2", "2.4.0"})
    void restrictedClientsReadAndDoNotWrite(String peer, TestReporter reporter) {
        try (GuardedServer server = GuardedServer.start(peer, true);
                IpcClient client = client(server.port(), GuardedServer.PASSWORD)) {
            RemoteException refusal = catchThrowableOfType(RemoteException.class, () -> client.execute("(set x 1)"));

            assertThat(refusal.code()).isEqualTo("access");
            assertThat(client.execute("(+ 1 2)")).isEqualTo(I64.of(3));
        }
        Feature.RESTRICTED.yes(reporter, peer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.3.1", "1.0.0"})
    void serversOfVersion1LetEverybodyIn(String peer, TestReporter reporter) {
        try (Host host = Host.of(peer);
                IpcClient client = client(host.port(), "any")) {
            assertThat(client.execute("(set x 1)")).isEqualTo(I64.of(1));
        }
        String open = "The server asks nobody who it is, and lets everybody in; credentials are not sent to it.";
        Feature.PASSWORD.no(reporter, peer, open);
        Feature.RESTRICTED.no(reporter, peer, open);
    }

    private static Kind kindOfFailure(int port, String password) {
        try (IpcClient client = client(port, password)) {
            return catchThrowableOfType(RayforceTcpException.class, () -> client.execute("(+ 1 2)"))
                    .kind();
        }
    }

    private static IpcClient client(int port, String password) {
        return password.isEmpty()
                ? IpcClient.connectTo("127.0.0.1", port)
                : IpcClient.builder()
                        .port(port)
                        .credentials(Credentials.of("user", password.toCharArray()))
                        .build();
    }
}
