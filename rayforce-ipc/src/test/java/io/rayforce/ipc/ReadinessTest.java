package io.rayforce.ipc;

import static org.assertj.core.api.Assertions.assertThat;

import io.rayforce.ipc.RayforceTcpException.Kind;
import io.rayforce.testkit.PeerScript;
import io.rayforce.testkit.ScriptedPeer;
import io.rayforce.types.Str;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Waiting for a server that is about to start. */
@ExtendWith(NoLeaks.class)
class ReadinessTest {

    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofMillis(200);
    private static final PeerScript ECHO = PeerScript.answering(asked -> asked);

    @Test
    void aServerThatStartsLaterIsWaitedFor() throws Exception {
        try (ScriptedPeer peer = ScriptedPeer.start(ECHO);
                IpcClient client = IpcClient.connectTo("localhost", peer.port())) {
            peer.stop();
            assertThat(client.isReady(SHORT)).isFalse();
            CompletableFuture<Void> ready = CompletableFuture.runAsync(() -> client.awaitReady(LONG));
            peer.restart();
            Failures.get(ready);

            assertThat(client.isReady(LONG)).isTrue();
            assertThat(client.execute("1")).isEqualTo(Str.of("1"));
        }
    }

    @Test
    void aServerThatAcceptsBeforeItCanAnswerIsTriedAgain() {
        try (ScriptedPeer peer =
                        ScriptedPeer.start(PeerScript.closing(), PeerScript.closing(), PeerScript.silent(), ECHO);
                IpcClient client = IpcClient.builder()
                        .port(peer.port())
                        .handshakeTimeout(SHORT)
                        .build()) {
            client.awaitReady(LONG);

            assertThat(peer.connections()).hasSize(4);
        }
    }

    @Test
    void aServerThatNeverComesIsReportedInTime() {
        try (ScriptedPeer peer = ScriptedPeer.start(ECHO);
                IpcClient client = IpcClient.connectTo("localhost", peer.port())) {
            peer.stop();

            assertThat(Failures.expect(Kind.REFUSED, () -> client.awaitReady(SHORT)))
                    .hasMessageContaining("localhost:" + peer.port());
        }
    }

    @Test
    void aServerThatHangsIsReportedInTime() {
        try (ScriptedPeer peer = ScriptedPeer.start(PeerScript.deaf());
                IpcClient client = IpcClient.connectTo("localhost", peer.port())) {
            Failures.expect(Kind.REQUEST_TIMEOUT, () -> client.awaitReady(SHORT));
            assertThat(client.isReady(SHORT)).isFalse();
        }
    }

    @Test
    void whatWaitingCannotMendIsReportedAtOnce() {
        try (ScriptedPeer peer = ScriptedPeer.start(connection -> {
                    connection.readHello();
                    connection.send(new byte[] {3, 1});
                    connection.waitForClose();
                });
                IpcClient client = IpcClient.connectTo("localhost", peer.port())) {
            Failures.expect(Kind.AUTHENTICATION, () -> client.awaitReady(Duration.ofHours(1)));
        }
    }

    @Test
    void aClosedClientDoesNotWait() {
        IpcClient client = IpcClient.connectTo("localhost", 1);
        client.close();

        Failures.expect(Kind.CLOSED, () -> client.awaitReady(Duration.ofHours(1)));
    }

    @Test
    void anInterruptEndsTheWaiting() {
        try (ScriptedPeer peer = ScriptedPeer.start(ECHO);
                IpcClient client = IpcClient.connectTo("localhost", peer.port())) {
            peer.stop();
            Thread.currentThread().interrupt();

            Failures.expect(Kind.INTERRUPTED, () -> client.awaitReady(Duration.ofHours(1)));
            assertThat(Thread.interrupted()).isTrue();
        }
    }
}
