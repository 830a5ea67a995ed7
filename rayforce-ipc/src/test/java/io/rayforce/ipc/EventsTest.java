package io.rayforce.ipc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.rayforce.ipc.RayforceTcpException.Kind;
import io.rayforce.query.RemoteException;
import io.rayforce.testkit.PeerScript;
import io.rayforce.testkit.ScriptedPeer;
import io.rayforce.types.RayError;
import io.rayforce.types.RayforceException;
import io.rayforce.types.Str;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a listener hears, in which order. */
@ExtendWith(NoLeaks.class)
class EventsTest {

    private final Recorder heard = new Recorder();

    /** Writes down what it hears. */
    private static final class Recorder implements ClientListener {

        final List<String> events = new CopyOnWriteArrayList<>();
        final AtomicLong sent = new AtomicLong();
        final AtomicLong received = new AtomicLong();

        @Override
        public void connected(long connection, Duration took) {
            events.add("connected " + connection);
        }

        @Override
        public void notConnected(long connection, RayforceException failure) {
            events.add("not connected " + connection + " " + ((RayforceTcpException) failure).kind());
        }

        @Override
        public void closed(long connection, String reason) {
            events.add("closed " + connection);
        }

        @Override
        public void requested(long connection) {
            events.add("requested " + connection);
        }

        @Override
        public void replied(long connection, Duration took) {
            events.add("replied " + connection);
        }

        @Override
        public void failed(long connection, Duration took, RayforceException failure) {
            String how = failure instanceof RemoteException remote
                    ? remote.code()
                    : ((RayforceTcpException) failure).kind().name();
            events.add("failed " + connection + " " + how);
        }

        @Override
        public void sent(long connection, long bytes) {
            sent.addAndGet(bytes);
        }

        @Override
        public void received(long connection, long bytes) {
            received.addAndGet(bytes);
        }

        @Override
        public void acquired(long connection, Duration waited) {
            events.add("acquired " + connection);
        }

        @Override
        public void notAcquired(Duration waited) {
            events.add("not acquired");
        }

        @Override
        public void released(long connection, Duration held) {
            events.add("released " + connection);
        }
    }

    private IpcClient client(int port) {
        return IpcClient.builder().port(port).listener(heard).build();
    }

    @Test
    void theLifeOfAConnectionIsToldInOrder() {
        try (ScriptedPeer peer = ScriptedPeer.start(PeerScript.answering(value -> value));
                IpcClient client = client(peer.port())) {
            try (IpcConnection conn = client.acquire()) {
                conn.execute("(+ 1 2)");
            }
            client.disposeConnections();
            Eventually.isTrue(() -> heard.events.contains("closed 1"));
        }
        assertThat(heard.events)
                .containsExactly("connected 1", "acquired 1", "requested 1", "replied 1", "released 1", "closed 1");
    }

    @Test
    void bytesAreCountedInBothDirections() {
        try (IpcServer server =
                        IpcServer.builder().port(0).evaluator(new Calculator()).start();
                IpcClient client = client(server.port())) {
            client.execute("(+ 1 2)");
        }
        // A header, the type, the flags, and the length and the letters of the text; a header, the type, the flags, a
        // number.
        assertThat(heard.sent).hasValue(16 + 2 + 8 + 7);
        assertThat(heard.received).hasValue(16 + 2 + 8);
    }

    @Test
    void errorsAndLossesAreFailures() {
        PeerScript script = connection -> {
            connection.shakeHands();
            connection.read();
            connection.reply(RayError.of("name"));
            connection.read();
            connection.reset();
        };
        try (ScriptedPeer peer = ScriptedPeer.start(script);
                IpcClient client = client(peer.port());
                IpcConnection conn = client.acquire()) {
            assertThat(catchThrowable(() -> conn.execute("a"))).isInstanceOf(RemoteException.class);
            Failures.expect(Kind.OUTCOME_UNKNOWN, () -> conn.execute("b"));
            Failures.expect(Kind.NOT_SENT, () -> conn.execute("c"));
        }
        assertThat(heard.events)
                .containsSubsequence("failed 1 name", "requested 1", "closed 1", "failed 1 OUTCOME_UNKNOWN")
                .containsSubsequence("failed 1 OUTCOME_UNKNOWN", "requested 1", "failed 1 NOT_SENT");
    }

    @Test
    void aLateReplyIsNotToldAfterTheFailure() {
        PeerScript late = connection -> {
            connection.shakeHands();
            connection.read();
            connection.read();
            connection.reply(Str.of("first"));
            connection.reply(Str.of("second"));
            connection.waitForClose();
        };
        try (ScriptedPeer peer = ScriptedPeer.start(late);
                IpcClient client = IpcClient.builder()
                        .port(peer.port())
                        .listener(heard)
                        .requestTimeout(Duration.ofMillis(200))
                        .build();
                IpcConnection conn = client.acquire()) {
            Failures.expect(Kind.REQUEST_TIMEOUT, () -> conn.execute("1"));
            assertThat(conn.execute("2")).isEqualTo(Str.of("second"));
        }
        assertThat(heard.events.stream().filter(event -> event.startsWith("replied") || event.startsWith("failed")))
                .containsExactly("failed 1 REQUEST_TIMEOUT", "replied 1");
    }

    @Test
    void aRefusedConnectionIsTold() {
        ScriptedPeer gone = ScriptedPeer.start(PeerScript.silent());
        gone.close();
        try (IpcClient client = client(gone.port())) {
            Failures.expect(Kind.REFUSED, client::acquire);
        }
        assertThat(heard.events).containsExactly("not connected 1 REFUSED", "not acquired");
    }

    @Test
    void aListenerThatFailsHarmsNobody() {
        ClientListener broken = new ClientListener() {
            @Override
            public void requested(long connection) {
                throw new IllegalStateException("as the test wants it");
            }

            @Override
            public void replied(long connection, Duration took) {
                throw new IllegalStateException("as the test wants it");
            }
        };
        try (ScriptedPeer peer = ScriptedPeer.start(PeerScript.answering(value -> value));
                IpcClient client =
                        IpcClient.builder().port(peer.port()).listener(broken).build()) {
            assertThat(client.execute("1")).isEqualTo(Str.of("1"));
        }
    }

    @Test
    void whoGivesUpAnAcquireIsTold() {
        try (ScriptedPeer peer = ScriptedPeer.start(PeerScript.answering(value -> value));
                IpcClient client = IpcClient.builder()
                        .port(peer.port())
                        .maxConnections(1)
                        .listener(heard)
                        .build();
                IpcConnection held = client.acquire()) {
            CompletableFuture<IpcConnection> waiting = client.acquireAsync();
            waiting.cancel(false);
            assertThat(held.isClosed()).isFalse();
            assertThat(heard.events).endsWith("not acquired");
        }
    }
}
