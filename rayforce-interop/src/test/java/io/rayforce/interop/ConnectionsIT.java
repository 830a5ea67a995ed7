package io.rayforce.interop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.rayforce.ipc.IpcClient;
import io.rayforce.ipc.IpcConnection;
import io.rayforce.ipc.PoolStats;
import io.rayforce.ipc.RayforceTcpException;
import io.rayforce.ipc.RayforceTcpException.Kind;
import io.rayforce.types.I64;
import io.rayforce.types.I64Vector;
import io.rayforce.types.Name;
import io.rayforce.types.RayList;
import io.rayforce.types.RayValue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestReporter;

/** What the client does with connections is the same on every kind of server. */
@Tag(Direction.TO_SERVERS)
class ConnectionsIT {

    private static final int LARGE = 4_000_000;

    @OnEachServer
    void poolsLendWhatTheyHave(String peer, TestReporter reporter) {
        try (RealServer server = RealServer.start(peer);
                IpcClient client = IpcClient.builder()
                        .port(server.port())
                        .maxConnections(3)
                        .acquireTimeout(Duration.ofMillis(300))
                        .build()) {
            List<IpcConnection> leased = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                leased.add(client.acquire(Duration.ofSeconds(20)));
                assertThat(leased.get(i).execute("(+ 1 " + i + ")")).isEqualTo(I64.of(1 + i));
            }

            assertThat(catchThrowableOfType(RayforceTcpException.class, client::acquire)
                            .kind())
                    .isEqualTo(Kind.ACQUIRE_TIMEOUT);
            leased.remove(0).close();
            try (IpcConnection again = client.acquire()) {
                assertThat(again.execute("(+ 1 2)")).isEqualTo(I64.of(3));
                assertThat(client.stats()).isEqualTo(new PoolStats(3, 0, 3, 0));
            }
        }
        Feature.POOL.yes(reporter, peer);
    }

    @OnEachServer
    void manyRequestsInFlightAreAnsweredInOrder(String peer, TestReporter reporter) {
        try (Host host = Host.of(peer)) {
            List<CompletableFuture<RayValue>> replies = new ArrayList<>();
            for (int i = 0; i < 1_000; i++) {
                replies.add(host.session().executeAsync("(+ 1 " + i + ")"));
            }
            for (int i = 0; i < 1_000; i++) {
                assertThat(replies.get(i).join()).isEqualTo(I64.of(1 + i));
            }
        }
        Feature.PIPELINE.yes(reporter, peer);
    }

    @OnEachServer
    void postsAreDoneWhenTheBarrierReturns(String peer, TestReporter reporter) {
        try (RealServer server = RealServer.start(peer);
                IpcClient client = IpcClient.connectTo("127.0.0.1", server.port());
                IpcConnection conn = client.acquire()) {
            conn.execute("(set counted 0)");
            for (int i = 0; i < 100; i++) {
                conn.post("(set counted (+ counted 1))");
            }
            conn.flush();

            assertThat(client.execute("counted")).isEqualTo(I64.of(100));
            assertThat(client.ping(Duration.ofSeconds(20))).isPositive();
        }
        Feature.POST.yes(reporter, peer);
    }

    @OnEachServer
    void largeValuesGoThereAndBack(String peer, TestReporter reporter) {
        RayValue large = I64Vector.of(LongStream.range(0, LARGE).map(i -> i * 7).toArray());
        AtomicLong total = new AtomicLong();
        try (RealServer server = RealServer.start(peer);
                IpcClient client = IpcClient.connectTo("127.0.0.1", server.port());
                IpcConnection conn = client.acquire()) {
            conn.onProgress((read, all) -> total.set(all));
            RayValue count = RayList.of(Name.of("count"), RayList.of(Name.of("set"), Name.of("large"), large));

            assertThat(conn.execute(count)).isEqualTo(I64.of(LARGE));
            assertThat(conn.execute(Name.of("large"))).isEqualTo(large);
            assertThat(total.get()).isGreaterThan(LARGE);
        }
        Feature.BIG.yes(reporter, peer);
    }
}
