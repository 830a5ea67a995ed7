package io.rayforce.interop.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.rayforce.interop.Direction;
import io.rayforce.interop.Feature;
import io.rayforce.ipc.IpcClient;
import io.rayforce.ipc.IpcConnection;
import io.rayforce.ipc.IpcServer;
import io.rayforce.ipc.IpcServerBuilder;
import io.rayforce.ipc.ServerPeer;
import io.rayforce.ipc.Subscription;
import io.rayforce.ipc.Update;
import io.rayforce.types.I64;
import io.rayforce.types.RayforceException;
import io.rayforce.types.Str;
import io.rayforce.types.wire.WireFormat;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Connections of real clients from the first byte to the last: who comes in, what the program hears of it, and the end. */
@Tag(Direction.FROM_CLIENTS)
class LifeIT {

    private static final int PATIENCE_SECONDS = 20;

    private static IpcServerBuilder builder() {
        return IpcServer.builder().port(0);
    }

    @ParameterizedTest
    @EnumSource(names = {"V3_EARLY", "V3_LATE"})
    void thePasswordDecides(Generation client, TestReporter reporter) {
        try (IpcServer server = builder().password("sekret"::toCharArray).start()) {
            assertThat(client.runApart(
                            server,
                            "print(TCPClient(host, port, user='ann', password='sekret').execute('(+ 1 2)'))",
                            "TCPClient(host, port, user='ann', password='wrong')"))
                    .startsWith("3\n!RuntimeError: ipc: connect to 127.0.0.1:")
                    .endsWith("failed\n");
        }
        Feature.CLIENT_LOGIN.yes(reporter, client.version());
    }

    @ParameterizedTest
    @EnumSource(names = {"V1_EARLY", "V1_LATE"})
    void oldClientsCannotLogIn(Generation client, TestReporter reporter) {
        try (IpcServer server = builder().password("sekret"::toCharArray).start()) {
            assertThat(client.run(server, "print(conn.execute('(+ 1 2)'))"))
                    .startsWith("!")
                    .doesNotContain("3\n");
        }
        Feature.CLIENT_LOGIN.no(
                reporter,
                client.version(),
                "They have no way to say a password, and are refused: serve them on a port without one.");
    }

    @ParameterizedTest
    @EnumSource
    void restrictedClientsReadAndDoNotWrite(Generation client, TestReporter reporter) {
        try (IpcServer server = builder().restricted(true).start()) {
            assertThat(client.run(server, "print(conn.execute('(+ 1 2)'))", "conn.execute('(set a 1)')"))
                    .startsWith("3\n!");
        }
        Feature.CLIENT_RESTRICTED.yes(reporter, client.version());
    }

    @ParameterizedTest
    @EnumSource
    void hooksHearOfThem(Generation client) throws InterruptedException {
        BlockingQueue<String> heard = new LinkedBlockingQueue<>();
        try (IpcServer server = builder()
                .onOpen(peer -> heard.add("open " + peer.protocol()))
                .onClose(peer -> heard.add("close " + peer.isOpen()))
                .onSync((peer, request) -> Str.of("hooked"))
                .start()) {
            assertThat(client.run(server, "print(conn.execute('(+ 1 2)'))")).contains("hooked");
            WireFormat expected = client.isOld() ? WireFormat.V1 : WireFormat.V3;
            assertThat(heard.poll(PATIENCE_SECONDS, TimeUnit.SECONDS)).isEqualTo("open " + expected);
            assertThat(heard.poll(PATIENCE_SECONDS, TimeUnit.SECONDS)).isEqualTo("close false");
        }
    }

    /** They evaluate what is pushed, in an engine of their own. */
    @ParameterizedTest
    @EnumSource(names = {"V3_EARLY", "V3_LATE"})
    void whatIsPushedDoesNotDisturbTheirAnswers(Generation client, TestReporter reporter) {
        try (IpcServer server =
                builder().onOpen(peer -> peer.push(Str.of("(+ 20 22)"))).start()) {
            assertThat(
                            client.run(
                                    server,
                                    "print([str(conn.execute(f'(do (.ipc.post (.ipc.handle) 77) (+ 1 {i}))')) for i in range(5)])"))
                    .isEqualTo("['1', '2', '3', '4', '5']\n");
        }
        Feature.CLIENT_PUSH.yes(reporter, client.version());
    }

