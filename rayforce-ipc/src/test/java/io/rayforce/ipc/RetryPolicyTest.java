package io.rayforce.ipc;

import static io.rayforce.query.Dsl.col;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.rayforce.ipc.RayforceTcpException.Kind;
import io.rayforce.query.Query;
import io.rayforce.query.Table;
import io.rayforce.testkit.PeerConnection;
import io.rayforce.testkit.PeerScript;
import io.rayforce.testkit.ScriptedPeer;
import io.rayforce.types.I64;
import io.rayforce.types.I64Vector;
import io.rayforce.types.Name;
import io.rayforce.types.RayList;
import io.rayforce.types.RayTable;
import io.rayforce.types.RayValue;
import io.rayforce.types.Str;
import io.rayforce.types.Sym;
import io.rayforce.types.U8Vector;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is asked again by itself when a connection was lost, and what never is. */
@ExtendWith(NoLeaks.class)
class RetryPolicyTest {

    private static final RayTable ROWS =
            RayTable.builder().column("id", I64Vector.of(1, 2)).build();
    private static final Query<RayTable> SELECT = Table.named("t").select("id");
    private static final PeerScript WORKING = PeerScript.answering(asked -> ROWS);

    private static IpcClientBuilder client(ScriptedPeer peer, RetryPolicy policy) {
        return IpcClient.builder().port(peer.port()).retries(policy).requestTimeout(Duration.ofSeconds(20));
    }

    /** Counts what was asked by the tests, and not by the client itself. */
    private static long asked(ScriptedPeer peer) {
        return peer.connections().stream()
                .map(PeerConnection::requests)
                .flatMap(List::stream)
                .filter(request -> !request.value().equals(Str.of(ServerInfo.QUESTION)))
                .count();
    }

    @Test
    void queriesForRowsAreAskedAgainWhereThatIsWanted() throws Exception {
        try (ScriptedPeer peer = ScriptedPeer.start(PeerScript.resetting(), PeerScript.resetting(), WORKING);
                IpcClient client = client(peer, RetryPolicy.READS).build()) {
            assertThat(client.execute(SELECT)).isEqualTo(ROWS);
            assertThat(peer.connections()).hasSize(3);
            assertThat(Failures.get(client.executeAsync(SELECT))).isEqualTo(ROWS);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"NONE", "UNSENT"})
    void theyAreNotByDefaultOnceTheyHaveLeft(RetryPolicy policy) {
        try (ScriptedPeer peer = ScriptedPeer.start(PeerScript.resetting(), WORKING);
                IpcClient client = client(peer, policy).build()) {
            Failures.expect(Kind.OUTCOME_UNKNOWN, () -> client.execute(SELECT));
            assertThat(asked(peer)).isOne();
        }
    }

    interface Call {
        RayValue on(IpcClient client);
    }

    static Stream<Call> changes() {
        return Stream.of(
                client -> client.execute("(select {from: t})"),
                client -> client.execute(RayList.of(Name.of("count"), Name.of("t"))),
                client -> changed(client, Table.named("t").insert().values(1L)),
                client -> changed(client, Table.named("t").update().set("id", 1L)),
                client -> changed(
                        client, Table.named("t").delete().where(col("id").eq(1))));
    }

    private static RayValue changed(IpcClient client, Query<?> query) {
        return Str.of(client.execute(query).toString());
    }

    @ParameterizedTest
    @MethodSource("changes")
    void whatMayChangeSomethingIsNeverAskedTwice(Call call) {
        try (ScriptedPeer peer =
                        ScriptedPeer.start(PeerScript.resetting(), PeerScript.answering(asked -> Sym.of("t")));
                IpcClient client = client(peer, RetryPolicy.READS).build()) {
            Failures.expect(Kind.OUTCOME_UNKNOWN, () -> call.on(client));
            assertThat(asked(peer)).isOne();
        }
    }

