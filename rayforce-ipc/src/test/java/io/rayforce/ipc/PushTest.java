package io.rayforce.ipc;

import static org.assertj.core.api.Assertions.assertThat;

import io.rayforce.ipc.RayforceTcpException.Kind;
import io.rayforce.testkit.PeerScript;
import io.rayforce.testkit.ScriptedPeer;
import io.rayforce.types.I64;
import io.rayforce.types.RayValue;
import io.rayforce.types.Str;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a server sends on its own. */
@ExtendWith(NoLeaks.class)
class PushTest {

    private static final int PATIENCE_SECONDS = 20;

    private final BlockingQueue<RayValue> pushed = new LinkedBlockingQueue<>();

    /** A peer that pushes so many numbers before each reply. */
    private static PeerScript pushing(int count) {
        return connection -> {
            connection.shakeHands();
            while (true) {
                RayValue request = connection.read().value();
                for (int i = 0; i < count; i++) {
                    connection.push(I64.of(i));
                }
                connection.reply(request);
            }
        };
    }

    @Test
    void pushesReachTheirHandlerInOrderAndRepliesTheirCaller() throws InterruptedException {
        try (ScriptedPeer peer = ScriptedPeer.start(pushing(3));
                IpcClient client = IpcClient.builder().port(peer.port()).build();
                IpcConnection conn = client.acquire()) {
            conn.onPush(pushed::add);

            assertThat(conn.execute("1")).isEqualTo(Str.of("1"));
            for (int i = 0; i < 3; i++) {
                assertThat(pushed.poll(PATIENCE_SECONDS, TimeUnit.SECONDS)).isEqualTo(I64.of(i));
            }
        }
    }

    @Test
    void pushesWithoutAHandlerAreDropped() {
        try (ScriptedPeer peer = ScriptedPeer.start(pushing(2 * Pushes.CAPACITY));
                IpcClient client = IpcClient.builder().port(peer.port()).build()) {
            assertThat(client.execute("1")).isEqualTo(Str.of("1"));
        }
    }

    @Test
    void aHandlerMayAskOverItsOwnConnection() throws InterruptedException {
        PeerScript script = connection -> {
            connection.shakeHands();
            connection.reply(connection.read().value());
            connection.push(I64.of(7));
            while (true) {
                connection.reply(connection.read().value());
            }
        };
        try (ScriptedPeer peer = ScriptedPeer.start(script);
                IpcClient client = IpcClient.builder().port(peer.port()).build();
                IpcConnection conn = client.acquire()) {
            conn.onPush(value -> pushed.add(conn.execute("asked by the handler")));

            assertThat(conn.execute("1")).isEqualTo(Str.of("1"));
            assertThat(pushed.poll(PATIENCE_SECONDS, TimeUnit.SECONDS)).isEqualTo(Str.of("asked by the handler"));
        }
    }

    @Test
    void aHandlerThatFailsIsCalledAgain() throws InterruptedException {
        try (ScriptedPeer peer = ScriptedPeer.start(pushing(2));
                IpcClient client = IpcClient.builder().port(peer.port()).build();
                IpcConnection conn = client.acquire()) {
            conn.onPush(value -> {
                pushed.add(value);
                throw new IllegalStateException("as the test wants it");
            });
            assertThat(conn.execute("1")).isEqualTo(Str.of("1"));
            assertThat(pushed.poll(PATIENCE_SECONDS, TimeUnit.SECONDS)).isEqualTo(I64.of(0));
            assertThat(pushed.poll(PATIENCE_SECONDS, TimeUnit.SECONDS)).isEqualTo(I64.of(1));
        }
    }

    @Test
    void aHandlerThatFallsTooFarBehindEndsTheConnection() {
        CountDownLatch release = new CountDownLatch(1);
        try (ScriptedPeer peer = ScriptedPeer.start(pushing(2 * Pushes.CAPACITY));
                IpcClient client = IpcClient.builder()
                        .port(peer.port())
                        .requestTimeout(Duration.ofSeconds(PATIENCE_SECONDS))
                        .build();
                IpcConnection conn = client.acquire()) {
            conn.onPush(value -> {
                try {
                    release.await();
                } catch (InterruptedException ended) {
                    Thread.currentThread().interrupt();
                }
            });
            assertThat(Failures.expect(Kind.OVERRUN, () -> conn.execute("1"))).hasMessageContaining("keeps up");
        } finally {
            release.countDown();
        }
    }

    @Test
    void aConnectionWithAHandlerIsNotGivenToOthers() {
        try (ScriptedPeer peer = ScriptedPeer.start(pushing(1));
                IpcClient client = IpcClient.builder().port(peer.port()).build()) {
            try (IpcConnection conn = client.acquire()) {
                conn.onPush(pushed::add);
            }
            try (IpcConnection conn = client.acquire()) {
                assertThat(conn.id()).isEqualTo(2);
            }
        }
    }
}
