package io.rayforce.interop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.rayforce.ipc.ClientListener;
import io.rayforce.ipc.IpcClient;
import io.rayforce.ipc.IpcConnection;
import io.rayforce.ipc.RayforceTcpException;
import io.rayforce.ipc.RayforceTcpException.Kind;
import io.rayforce.ipc.RetryPolicy;
import io.rayforce.query.Query;
import io.rayforce.query.Table;
import io.rayforce.types.I64;
import io.rayforce.types.RayTable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of requests and connections when a server ends and another one takes its place. */
@Tag(Direction.TO_SERVERS)
class RetriesIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String MAKE = "(set t (table [id] (list [1 2 3])))";
    private static final Query<RayTable> SELECT = Table.named("t").select("id");

    private static IpcClient client(RealServer server, RetryPolicy policy) {
        return client(server, policy, () -> {});
    }

    private static IpcClient client(RealServer server, RetryPolicy policy, Runnable written) {
        ClientListener listener = new ClientListener() {
            @Override
            public void sent(long connection, long bytes) {
                written.run();
            }
        };
        return IpcClient.builder()
                .port(server.port())
                .retries(policy)
                .listener(listener)
                .requestTimeout(PATIENCE)
                .acquireTimeout(PATIENCE)
                .build();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ours", "2.4.0"})
    void aQueryIsAskedAgainWhereThatIsWanted(String peer, @TempDir Path folder) throws Exception {
        String[] options = RealServer.running(peer, Files.writeString(folder.resolve("t.rfl"), MAKE));
        RealServer server = RealServer.start(peer, options);
        try (IpcClient client = client(server, RetryPolicy.READS)) {
            RayTable rows = client.execute(SELECT);
            server.freeze();
            CompletableFuture<RayTable> asked = client.executeAsync(SELECT);
            server.stop();
            server = RealServer.on(server.port(), peer, options);

            assertThat(asked.get(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isEqualTo(rows);
        } finally {
            server.stop();
        }
    }

    /** A text may change something, so whoever asked it has to look first. */
    @OnEachServer
    void aTextIsNot(String peer) throws InterruptedException {
        RealServer server = RealServer.start(peer);
        Semaphore written = new Semaphore(0);
        try (IpcClient client = client(server, RetryPolicy.READS, written::release);
                IpcConnection conn = client.acquire()) {
            assertThat(client.execute("(+ 1 2)")).isEqualTo(I64.of(3));
            server.freeze();
            written.drainPermits();
            CompletableFuture<?> shared = client.executeAsync("(+ 1 2)");
            CompletableFuture<?> leased = conn.executeAsync("(+ 1 2)");
            assertThat(written.tryAcquire(2, PATIENCE.toSeconds(), TimeUnit.SECONDS))
                    .isTrue();
            server.stop();

            assertThat(kindOf(shared)).isEqualTo(Kind.OUTCOME_UNKNOWN);
            assertThat(kindOf(leased)).isEqualTo(Kind.OUTCOME_UNKNOWN);
            assertThat(catchThrowableOfType(RayforceTcpException.class, () -> conn.execute("(+ 1 2)"))
                            .kind())
                    .isEqualTo(Kind.NOT_SENT);
        }
    }

    private static Kind kindOf(CompletableFuture<?> asked) {
        return ((RayforceTcpException) asked.handle((value, failure) -> failure).join()).kind();
    }

    @OnEachServer
    void aConnectionThatDiedInThePoolIsReplaced(String peer) {
        RealServer server = RealServer.start(peer);
        try (IpcClient client = client(server, RetryPolicy.NONE)) {
            client.acquire().close();
            server.stop();
            server = RealServer.on(server.port(), peer);

            try (IpcConnection again = client.acquire()) {
                assertThat(again.execute("(+ 1 2)")).isEqualTo(I64.of(3));
            }
            assertThat(client.execute("(+ 1 2)")).isEqualTo(I64.of(3));
        } finally {
            server.stop();
        }
    }

    @OnEachServer
    void aServerThatIsStillStartingIsWaitedFor(String peer) throws Exception {
        int port = RealServer.freePort();
        try (IpcClient client = IpcClient.connectTo("127.0.0.1", port)) {
            CompletableFuture<Void> ready = CompletableFuture.runAsync(() -> client.awaitReady(PATIENCE));
            RealServer server = RealServer.on(port, peer);
            try {
                ready.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
                assertThat(client.execute("(+ 1 2)")).isEqualTo(I64.of(3));
            } finally {
                server.stop();
            }
        }
    }
}