    @ParameterizedTest
    @EnumSource(names = {"V1_EARLY", "V1_LATE"})
    void oldClientsAreNeverPushedTo(Generation client, TestReporter reporter) throws InterruptedException {
        BlockingQueue<String> refused = new LinkedBlockingQueue<>();
        try (IpcServer server =
                builder().onOpen(peer -> refused.add(refusal(peer))).start()) {
            assertThat(client.run(server, "print(conn.execute('(+ 1 2)'), conn.execute('(+ 2 2)'))"))
                    .isEqualTo("3 4\n");
            assertThat(refused.poll(PATIENCE_SECONDS, TimeUnit.SECONDS)).contains("version 1");
        }
        Feature.CLIENT_PUSH.no(
                reporter,
                client.version(),
                "`RayforceException` for the program that pushes; nothing is sent, as they would take it for an answer.");
    }

    private static String refusal(ServerPeer peer) {
        try {
            peer.push(I64.of(1));
            return "";
        } catch (RayforceException refused) {
            return String.valueOf(refused.getMessage());
        }
    }

    @ParameterizedTest
    @EnumSource
    void theyPublishToSubscribersInJava(Generation client, TestReporter reporter) throws InterruptedException {
        BlockingQueue<Update> updates = new LinkedBlockingQueue<>();
        try (IpcServer server = builder().start();
                IpcClient java = IpcClient.connectTo("127.0.0.1", server.port());
                IpcConnection conn = java.acquire();
                Subscription prices = conn.subscribe("prices", updates::add)) {
            assertThat(client.run(
                            server,
                            "print(conn.execute('(.mc.pub (quote prices) 5)'))",
                            "print(conn.execute('(do (.mc.pub (quote prices) 6))'))"))
                    .isEqualTo("1\n2\n");

            assertThat(updates.poll(PATIENCE_SECONDS, TimeUnit.SECONDS))
                    .isEqualTo(new Update("prices", 1, 1, I64.of(5)));
            assertThat(updates.poll(PATIENCE_SECONDS, TimeUnit.SECONDS))
                    .isEqualTo(new Update("prices", 2, 2, I64.of(6)));
            assertThat(prices.ended()).isNotDone();
        }
        Feature.CLIENT_PUBLISH.yes(reporter, client.version());
    }

    @ParameterizedTest
    @EnumSource
    void theyAreCutOffBeyondTheLimitAndComeInWhenThereIsRoom(Generation client) {
        try (IpcServer server = builder().maxConnections(1).start()) {
            try (IpcClient java = IpcClient.connectTo("127.0.0.1", server.port())) {
                java.execute("1");
                assertThat(client.run(server, "print(conn.execute('(+ 1 2)'))")).startsWith("!");
            }
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
            while (server.stats().connections() > 0 && System.nanoTime() < end) {
                Thread.onSpinWait();
            }
            assertThat(client.run(server, "print(conn.execute('(+ 1 2)'))")).isEqualTo("3\n");
        }
    }

    @ParameterizedTest
    @EnumSource
    void theEndOfTheServerIsAnErrorOfTheirNextRequest(Generation client, TestReporter reporter)
            throws InterruptedException {
        IpcServer server = builder().onAsync((peer, message) -> {}).start();
        Thread closing = new Thread(() -> {
            while (server.stats().answered() < 2) {
                Thread.onSpinWait();
            }
            server.close();
        });
        closing.start();
        try {
            assertThat(client.run(
                            server,
                            "print(conn.execute('(+ 1 2)'))",
                            "import time",
                            "for _ in range(1000):",
                            "    conn.execute('(+ 1 2)')",
                            "    time.sleep(0.01)"))
                    .startsWith("3\n!");
        } finally {
            closing.join();
        }
        Feature.CLIENT_END.yes(reporter, client.version());
    }

    @Test
    void theProgramTellsUsersApart() {
        try (IpcServer server = builder()
                .password("sekret"::toCharArray)
                .onAuth((user, password) -> user.equals("ann"))
                .onSync((peer, request) -> Str.of(peer.user()))
                .start()) {
            assertThat(Generation.V3_LATE.runApart(
                            server,
                            "print(TCPClient(host, port, user='ann', password='sekret').execute('1'))",
                            "TCPClient(host, port, user='bob', password='sekret')"))
                    .startsWith("ann\n!RuntimeError");
        }
    }
}
