package io.rayforce.ipc;

import static org.assertj.core.api.Assertions.assertThat;

import io.rayforce.types.I64;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(NoLeaks.class)
class ServerEventsTest {

    private static final int HELLO_BYTES = 2;

    private final Calculator calculator = new Calculator();
    private final BlockingQueue<String> events = new LinkedBlockingQueue<>();
    private final ServerListener recorder = new ServerListener() {
        @Override
        public void connected(ServerPeer peer) {
            events.add("connected " + peer.protocol());
        }

        @Override
        public void refused(String address, String reason) {
            events.add("refused " + reason);
        }

        @Override
        public void closed(ServerPeer peer, String reason) {
            events.add("closed " + reason);
        }

        @Override
        public void answered(ServerPeer peer, Duration took) {
            events.add("answered " + took.isNegative());
        }

        @Override
        public void failed(ServerPeer peer, Duration took, String code) {
            events.add("failed " + code);
        }
    };

    private IpcServerBuilder builder() {
        return IpcServer.builder().port(0).evaluator(calculator);
    }

    private List<String> next(int count) throws InterruptedException {
        List<String> next = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            next.add(String.valueOf(events.poll(RawClient.PATIENCE_MILLIS, TimeUnit.MILLISECONDS)));
        }
        return next;
    }

    @Test
    void aListenerHearsOfConnectionsAndRequests() throws Exception {
        try (IpcServer server = builder().listener(recorder).start()) {
            try (RawClient client = RawClient.of(server)) {
                client.ask("(+ 1 2)");
                client.ask("(other)");
                client.ask("(name)");
                client.reply();
                client.reply();
                client.code();
            }
            assertThat(next(5))
                    .containsExactly(
                            "connected V3",
                            "answered false",
                            "answered false",
                            "failed name",
                            "closed the client or the program closed it");
        }
    }

    @Test
    void aListenerHearsWhyAClientWasRefusedOrCutOff() throws Exception {
        try (IpcServer server = builder()
                .listener(recorder)
                .maxConnections(1)
                .idleTime(Duration.ofMillis(50))
                .start()) {
            try (RawClient idle = RawClient.of(server)) {
                assertThat(idle.untilEnd()).isZero();
            }
            assertThat(next(2)).containsExactly("connected V3", "closed the client was idle");
            try (RawClient foreign = RawClient.silent(server)) {
                foreign.write((byte) 'G');
                assertThat(foreign.untilEnd()).isZero();
            }
            assertThat(next(1)).containsExactly("refused the first byte is 47");
        }
    }

    @Test
    void countersAreKeptWithoutAListener() throws Exception {
        try (IpcServer server = builder().build()) {
            assertThat(server.stats()).isEqualTo(ServerStats.NOTHING);
            server.start();
            try (RawClient client = RawClient.of(server)) {
                client.ask("(+ 1 2)");
                client.ask("(name)");
                assertThat(client.reply()).isEqualTo(I64.of(3));
                client.code();

                ServerStats stats = server.stats();
                assertThat(stats.connections()).isEqualTo(1);
                assertThat(stats.connected()).isEqualTo(1);
                assertThat(stats.answered()).isEqualTo(1);
                assertThat(stats.failed()).isEqualTo(1);
                assertThat(stats.refused()).isZero();
                assertThat(stats.received()).isEqualTo(HELLO_BYTES + 16 + 10 + 7 + 16 + 10 + 6);
                assertThat(stats.sent()).isEqualTo(HELLO_BYTES + 16 + 10 + 16 + 9);
            }
        }
    }

    @Test
    void aListenerThatFailsHurtsNobody() throws Exception {
        ServerListener failing = new ServerListener() {
            @Override
            public void connected(ServerPeer peer) {
                throw new IllegalStateException("as the test wants it");
            }

            @Override
            public void answered(ServerPeer peer, Duration took) {
                throw new IllegalStateException("as the test wants it");
            }
        };
        try (IpcServer server = builder().listener(failing).start();
                RawClient client = RawClient.of(server)) {
            client.ask("(+ 1 2)");

            assertThat(client.reply()).isEqualTo(I64.of(3));
        }
    }
}
