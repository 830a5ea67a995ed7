package io.rayforce.interop.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.rayforce.interop.Direction;
import io.rayforce.interop.Feature;
import io.rayforce.ipc.IpcClient;
import io.rayforce.ipc.IpcConnection;
import io.rayforce.ipc.IpcServer;
import io.rayforce.query.RemoteException;
import io.rayforce.types.I64;
import io.rayforce.types.RayValue;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What real clients ask is answered, in order, in time and as the real server does. */
@Tag(Direction.FROM_CLIENTS)
class RequestsIT {

    private static final String ENDLESS =
            "(count (map (fn [x] (fold (fn [a y] (+ a y)) 0 (til 100000))) (til 1000000)))";

    private final IpcServer server = IpcServer.builder().port(0).start();

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @EnumSource
    void textsAndTreesWithHeadsOfBothKinds(Generation client) {
        assertThat(client.run(
                        server,
                        "print(conn.execute('(+ 1 2)'))",
                        "print(conn.execute(List([Operation.ADD, 1, 2])))",
                        "print([int(str(x)) for x in conn.execute('(til 4)')])",
                        "conn.execute('(set t (table [id sym px] (list [1 2 3] [AAPL MSFT AAPL] [1.5 2.5 3.5])))')",
                        "q = Table('t').select('id', total=Column('px') * 2).where(Column('id') > 1)",
                        "print([str(v) for v in conn.execute(q).values()[0]])"))
                .isEqualTo("3\n3\n[0, 1, 2, 3]\n['2', '3']\n");
    }

    @ParameterizedTest
    @EnumSource(names = "V1_EARLY", mode = EnumSource.Mode.EXCLUDE)
    void symbolsAreComparedWithStrings(Generation client) {
        assertThat(client.run(
                        server,
                        "conn.execute('(set t (table [id sym] (list [1 2 3] [AAPL MSFT AAPL])))')",
                        "q = Table('t').select('id').where(Column('sym') == 'AAPL')",
                        "print([str(v) for v in conn.execute(q).values()[0]])"))
                .isEqualTo("['1', '3']\n");
    }

    @ParameterizedTest
    @EnumSource
    void errorsHaveTheirClassAndTheConnectionGoesOn(Generation client, TestReporter reporter) {
        assertThat(client.run(
                        server,
                        "for text in ('(+ 1 (quote a))', '(concat)', '(+ 1'):",
                        "    try:",
                        "        print('no error:', conn.execute(text))",
                        "    except errors.RayforceError as e:",
                        "        print(type(e).__name__)",
                        "print(conn.execute('(+ 1 2)'))"))
                .startsWith("RayforceTypeError\n")
                .endsWith("\n3\n")
                .doesNotContain("no error", "!");
        Feature.CLIENT_ERRORS.yes(reporter, client.version());
    }

    @ParameterizedTest
    @EnumSource
    void severalConnectionsOfOneProcessDoNotMixTheirAnswers(Generation client) {
        String connect = client == Generation.V1_EARLY ? "IPCClient(host, port).acquire()" : "TCPClient(host, port)";
        assertThat(client.runApart(
                        server,
                        "conns = [" + connect + " for _ in range(20)]",
                        "wrong = 0",
                        "for round in range(20):",
                        "    for number, conn in enumerate(conns):",
                        "        if int(str(conn.execute(f'(+ {number} {round})'))) != number + round:",
                        "            wrong += 1",
                        "print('wrong', wrong)"))
                .isEqualTo("wrong 0\n");
    }

    @ParameterizedTest
    @EnumSource
    void largeAnswersArriveWhole(Generation client, TestReporter reporter) {
        assertThat(client.run(server, "print(len(list(conn.execute('(til 300000)'))))"))
                .isEqualTo("300000\n");
        Feature.CLIENT_BIG.yes(reporter, client.version());
    }

    @ParameterizedTest
    @EnumSource
    void theSlowRequestOfAnotherClientDoesNotDelayThem(Generation client) throws Exception {
        try (IpcClient slow = IpcClient.builder()
                .port(server.port())
                .requestTimeout(Duration.ofMinutes(2))
                .build()) {
            CompletableFuture<RayValue> endless = slow.executeAsync(ENDLESS);

            assertThat(client.run(server, "print(conn.execute('(+ 1 2)'))")).isEqualTo("3\n");
            assertThat(endless).isNotDone();
        }
    }

    /** They give up after three seconds, and take a late answer for that of their next request. */
    @ParameterizedTest
    @EnumSource(names = {"V1_EARLY", "V1_LATE"})
    void oldClientsGetAnErrorInTimeAndTheirNextAnswerIsTheRightOne(Generation client, TestReporter reporter) {
        assertThat(client.run(
                        server,
                        "try:",
                        "    print(conn.execute('" + ENDLESS + "'))",
                        "except errors.RayforceError as e:",
                        "    print(type(e).__name__)",
                        "print(conn.execute('(+ 1 2)'))"))
                .isEqualTo("RayforceLimitError\n3\n");
        Feature.CLIENT_LATE.no(
                reporter,
                client.version(),
                "`RayforceLimitError` before they give up, so that the next answer is the right one.");
    }

    @Test
    void messagesAreTakenInOrderBeforeTheNextRequest() {
        assertThat(Generation.V3_LATE.run(
                        server,
                        "conn.execute('(set n 0)')",
                        "for i in range(100):",
                        "    conn.send_async(f'(set n (+ n {i}))')",
                        "print(conn.execute('n'))"))
                .isEqualTo("4950\n");
    }

    @Test
    void bothGenerationsShareOneServer() {
        String insert = "conn.execute('(insert (quote t) (list %d))')";
        Generation.V3_LATE.run(server, "conn.execute('(set t (table [id] (list [1])))')", insert.formatted(2));
        Generation.V1_LATE.run(server, insert.formatted(3));
        Generation.V1_EARLY.run(server, insert.formatted(4));

        assertThat(Generation.V3_EARLY.run(server, "print(conn.execute('(sum (at t (quote id)))'))"))
                .isEqualTo("10\n");
    }

    @Test
    void aClientThatLeavesEndsWhatRunsForIt() {
        try (IpcClient java = IpcClient.connectTo("127.0.0.1", server.port());
                IpcConnection conn = java.acquire()) {
            java.execute("(set runs 0)");
            conn.subscribe("begun", update -> java.executeAsync("(set runs 1)"));
            Generation.V3_LATE.run(
                    server,
                    "conn.send_async('(do (.mc.pub (quote begun) 1) " + ENDLESS + ")')",
                    "import time",
                    "other = TCPClient(host, port)",
                    "while int(str(other.execute('runs'))) == 0: time.sleep(0.01)");
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
            while (server.stats().failed() == 0 && System.nanoTime() < end) {
                Thread.onSpinWait();
            }

            assertThat(server.stats().failed()).isOne();
        }
    }

    @Test
    void anErrorOfTheirsIsNoErrorOfOthers() throws ExecutionException, InterruptedException {
        try (IpcClient java = IpcClient.connectTo("127.0.0.1", server.port())) {
            CompletableFuture<RayValue> mine = java.executeAsync("(+ 40 2)");
            assertThat(Generation.V3_LATE.run(server, "conn.execute('(nosuch)')"))
                    .contains("!RayforceUserError", "name");

            assertThat(mine.get()).isEqualTo(I64.of(42));
            assertThat(catchThrowable(() -> java.execute("(nosuch)"))).isInstanceOf(RemoteException.class);
        }
    }
}
