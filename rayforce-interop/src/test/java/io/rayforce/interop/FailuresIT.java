package io.rayforce.interop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.rayforce.ipc.IpcClient;
import io.rayforce.ipc.IpcConnection;
import io.rayforce.ipc.RayforceTcpException;
import io.rayforce.ipc.RayforceTcpException.Kind;
import io.rayforce.types.I64;
import io.rayforce.types.RayValue;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestReporter;

/** A server that stands still, or that is stopped or killed while many ask: nobody hangs, and every request is accounted for. */
@Tag(Direction.TO_SERVERS)
class FailuresIT {

    private static final int PATIENCE_SECONDS = 60;
    private static final List<Consumer<RealServer>> ENDS =
            List.of(RealServer::stop, RealServer::terminate, FailuresIT::stopFrozen);

    private static void stopFrozen(RealServer server) {
        server.freeze();
        server.stop();
    }

    @OnEachServer
    void aServerThatStandsStillMissesDeadlinesAndThenAnswers(String peer, TestReporter reporter) throws Exception {
        try (RealServer server = RealServer.start(peer);
                IpcClient hasty = client(server.port(), Duration.ofMillis(200));
                IpcClient patient = client(server.port(), Duration.ofSeconds(PATIENCE_SECONDS));
                IpcConnection early = hasty.acquire();
                IpcConnection late = patient.acquire()) {
            server.freeze();
            CompletableFuture<RayValue> waiting = late.executeAsync("(+ 1 2)");

            assertThat(catchThrowableOfType(RayforceTcpException.class, () -> early.execute("(+ 1 2)"))
                            .kind())
                    .isEqualTo(Kind.REQUEST_TIMEOUT);
            assertThat(waiting).isNotDone();
            server.thaw();
            assertThat(waiting.get(PATIENCE_SECONDS, TimeUnit.SECONDS)).isEqualTo(I64.of(3));
        }
        Feature.FROZEN.yes(reporter, peer);
    }

    private static IpcClient client(int port, Duration deadline) {
        return IpcClient.builder().port(port).requestTimeout(deadline).build();
    }

    @OnEachServer
    void everyRequestIsAccountedForWhereAServerIsStoppedOrKilledAndComesBack(String peer, TestReporter reporter)
            throws Exception {
        RealServer server = RealServer.start(peer);
        try (IpcClient client = IpcClient.builder()
                        .port(server.port())
                        .maxConnections(3)
                        .acquireTimeout(Duration.ofSeconds(PATIENCE_SECONDS))
                        .build();
                Load load = Load.on(client, 6)) {
            for (Consumer<RealServer> end : ENDS) {
                load.awaitAnswers(load.answered() + 500);
                end.accept(server);
                server = RealServer.on(server.port(), peer);
            }
            load.awaitAnswers(load.answered() + 500);
            load.end(PATIENCE_SECONDS);

            assertThat(load.strange()).isEmpty();
            assertThat(load.answered() + load.outcomeUnknown() + load.notSent()).isEqualTo(load.asked());
            assertThat(client.execute("(+ 1 2)")).isEqualTo(I64.of(3));
            reporter.publishEntry(
                    peer,
                    load.asked() + " requests over " + ENDS.size() + " restarts: " + load.answered() + " answered, "
                            + load.outcomeUnknown() + " of unknown outcome, " + load.notSent() + " not sent");
        } finally {
            server.stop();
        }
        Feature.RESTART.yes(reporter, peer);
    }
}
