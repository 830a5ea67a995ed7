package io.rayforce.interop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rayforce.ipc.IpcClient;
import io.rayforce.ipc.IpcConnection;
import io.rayforce.query.RemoteException;
import io.rayforce.types.I64;
import io.rayforce.types.RayValue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The wish to end a request ends it where the server knows such wishes, and harms nothing elsewhere. */
@Tag(Direction.TO_SERVERS)
class CancelIT {

    private static final int PATIENCE_SECONDS = 60;
    private static final String LONG = "(count (map (fn [x] (sum (til x))) (take [200000] %d)))";

    @ParameterizedTest
    @ValueSource(strings = {"ours", "2.4.0"})
    void endsARequest(String peer, TestReporter reporter) {
        try (RealServer server = RealServer.start(peer);
                IpcClient client = IpcClient.connectTo("127.0.0.1", server.port());
                IpcConnection conn = client.acquire()) {
            for (int i = 0; i < 3; i++) {
                CompletableFuture<RayValue> running = conn.executeAsync(LONG.formatted(100_000));
                conn.cancel();

                expectCancelled(running);
                assertThat(conn.execute("(+ 1 2)")).isEqualTo(I64.of(3));
            }
        }
        Feature.CANCEL.yes(reporter, peer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.3.1", "1.0.0", "2.0.2"})
    void isMissedByEarlierServers(String peer, TestReporter reporter) throws Exception {
        try (RealServer server = RealServer.start(peer);
                IpcClient client = IpcClient.connectTo("127.0.0.1", server.port());
                IpcConnection conn = client.acquire()) {
            CompletableFuture<RayValue> running = conn.executeAsync(LONG.formatted(100));
            conn.cancel();

            assertThat(running.get(PATIENCE_SECONDS, TimeUnit.SECONDS)).isEqualTo(I64.of(100));
            assertThat(conn.execute("(+ 1 2)")).isEqualTo(I64.of(3));
        }
        Feature.CANCEL.no(reporter, peer, "The server misses the wish and answers; the deadline of the request holds.");
    }

    /** Of urgent bytes that it has not come to yet, a server would take all but the last one for a part of the next request. */
    @OnEachServer
    void isToldOnceToAServerThatReadsLate(String peer) throws Exception {
        try (RealServer server = RealServer.start(peer);
                IpcClient client = IpcClient.connectTo("127.0.0.1", server.port());
                IpcConnection conn = client.acquire()) {
            server.freeze();
            CompletableFuture<RayValue> running = conn.executeAsync(LONG.formatted(100));
            for (int i = 0; i < 5; i++) {
                conn.cancel();
            }
            CompletableFuture<RayValue> next = conn.executeAsync("(+ 1 2)");
            server.thaw();

            running.handle((value, failure) -> true).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            next.handle((value, failure) -> true).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            assertThat(conn.execute("(+ 1 2)")).isEqualTo(I64.of(3));
        }
    }

    private static void expectCancelled(CompletableFuture<RayValue> running) {
        assertThatThrownBy(() -> running.get(PATIENCE_SECONDS, TimeUnit.SECONDS))
                .cause()
                .isInstanceOfSatisfying(
                        RemoteException.class,
                        failure -> assertThat(failure.code()).isEqualTo("cancel"));
    }
}