    @Test
    void leasedConnectionsEndWithTheirLoss() {
        try (ScriptedPeer peer = ScriptedPeer.start(PeerScript.resetting(), WORKING);
                IpcClient client = client(peer, RetryPolicy.READS).build();
                IpcConnection conn = client.acquire()) {
            Failures.expect(Kind.OUTCOME_UNKNOWN, () -> conn.execute(SELECT));
            assertThat(asked(peer)).isOne();
        }
    }

    @Test
    void threeRepetitionsAreEnough() {
        try (ScriptedPeer peer = ScriptedPeer.start(PeerScript.resetting());
                IpcClient client = client(peer, RetryPolicy.READS).build()) {
            Failures.expect(Kind.OUTCOME_UNKNOWN, () -> client.execute(SELECT));
            assertThat(asked(peer)).isEqualTo(4);
        }
    }

    @Test
    void theDeadlineIsThatOfTheFirstTime() {
        try (ScriptedPeer peer = ScriptedPeer.start(PeerScript.resetting(), PeerScript.deaf());
                IpcClient client = client(peer, RetryPolicy.READS)
                        .requestTimeout(Duration.ofMillis(300))
                        .build()) {
            assertThat(Failures.expect(Kind.REQUEST_TIMEOUT, () -> client.execute(SELECT)))
                    .hasMessageContaining("connection 2, after 3");
        }
    }

    @Test
    void errorsOfTheServerAreNoLosses() {
        try (ScriptedPeer peer = ScriptedPeer.start(PeerScript.answering(asked -> I64.of(1)));
                IpcClient client = client(peer, RetryPolicy.READS).build()) {
            assertThat(catchThrowable(() -> client.execute(SELECT))).isNotNull();
            assertThat(asked(peer)).isOne();
        }
    }

    @Test
    void whatTheProgramEndedIsNotAskedAgain() {
        CountDownLatch given = new CountDownLatch(1);
        PeerScript late = connection -> {
            connection.shakeHands();
            connection.read();
            await(given);
            connection.reset();
        };
        try (ScriptedPeer peer = ScriptedPeer.start(late, WORKING);
                IpcClient client = client(peer, RetryPolicy.READS).build()) {
            CompletableFuture<RayTable> abandoned = client.executeAsync(SELECT);
            Eventually.isTrue(() -> asked(peer) == 1);
            // Cancelling what depends on the reply does not reach the request; a request that is over is not asked
            // again.
            client.disposeConnections();
            Failures.expect(Kind.CLOSED, () -> Failures.get(abandoned));
            given.countDown();
            assertThat(client.execute(SELECT)).isEqualTo(ROWS);
            assertThat(asked(peer)).isEqualTo(2);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** A server that reads nothing leaves requests behind that have not begun to leave. */
    @Test
    void whatHasNotLeftIsSentOverTheNextConnection() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch lost = new CountDownLatch(1);
        PeerScript unread = connection -> {
            connection.shakeHands();
            connection.readBytes(1);
            begun.countDown();
            await(lost);
            connection.reset();
        };
        try (ScriptedPeer peer = ScriptedPeer.start(unread, PeerScript.answering(asked -> asked));
                IpcClient client = client(peer, RetryPolicy.UNSENT).build()) {
            CompletableFuture<RayValue> large =
                    client.executeAsync(RayList.of(Name.of("count"), U8Vector.wrap(new byte[64 << 20])));
            List<CompletableFuture<RayValue>> behind = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                behind.add(client.executeAsync("(set a " + i + ")"));
            }
            begun.await();
            lost.countDown();

            Failures.expect(Kind.OUTCOME_UNKNOWN, () -> Failures.get(large));
            for (int i = 0; i < 10; i++) {
                assertThat(Failures.get(behind.get(i))).isEqualTo(Str.of("(set a " + i + ")"));
            }
            assertThat(asked(peer)).isEqualTo(10);
        }
    }
}
