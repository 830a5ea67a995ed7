package io.rayforce.ipc;

import static org.assertj.core.api.Assertions.assertThat;

import io.rayforce.ipc.RayforceTcpException.Kind;
import io.rayforce.testkit.PeerRequest;
import io.rayforce.testkit.PeerScript;
import io.rayforce.testkit.ScriptedPeer;
import io.rayforce.types.I64;
import io.rayforce.types.RayError;
import io.rayforce.types.RayNull;
import io.rayforce.types.RayValue;
import io.rayforce.types.Str;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A leased connection whose caller asks nothing. */
@ExtendWith(NoLeaks.class)
class HeartbeatTest {

    private static final Duration OFTEN = Duration.ofMillis(20);
    private static final Str PING = Str.of("0");

    private static IpcClientBuilder client(ScriptedPeer peer) {
        return IpcClient.builder().port(peer.port()).pingInterval(OFTEN).handshakeTimeout(Duration.ofMillis(500));
    }

    @Test
    void aServerThatHangsIsNoticed() {
        PeerScript hanging = connection -> {
            connection.shakeHands();
            connection.read();
            connection.reply(I64.of(1));
            connection.waitForClose();
        };
        try (ScriptedPeer peer = ScriptedPeer.start(hanging);
                IpcClient client = client(peer).build();
                IpcConnection conn = client.acquire()) {
            Subscription prices = conn.subscribe("prices", update -> {});

            assertThat(Failures.expect(Kind.NOT_SENT, () -> Failures.get(prices.ended())))
                    .hasMessageContaining("did not answer a ping within 500 ms");
            Failures.expect(Kind.NOT_SENT, () -> conn.execute("1"));
        }
    }

    @Test
    void anErrorIsASignOfLife() {
        CountDownLatch pings = new CountDownLatch(5);
        PeerScript refusing = PeerScript.answering(asked -> {
            pings.countDown();
            return asked.equals(PING) ? RayError.of("access") : asked;
        });
        try (ScriptedPeer peer = ScriptedPeer.start(refusing);
                IpcClient client = client(peer).build();
                IpcConnection conn = client.acquire()) {
            Eventually.isTrue(() -> pings.getCount() == 0);

            assertThat(conn.execute("1")).isEqualTo(Str.of("1"));
        }
    }

    @Test
    void aServerThatIsBusyIsNotAsked() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        PeerScript busy = connection -> {
            connection.shakeHands();
            PeerRequest request = connection.read();
            while (request.value().equals(PING)) {
                connection.reply(PING);
                request = connection.read();
            }
            asked.countDown();
            await(release);
            connection.reply(request.value());
            while (true) {
                connection.reply(connection.read().value());
            }
        };
        try (ScriptedPeer peer = ScriptedPeer.start(busy);
                IpcClient client = client(peer).build();
                IpcConnection conn = client.acquire()) {
            CompletableFuture<RayValue> reply = conn.executeAsync("(long)");
            asked.await();
            int before = peer.connections().get(0).requests().size();
            Failures.get(new CompletableFuture<RayValue>()
                    .completeOnTimeout(RayNull.NULL, 10 * OFTEN.toMillis(), TimeUnit.MILLISECONDS));
            assertThat(peer.connections().get(0).requests()).hasSize(before);
            release.countDown();

            assertThat(Failures.get(reply)).isEqualTo(Str.of("(long)"));
        }
    }

    @Test
    void nobodyIsAskedForAConnectionThatWasGivenBack() {
        try (ScriptedPeer peer = ScriptedPeer.start(PeerScript.answering(asked -> asked));
                IpcClient client = client(peer).build()) {
            client.acquire().close();
            try (IpcConnection conn = client.acquire()) {
                Eventually.isTrue(() -> !peer.connections().get(0).requests().isEmpty());
                assertThat(conn.execute("1")).isEqualTo(Str.of("1"));
            }
            assertThat(client.stats()).isEqualTo(new PoolStats(0, 1, 1, 0));
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
