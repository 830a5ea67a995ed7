package io.rayforce.ipc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rayforce.ipc.RayforceTcpException.Kind;
import io.rayforce.testkit.PeerScript;
import io.rayforce.testkit.ScriptedPeer;
import io.rayforce.types.RayValue;
import io.rayforce.types.Str;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a pool does when nobody asks: it keeps some connections, ends others, misses those that are forgotten, and drains. */
@ExtendWith(NoLeaks.class)
class PoolUpkeepTest {

    private static final Duration SHORT = Duration.ofMillis(100);
    private static final Duration LONG = Duration.ofSeconds(20);

    private ScriptedPeer peer;

    @BeforeEach
    void start() {
        peer = ScriptedPeer.start(PeerScript.answering(value -> value));
    }

    @AfterEach
    void stop() {
        peer.close();
    }

    private IpcClientBuilder client() {
        return IpcClient.builder().port(peer.port());
    }

    @Test
    void someConnectionsAreThereBeforeTheyAreNeeded() throws Exception {
        try (IpcClient client = client().minConnections(3).build()) {
            assertThat(client.stats().connections()).isZero();
            Failures.get(client.warmUp());

            Eventually.isTrue(() -> client.stats().equals(new PoolStats(0, 3, 3, 0)));
            try (IpcConnection conn = client.acquire()) {
                assertThat(conn.execute("1")).isEqualTo(Str.of("1"));
                assertThat(client.stats()).isEqualTo(new PoolStats(1, 2, 3, 0));
            }
            assertThat(peer.connections()).hasSize(3);
        }
    }

    @Test
    void warmingUpFailsWhereNobodyListens() {
        peer.close();
        try (IpcClient client = client().minConnections(1).build()) {
            Failures.expect(Kind.REFUSED, () -> Failures.get(client.warmUp()));
        }
    }

    @Test
    void idleConnectionsEndDownToThoseThatAreKept() {
        try (IpcClient client = client().minConnections(1).idleTimeout(SHORT).build()) {
            List<IpcConnection> several = List.of(client.acquire(), client.acquire(), client.acquire());
            several.forEach(IpcConnection::close);

            Eventually.isTrue(() -> peer.openConnections() == 1);
            assertThat(client.stats().connections()).isEqualTo(1);
        }
    }

    @Test
    void keptConnectionsAreMadeAgainWhenTheServerComesBack() {
        try (IpcClient client = client().minConnections(2).build()) {
            client.acquire().close();
            Eventually.isTrue(() -> client.stats().idle() >= 2);
            peer.stop();
            peer.restart();

            Eventually.isTrue(() -> peer.openConnections() >= 2);
            Eventually.isTrue(() -> client.stats().idle() >= 2);
        }
    }

    @Test
    void moreConnectionsCannotBeKeptThanThereMayBe() {
        assertThatThrownBy(() -> client().minConnections(2).maxConnections(1).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("minConnections 2");
        assertThatThrownBy(() -> client().minConnections(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void lifetimesDifferByUpToATenth() {
        Duration life = Duration.ofMillis(400);
        try (IpcClient client = client().minConnections(20)
                .maxConnections(20)
                .maxLifetime(life)
                .idleTimeout(SHORT)
                .build()) {
            client.acquire().close();
            Eventually.isTrue(() -> peer.connections().size() > 20);
            Eventually.isTrue(() -> peer.connections().size() >= 40);
        }
    }

    @Test
    void aConnectionThatIsHeldForTooLongIsReported() {
        List<Long> leaked = new CopyOnWriteArrayList<>();
        ClientListener listener = new ClientListener() {
            @Override
            public void leaked(long connection, Duration held) {
                leaked.add(connection);
            }
        };
        try (IpcClient client = client().leakDetection(SHORT).listener(listener).build();
                IpcConnection held = client.acquire()) {
            Eventually.isTrue(() -> leaked.equals(List.of(held.id())));
            assertThat(held.execute("1")).isEqualTo(Str.of("1"));
        }
    }

    @Test
    void aConnectionThatIsClosedInTimeIsNotReported() {
        List<Long> leaked = new CopyOnWriteArrayList<>();
        ClientListener listener = new ClientListener() {
            @Override
            public void leaked(long connection, Duration held) {
                leaked.add(connection);
            }
        };
        try (IpcClient client = client().leakDetection(SHORT).listener(listener).build()) {
            IpcConnection first = client.acquire();
            first.close();
            IpcConnection held = client.acquire();
            Eventually.isTrue(() -> !leaked.isEmpty());
            held.close();
        }
        assertThat(leaked).hasSize(1);
    }

    @Test
    void aConnectionThatIsForgottenIsGivenBack() {
        try (IpcClient client = client().maxConnections(1).build()) {
            forget(client);
            Eventually.isTrue(() -> {
                System.gc();
                return client.stats().leased() == 0;
            });
            try (IpcConnection conn = client.acquire()) {
                assertThat(conn.execute("1")).isEqualTo(Str.of("1"));
            }
        }
    }

    private static void forget(IpcClient client) {
        assertThat(client.acquire().execute("1")).isEqualTo(Str.of("1"));
    }

    @Test
    void drainingWaitsForThoseWhoHoldAConnectionAndRefusesOthers() throws InterruptedException {
        IpcClient client = client().build();
        IpcConnection held = client.acquire();
        CompletableFuture<RayValue> asked = held.executeAsync("1");
        Thread closer = new Thread(() -> client.close(LONG));
        closer.start();
        Eventually.isTrue(
                () -> closer.getState() == Thread.State.TIMED_WAITING || closer.getState() == Thread.State.WAITING);
        Failures.expect(Kind.CLOSED, client::acquire);
        Failures.expect(Kind.CLOSED, () -> client.execute("1"));

        assertThat(held.execute("2")).isEqualTo(Str.of("2"));
        assertThat(asked).isCompletedWithValue(Str.of("1"));
        held.close();
        closer.join();
        Eventually.isTrue(() -> peer.openConnections() == 0);
    }

    @Test
    void drainingEndsWithItsTime() {
        IpcClient client = client().build();
        IpcConnection held = client.acquire();
        client.close(SHORT);

        assertThat(held.isClosed()).isTrue();
        Eventually.isTrue(() -> peer.openConnections() == 0);
    }

    @Test
    void drainingWaitsForRepliesOfTheSharedConnection() throws Exception {
        IpcClient client = client().build();
        CompletableFuture<RayValue> asked = client.executeAsync("1");
        client.close(LONG);

        assertThat(Failures.get(asked)).isEqualTo(Str.of("1"));
    }
}
