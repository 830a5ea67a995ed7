package io.rayforce.interop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rayforce.ipc.IpcClient;
import io.rayforce.ipc.IpcConnection;
import io.rayforce.ipc.RayforceTcpException;
import io.rayforce.ipc.Subscription;
import io.rayforce.ipc.Update;
import io.rayforce.ipc.VerboseResult;
import io.rayforce.query.RemoteException;
import io.rayforce.types.I64;
import io.rayforce.types.I64Vector;
import io.rayforce.types.RayTable;
import io.rayforce.types.RayValue;
import io.rayforce.types.Str;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the client can do beyond asking, on a real server. */
class ClientIT {

    private static final int PATIENCE_SECONDS = 20;

    private RealServer server;
    private IpcClient client;

    @BeforeEach
    void start() {
        server = RealServer.start("2.4.0");
        client = IpcClient.connectTo("127.0.0.1", server.port());
    }

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    @Test
    void aRunningQueryIsCancelled() {
        try (IpcConnection conn = client.acquire()) {
            CompletableFuture<RayValue> running =
                    conn.executeAsync("(count (map (fn [x] (sum (til x))) (take [200000] 100000)))");
            // A wish that comes before the query is lost, and then repeated.
            while (!running.isDone()) {
                conn.cancel();
                pause();
            }
            assertThatThrownBy(running::get)
                    .isInstanceOf(ExecutionException.class)
                    .cause()
                    .isInstanceOfSatisfying(
                            RemoteException.class,
                            failure -> assertThat(failure.code()).isEqualTo("cancel"));
            assertThat(conn.execute("(+ 1 2)")).isEqualTo(I64.of(3));
        }
    }

    private static void pause() {
        long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(5);
        while (System.nanoTime() < until) {
            Thread.onSpinWait();
        }
    }

    @Test
    void whatIsPublishedReachesItsSubscriber() throws InterruptedException {
        BlockingQueue<Update> updates = new LinkedBlockingQueue<>();
        try (IpcConnection subscriber = client.acquire();
                Subscription prices = subscriber.subscribe("prices", updates::add)) {
            for (int i = 0; i < 3; i++) {
                client.execute("(.mc.pub \"prices\" (til 3))");
            }
            client.execute("(.mc.pub 'prices (table [a] (list [1 2])))");
            for (int i = 1; i <= 3; i++) {
                assertThat(next(updates)).isEqualTo(new Update("prices", i, i, I64Vector.of(0, 1, 2)));
            }
            assertThat(next(updates).value()).isInstanceOf(RayTable.class);
            assertThat(prices.ended()).isNotDone();
        }
        assertThat(client.execute("(.mc.pub \"prices\" 1)")).isEqualTo(I64.of(0));
    }

    private static Update next(BlockingQueue<Update> updates) throws InterruptedException {
        return updates.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    @Test
    void postsAreDoneWhenTheBarrierReturns() {
        try (IpcConnection conn = client.acquire()) {
            conn.execute("(do (set counted 0) 0)");
            for (int i = 0; i < 100; i++) {
                conn.post("(set counted (+ counted 1))");
            }
            conn.flush();
            assertThat(client.execute("counted")).isEqualTo(I64.of(100));
        }
    }

    @Test
    void whatIsPrintedIsReturned() {
        try (IpcConnection conn = client.acquire()) {
            VerboseResult result = conn.executeVerbose("(do (println \"hello\") 7)");

            assertThat(result.output()).contains("hello");
            assertThat(result.value()).isEqualTo(I64.of(7));
        }
    }

    @Test
    void manyRequestsInFlightAreAnsweredInOrder() {
        List<CompletableFuture<RayValue>> replies = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            replies.add(client.executeAsync("(+ 1 " + i + ")"));
        }
        for (int i = 0; i < 1_000; i++) {
            assertThat(replies.get(i).join()).isEqualTo(I64.of(1 + i));
        }
    }

    @Test
    void aServerThatIsKilledLeavesTheOutcomeOpen() {
        try (IpcConnection conn = client.acquire()) {
            CompletableFuture<RayValue> running = conn.executeAsync("(sum (map (fn [x] (sum (til x))) (til 100000)))");
            conn.post("1");
            server.close();
            server = RealServer.start("2.4.0");

            assertThatThrownBy(running::get)
                    .isInstanceOf(ExecutionException.class)
                    .cause()
                    .isInstanceOfSatisfying(
                            RayforceTcpException.class,
                            failure -> assertThat(failure.kind())
                                    .isIn(
                                            RayforceTcpException.Kind.OUTCOME_UNKNOWN,
                                            RayforceTcpException.Kind.NOT_SENT));
        }
    }

    @Test
    void aServerIsPinged() {
        assertThat(client.ping(Duration.ofSeconds(PATIENCE_SECONDS))).isPositive();
        assertThat(client.execute("\"text\"")).isEqualTo(Str.of("text"));
    }
}
