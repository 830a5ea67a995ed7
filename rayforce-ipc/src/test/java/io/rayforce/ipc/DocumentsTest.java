package io.rayforce.ipc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.rayforce.ipc.RayforceTcpException.Kind;
import io.rayforce.query.RemoteException;
import io.rayforce.types.I64;
import io.rayforce.types.RayValue;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the guides of the protocol's first client show, block by block, in Java. */
@ExtendWith(NoLeaks.class)
class DocumentsTest {

    private static final Pattern ESTABLISHED = Pattern.compile(
            "Connection\\(id:\\d+\\) - established at \\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{6}");
    private static final Pattern DISPOSED =
            Pattern.compile("Connection\\(id:\\d+\\) - disposed at \\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{6}");

    private IpcServer server;
    private IpcClient client;

    @BeforeEach
    void start() {
        server = IpcServer.builder().port(0).start();
        client = IpcClient.connectTo("localhost", server.port());
    }

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    @Test
    void aServerPrintsItsPort() {
        assertThat(new IpcServer(5000)).hasToString("IpcServer(port=5000)");
    }

    @Test
    void aClientPrintsItsTargetAndDoesNotConnect() {
        IpcClient unused = IpcClient.connectTo("localhost", 5000);

        assertThat(unused).hasToString("IpcClient(host=localhost, port=5000, pool_size: 0)");
    }

    @Test
    void aConnectionIsManagedByHand() {
        IpcConnection conn = client.acquire();

        assertThat(conn.toString()).matches(ESTABLISHED);
        conn.close();
        assertThat(conn.toString()).matches(DISPOSED);
    }

    @Test
    void aConnectionIsManagedByItsBlock() {
        IpcConnection kept;
        try (IpcConnection conn = client.acquire()) {
            assertThat(conn.toString()).matches(ESTABLISHED);
            kept = conn;
        }

        assertThat(kept.toString()).matches(DISPOSED);
    }

    @Test
    void aStringIsExecuted() {
        try (IpcConnection conn = client.acquire()) {
            RayValue result = conn.execute("(+ 1 2)");

            assertThat(result).hasToString("I64(3)");
        }
    }

    @Test
    void anUnclosedBracketIsAParseError() {
        try (IpcConnection conn = client.acquire()) {
            assertThatThrownBy(() -> conn.execute("(+ 1 2"))
                    .isInstanceOfSatisfying(
                            RemoteException.class,
                            failure -> assertThat(failure.code()).isEqualTo("parse"));
        }
    }

    @Test
    void thePoolIsCountedAndDisposed() {
        IpcConnection conn1 = client.acquire();
        IpcConnection conn2 = client.acquire();

        assertThat(client).hasToString("IpcClient(host=localhost, port=" + server.port() + ", pool_size: 2)");
        client.disposeConnections();
        assertThat(client).hasToString("IpcClient(host=localhost, port=" + server.port() + ", pool_size: 0)");
        assertThat(conn1.isClosed()).isTrue();
        assertThat(conn2.isClosed()).isTrue();
        assertThat(client.execute("(+ 1 2)")).isEqualTo(I64.of(3));
    }

    @Test
    void connectionRefused() {
        server.close();

        RayforceTcpException failure = catchThrowableOfType(RayforceTcpException.class, () -> {
            try (IpcConnection conn = client.acquire()) {
                conn.execute("(+ 1 2)");
            }
        });

        assertThat(failure.kind()).isEqualTo(Kind.REFUSED);
        assertThat(failure).hasMessageContaining("localhost:" + client.port());
    }

    @Test
    void portAlreadyInUse() {
        IpcServer second = IpcServer.builder()
                .port(server.port())
                .evaluator(new Calculator())
                .build();

        assertThatThrownBy(second::start)
                .isInstanceOfSatisfying(
                        RayforceTcpException.class,
                        failure -> assertThat(failure.kind()).isEqualTo(Kind.PORT_IN_USE))
                .hasMessageContaining(String.valueOf(server.port()));
    }

    @Test
    void connectionClosedByTheServer() {
        try (IpcConnection conn = client.acquire()) {
            server.close();

            assertThatThrownBy(() -> conn.execute("(+ 1 2)"))
                    .isInstanceOfSatisfying(
                            RayforceTcpException.class,
                            failure -> assertThat(failure.kind()).isIn(Kind.NOT_SENT, Kind.OUTCOME_UNKNOWN));
        }
    }

    @Test
    void invalidPorts() {
        for (int port : new int[] {0, -1, 65536, 70000}) {
            assertThatThrownBy(() -> new IpcServer(port))
                    .isInstanceOfSatisfying(
                            RayforceTcpException.class,
                            failure -> assertThat(failure.kind()).isEqualTo(Kind.INVALID_PORT))
                    .hasMessage("Invalid port number: " + port + ". Must be between 1 and 65535");
            assertThatThrownBy(() -> IpcClient.connectTo("localhost", port))
                    .isInstanceOfSatisfying(
                            RayforceTcpException.class,
                            failure -> assertThat(failure.kind()).isEqualTo(Kind.INVALID_PORT));
        }
    }
}
