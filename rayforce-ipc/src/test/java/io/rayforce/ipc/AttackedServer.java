package io.rayforce.ipc;

import static org.assertj.core.api.Assertions.assertThat;

import io.rayforce.types.I64;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;

/** A server and those that attack it; all of them are closed after each test. */
abstract class AttackedServer {

    static final int ATTACKERS = 20;

    private final List<AutoCloseable> open = new ArrayList<>();
    private final Calculator calculator = new Calculator();

    final IpcServer start(UnaryOperator<IpcServerBuilder> limits) {
        IpcServer server =
                limits.apply(IpcServer.builder().port(0).evaluator(calculator)).start();
        open.add(server);
        return server;
    }

    final IpcServer start() {
        return start(builder -> builder.handshakeTimeout(Duration.ofMillis(200)).stallTime(Duration.ofMillis(200)));
    }

    final RawClient attacker(IpcServer server) throws IOException {
        RawClient attacker = RawClient.of(server);
        open.add(attacker);
        return attacker;
    }

    final RawClient stranger(IpcServer server) throws IOException {
        RawClient stranger = RawClient.silent(server);
        open.add(stranger);
        return stranger;
    }

    @AfterEach
    void closeAll() throws Exception {
        for (AutoCloseable opened : open) {
            opened.close();
        }
    }

    static void expectService(IpcServer server) throws IOException {
        try (RawClient client = RawClient.of(server)) {
            for (int i = 0; i < 100; i++) {
                client.ask("(+ 1 " + i + ")");
                assertThat(client.reply()).isEqualTo(I64.of(1 + i));
            }
        }
    }

    static void awaitConnections(IpcServer server, long count) {
        long deadline =
                System.nanoTime() + Duration.ofMillis(RawClient.PATIENCE_MILLIS).toNanos();
        while (server.stats().connections() > count && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
        assertThat(server.stats().connections()).isEqualTo(count);
    }
}
