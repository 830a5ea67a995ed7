package io.rayforce.ipc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rayforce.ipc.RayforceTcpException.Kind;
import io.rayforce.query.RemoteException;
import io.rayforce.testkit.PeerScript;
import io.rayforce.testkit.ScriptedPeer;
import io.rayforce.types.I64;
import io.rayforce.types.Name;
import io.rayforce.types.RayError;
import io.rayforce.types.RayList;
import io.rayforce.types.RayValue;
import io.rayforce.types.Str;
import io.rayforce.types.WireException;
import io.rayforce.types.wire.WireFormat;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What only a connection of one's own can do: posting, cancelling, and hearing what the server prints. */
@ExtendWith(NoLeaks.class)
class LeasedConnectionTest {

    @Test
    void postsAreEvaluatedInOrderAndTheBarrierWaitsForThem() throws Exception {
        Calculator calculator = new Calculator();
        try (IpcServer server =
                        IpcServer.builder().port(0).evaluator(calculator).start();
                IpcClient client = IpcClient.builder().port(server.port()).build();
                IpcConnection conn = client.acquire()) {
            for (int i = 0; i < 3; i++) {
                Failures.get(conn.post("(post " + i + ")"));
            }
            conn.flush();

            assertThat(calculator.asked).hasSize(4);
            assertThat(calculator.asked.get(2)).isEqualTo(RayList.of(Name.of("post"), I64.of(2)));
            assertThat(conn.execute("(+ 1 2)")).isEqualTo(I64.of(3));
        }
    }

    @Test
    void aPostThatFailsOnTheServerIsNobodysError() throws Exception {
        try (IpcServer server = IpcServer.builder().port(0).start();
                IpcClient client = IpcClient.builder().port(server.port()).build();
                IpcConnection conn = client.acquire()) {
            Failures.get(conn.post("(nosuch 1)"));
            conn.flush();

            assertThat(conn.execute("(+ 1 2)")).isEqualTo(I64.of(3));
        }
    }

    @Test
    void postsOverALostConnectionFail() {
        try (ScriptedPeer peer = ScriptedPeer.start(PeerScript.resetting());
                IpcClient client = IpcClient.builder().port(peer.port()).build();
                IpcConnection conn = client.acquire()) {
            Failures.expect(Kind.OUTCOME_UNKNOWN, () -> conn.execute("1"));
            Failures.expect(Kind.NOT_SENT, () -> Failures.get(conn.post("2")));
        }
    }

    @Test
    void whatTheServerPrintsIsReturned() {
        try (IpcServer server =
                        IpcServer.builder().port(0).evaluator(new Calculator()).start();
                IpcClient client = IpcClient.builder().port(server.port()).build();
                IpcConnection conn = client.acquire()) {
            VerboseResult result = conn.executeVerbose("(print 7)");

            assertThat(result.output()).isEqualTo("I64(7)\n");
            assertThat(result.value()).isEqualTo(I64.of(7));
            assertThat(conn.executeVerbose("(+ 1 2)")).isEqualTo(new VerboseResult("", I64.of(3)));
            assertThatThrownBy(() -> conn.executeVerbose("(name)"))
                    .isInstanceOfSatisfying(
                            RemoteException.class,
                            failure -> assertThat(failure.code()).isEqualTo("name"));
        }
    }

    @Test
    void oldServersCannotTellWhatTheyPrint() {
        try (ScriptedPeer old = ScriptedPeer.start(WireFormat.V1, PeerScript.answering(value -> value));
                IpcClient client = IpcClient.builder().port(old.port()).build();
                IpcConnection conn = client.acquire()) {
            assertThatThrownBy(() -> conn.executeVerbose("1"))
                    .isInstanceOf(WireException.class)
                    .hasMessageContaining("version 1");
            assertThat(conn.execute("1")).isEqualTo(Str.of("1"));
        }
    }

