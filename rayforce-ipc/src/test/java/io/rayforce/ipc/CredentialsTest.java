package io.rayforce.ipc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rayforce.ipc.RayforceTcpException.Kind;
import io.rayforce.types.I64;
import java.util.Arrays;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Credentials that change while the client is in use, and sources that fail. */
@ExtendWith(NoLeaks.class)
class CredentialsTest {

    private volatile String secret = "first";

    private IpcServer server() {
        return IpcServer.builder()
                .port(0)
                .evaluator(new Calculator())
                .password(() -> secret.toCharArray())
                .start();
    }

    private static IpcClient client(IpcServer server, Supplier<Credentials> source) {
        return IpcClient.builder().port(server.port()).credentials(source).build();
    }

    private static Credentials of(String password) {
        return Credentials.of("me", password.toCharArray());
    }

    @Test
    void theSourceIsAskedForEachConnection() {
        try (IpcServer server = server();
                IpcClient client = client(server, () -> of(secret))) {
            assertThat(client.execute("(+ 1 2)")).isEqualTo(I64.of(3));
            secret = "second";
            client.disposeConnections();

            assertThat(client.execute("(+ 1 2)")).isEqualTo(I64.of(3));
            try (IpcConnection conn = client.acquire()) {
                assertThat(conn.execute("(+ 1 2)")).isEqualTo(I64.of(3));
            }
        }
    }

    @Test
    void theSourceMayAskAnotherServer() {
        try (IpcServer vault =
                        IpcServer.builder().port(0).evaluator(new Calculator()).start();
                IpcServer server = server();
                IpcClient keys = IpcClient.connectTo("localhost", vault.port());
                IpcClient client = client(server, () -> {
                    assertThat(keys.execute("(+ 1 2)")).isEqualTo(I64.of(3));
                    return of(secret);
                })) {
            assertThat(client.execute("(+ 1 2)")).isEqualTo(I64.of(3));
        }
    }

    @Test
    void aSourceThatFailsFailsTheConnectionAlone() {
        Supplier<Credentials> broken = () -> {
            if (secret.equals("first")) {
                throw new IllegalStateException("the vault is sealed");
            }
            return of(secret);
        };
        try (IpcServer server = server();
                IpcClient client = client(server, broken)) {
            assertThat(Failures.expect(Kind.AUTHENTICATION, client::acquire))
                    .hasMessageContaining("localhost:" + server.port())
                    .hasMessageContaining("the vault is sealed");
            secret = "second";
            assertThat(client.execute("(+ 1 2)")).isEqualTo(I64.of(3));
        }
    }

    @Test
    void theGivenArrayMayBeWiped() {
        char[] password = "first".toCharArray();
        Credentials credentials = Credentials.of("me", password);
        Arrays.fill(password, '\0');
        try (IpcServer server = server();
                IpcClient client = client(server, () -> credentials)) {
            assertThat(client.execute("(+ 1 2)")).isEqualTo(I64.of(3));
        }
    }

    @Test
    void tooLongOnesAndUsersWithAColonAreRefused() {
        assertThatThrownBy(() -> of("ä".repeat(126)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("253 bytes");
        assertThatThrownBy(() -> Credentials.of("a:b", new char[0]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("colon");
    }
}