    @Test
    void aRunningRequestIsCancelledByUrgentData() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        PeerScript cancelled = connection -> {
            connection.shakeHands();
            connection.acceptUrgentData();
            connection.read();
            asked.countDown();
            connection.reply(cancelledBy(connection.readBytes(1)));
            connection.reply(connection.read().value());
            connection.waitForClose();
        };
        try (ScriptedPeer peer = ScriptedPeer.start(cancelled, PeerScript.answering(value -> value));
                IpcClient client = IpcClient.builder().port(peer.port()).build()) {
            try (IpcConnection conn = client.acquire()) {
                CompletableFuture<RayValue> running = conn.executeAsync("(long)");
                asked.await();
                conn.cancel();

                expectCancelled(running);
                assertThat(conn.execute("1")).isEqualTo(Str.of("1"));
            }
            try (IpcConnection other = client.acquire()) {
                assertThat(other.id()).isEqualTo(2);
            }
        }
    }

    /** A server that has not read the requests yet would take all but the last byte of urgent data for a part of them. */
    @Test
    void aRepeatedWishWaitsUntilWhatWasAskedBeforeIsAnswered() throws Exception {
        PeerScript reading = connection -> {
            connection.acceptUrgentData();
            connection.shakeHands();
            connection.read();
            connection.read();
            RayError first = cancelledBy(connection.readBytes(1));
            RayValue later = connection.read().value();
            connection.reply(first);
            connection.reply(I64.of(2));
            RayError second = cancelledBy(connection.readBytes(1));
            connection.reply(second.code().equals("cancel") ? later : second);
            connection.waitForClose();
        };
        try (ScriptedPeer peer = ScriptedPeer.start(reading);
                IpcClient client = IpcClient.builder().port(peer.port()).build();
                IpcConnection conn = client.acquire()) {
            CompletableFuture<RayValue> running = conn.executeAsync("(long)");
            CompletableFuture<RayValue> behind = conn.executeAsync("(longer)");
            conn.cancel();
            conn.cancel();
            CompletableFuture<RayValue> last = conn.executeAsync("3");
            conn.cancel();

            expectCancelled(running);
            assertThat(Failures.get(behind)).isEqualTo(I64.of(2));
            assertThat(Failures.get(last)).isEqualTo(Str.of("3"));
            assertThat(peer.failures()).isEmpty();
        }
    }

    private static RayError cancelledBy(byte[] mark) {
        return RayError.of(mark[0] == '!' ? "cancel" : "domain");
    }

    private static void expectCancelled(CompletableFuture<RayValue> running) {
        assertThatThrownBy(() -> Failures.get(running))
                .isInstanceOfSatisfying(
                        RemoteException.class,
                        failure -> assertThat(failure.code()).isEqualTo("cancel"));
    }

    @Test
    void cancellingNothingSendsNothing() {
        PeerScript script = connection -> {
            connection.shakeHands();
            connection.acceptUrgentData();
            while (true) {
                connection.reply(connection.read().value());
            }
        };
        try (ScriptedPeer peer = ScriptedPeer.start(script);
                IpcClient client = IpcClient.builder().port(peer.port()).build();
                IpcConnection conn = client.acquire()) {
            conn.cancel();

            assertThat(conn.execute("1")).isEqualTo(Str.of("1"));
            assertThat(peer.failures()).isEmpty();
        }
    }

    @Test
    void aServerIsPingedAndConnectionsAreCounted() {
        try (ScriptedPeer peer = ScriptedPeer.start(PeerScript.answering(value -> value), PeerScript.deaf());
                IpcClient client = IpcClient.builder().port(peer.port()).build()) {
            assertThat(client.stats()).isEqualTo(new PoolStats(0, 0, 0, 0));
            assertThat(client.ping(Duration.ofSeconds(20))).isPositive();
            try (IpcConnection leased = client.acquire()) {
                assertThat(client.stats()).isEqualTo(new PoolStats(1, 0, 1, 0));
                assertThat(leased.isClosed()).isFalse();
            }
            assertThat(client.stats()).isEqualTo(new PoolStats(0, 1, 1, 0));
        }
    }
}
