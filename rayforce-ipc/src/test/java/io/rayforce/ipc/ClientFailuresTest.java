package io.rayforce.ipc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rayforce.ipc.RayforceTcpException.Kind;
import io.rayforce.query.ErrorCode;
import io.rayforce.query.QueryException;
import io.rayforce.query.RemoteException;
import io.rayforce.testkit.PeerConnection;
import io.rayforce.testkit.PeerScript;
import io.rayforce.testkit.ScriptedPeer;
import io.rayforce.types.I64;
import io.rayforce.types.I64Vector;
import io.rayforce.types.Name;
import io.rayforce.types.RayError;
import io.rayforce.types.RayList;
import io.rayforce.types.RayValue;
import io.rayforce.types.Str;
import io.rayforce.types.wire.DecodeLimits;
import io.rayforce.types.wire.Frame;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Peers that misbehave: a typed error each, within the deadline, and nothing left behind. */
@ExtendWith(NoLeaks.class)
class ClientFailuresTest {

    private static final Duration SHORT = Duration.ofMillis(500);
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final DecodeLimits LIMITS = DecodeLimits.DEFAULT.withMaxPayload(1000);

    @Test
    void aSilentPeerEndsTheHandshakeInTime() {
        hurried(PeerScript.silent(), client -> {
            RayforceTcpException failure = Failures.expect(Kind.HANDSHAKE_TIMEOUT, client::acquire);

            assertThat(failure).hasMessageContaining("localhost:" + client.port());
        });
    }

    @Test
    void aPeerThatClosesOnTheHandshakeIsAnotherVersion() {
        with(PeerScript.closing(), client -> Failures.expect(Kind.VERSION, client::acquire));
    }

    @Test
    void aWebServerIsNoRayforceServer() {
        PeerScript web = connection -> {
            connection.readHello();
            connection.send("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        };
        with(
                web,
                client -> assertThat(Failures.expect(Kind.VERSION, client::acquire))
                        .hasMessageContaining("no Rayforce server"));
    }

    @Test
    void anUnknownHostIsUnreachable() {
        try (IpcClient client = IpcClient.connectTo("no-such-host.invalid", 5000)) {
            Failures.expect(Kind.UNREACHABLE, client::acquire);
        }
    }

    @Test
    void theSharedConnectionFailsAsAcquiringDoes() {
        hurried(PeerScript.silent(), client -> Failures.expect(Kind.HANDSHAKE_TIMEOUT, () -> client.execute("1")));
    }

    @Test
    void aPasswordIsWanted() {
        with(login("secret"), client -> Failures.expect(Kind.AUTHENTICATION, client::acquire));
    }

    @Test
    void aPasswordIsSentAndNeverShown() {
        Credentials right = Credentials.of("me", "secret".toCharArray());
        Credentials wrong = Credentials.of("me", "guess".toCharArray());
        try (ScriptedPeer peer = ScriptedPeer.start(login("me:secret\0"));
                IpcClient welcome = client(peer).credentials(right).build();
                IpcClient refused = client(peer).credentials(wrong).build()) {
            assertThat(welcome.execute("1")).isEqualTo(Str.of("1"));
            assertThat(Failures.expect(Kind.AUTHENTICATION, refused::acquire)).hasMessageNotContaining("guess");
            assertThat(right).hasToString("Credentials(user=me)");
        }
    }

    private static PeerScript login(String expected) {
        return connection -> {
            connection.readHello();
            connection.send(new byte[] {3, 1});
            int length = connection.readBytes(1)[0];
            boolean isRight = new String(connection.readBytes(length), StandardCharsets.UTF_8).equals(expected);
            connection.send(new byte[] {(byte) (isRight ? 0 : 1)});
            while (isRight) {
                connection.reply(connection.read().value());
            }
        };
    }

    @Test
    void aMissingReplyEndsTheRequestAndNotTheConnection() {
        PeerScript late = connection -> {
            connection.shakeHands();
            connection.read();
            connection.read();
            connection.reply(I64.of(1));
            connection.reply(I64.of(2));
            connection.waitForClose();
        };
        try (ScriptedPeer peer = ScriptedPeer.start(late);
                IpcClient client = client(peer).requestTimeout(SHORT).build()) {
            try (IpcConnection conn = client.acquire()) {
                assertThat(Failures.expect(Kind.REQUEST_TIMEOUT, () -> conn.execute("(first)")))
                        .hasMessageContaining("asked: (first)");
                assertThat(conn.execute("(second)")).isEqualTo(I64.of(2));
            }
        }
    }

    @Test
    void aLostConnectionLeavesTheOutcomeOpen() {
        with(PeerScript.resetting(), client -> {
            try (IpcConnection conn = client.acquire()) {
                Failures.expect(Kind.OUTCOME_UNKNOWN, () -> conn.execute("(set a 1)"));
                Failures.expect(Kind.NOT_SENT, () -> conn.execute("(set a 2)"));
            }
        });
    }

    @Test
    void theSharedConnectionIsMadeAgain() {
        try (ScriptedPeer peer = ScriptedPeer.start(PeerScript.resetting(), PeerScript.answering(value -> value));
                IpcClient client = client(peer).build()) {
            Failures.expect(Kind.OUTCOME_UNKNOWN, () -> client.execute("(set a 1)"));

            assertThat(client.execute("(get a)")).isEqualTo(Str.of("(get a)"));
        }
    }

    @Test
    void anErrorIsThrownWithItsCodeAndWhatWasAsked() {
        with(PeerScript.answering(value -> RayError.of("name")), client -> {
            assertThatThrownBy(() -> client.execute("(nosuch 1)"))
                    .isInstanceOfSatisfying(
                            RemoteException.class,
                            failure -> assertThat(failure.code()).isEqualTo("name"))
                    .hasMessageContaining("(nosuch <i64>)")
                    .hasMessageContaining("localhost:" + client.port())
                    .hasMessageContaining(ErrorCode.NAME.advice())
                    .hasStackTraceContaining("ClientFailuresTest");
            RayValue tree = RayList.of(Name.of("insert"), Name.of("t"), I64Vector.of(1, 2, 3));
            assertThatThrownBy(() -> client.execute(tree))
                    .isInstanceOf(RemoteException.class)
                    .hasMessageContaining("(insert t <I64>)");
        });
    }

    @Test
    void textIsNeverSentAsCodeByAccident() {
        with(PeerScript.answering(value -> value), client -> {
            assertThatThrownBy(() -> client.execute(Str.of("(exit 0)"))).isInstanceOf(QueryException.class);
            assertThatThrownBy(() -> client.execute("(a \0 b)")).isInstanceOf(QueryException.class);
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 4, 6})
    void aHeaderThatCannotBeTrustedEndsTheConnection(int offset) {
        with(damaged(frame -> frame.put(offset, (byte) 77)), client -> {
            try (IpcConnection conn = client.acquire()) {
                Failures.expect(Kind.PROTOCOL, () -> conn.execute("1"));
                Failures.expect(Kind.NOT_SENT, () -> conn.execute("1"));
            }
        });
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, Long.MIN_VALUE})
    void aSizeThatCannotBeEndsTheConnection(long size) {
        with(damaged(frame -> frame.putLong(8, size)), client -> {
            try (IpcConnection conn = client.acquire()) {
                Failures.expect(Kind.PROTOCOL, () -> conn.execute("1"));
            }
        });
    }

    @Test
    void aTruncatedPayloadFailsItsOwnRequestAlone() {
        with(damaged(frame -> frame.put(Frame.HEADER_SIZE, (byte) 5)), this::expectMalformedAndGoOn);
    }

    @Test
    void anUnknownTypeCodeFailsItsOwnRequestAlone() {
        with(damaged(frame -> frame.put(Frame.HEADER_SIZE, (byte) 50)), this::expectMalformedAndGoOn);
    }

    @Test
    void aReplyAboveTheLimitIsDrainedAndFailsItsOwnRequestAlone() {
        RayValue large = I64Vector.wrap(new long[100_000]);
        PeerScript script = connection -> {
            connection.shakeHands();
            connection.read();
            connection.reply(large);
            answerAll(connection);
        };
        with(script, this::expectMalformedAndGoOn);
    }

    private void expectMalformedAndGoOn(IpcClient client) {
        try (IpcConnection conn = client.acquire()) {
            assertThat(Failures.expect(Kind.MALFORMED_REPLY, () -> conn.execute("1")))
                    .hasMessageContaining("localhost:" + client.port());
            assertThat(conn.execute("2")).isEqualTo(Str.of("2"));
        }
    }

    /** A peer whose first reply is damaged. */
    private static PeerScript damaged(Consumer<ByteBuffer> damage) {
        return connection -> {
            connection.shakeHands();
            connection.read();
            byte[] frame = connection.frame(Frame.Kind.RESPONSE, I64.of(1));
            damage.accept(ByteBuffer.wrap(frame).order(ByteOrder.LITTLE_ENDIAN));
            connection.send(frame);
            answerAll(connection);
        };
    }

    private static void answerAll(PeerConnection connection) throws IOException {
        while (true) {
            connection.reply(connection.read().value());
        }
    }

    @Test
    void aReplyThatNobodyAskedForEndsTheConnection() {
        PeerScript talkative = connection -> {
            connection.shakeHands();
            connection.read();
            byte[] reply = connection.frame(Frame.Kind.RESPONSE, I64.of(1));
            connection.send(
                    ByteBuffer.allocate(2 * reply.length).put(reply).put(reply).array());
            connection.waitForClose();
        };
        with(talkative, client -> {
            try (IpcConnection conn = client.acquire()) {
                assertThat(conn.execute("1")).isEqualTo(I64.of(1));
                Failures.expect(Kind.NOT_SENT, () -> conn.execute("2"));
            }
        });
    }

    @Test
    void pushesAreNotTakenForReplies() {
        PeerScript pushing = connection -> {
            connection.shakeHands();
            connection.push(Str.of("welcome"));
            connection.read();
            connection.push(Str.of("news"));
            connection.ask(Str.of("who are you"));
            if (connection.read().value() instanceof RayError error
                    && error.code().equals("nyi")) {
                connection.reply(I64.of(7));
                answerAll(connection);
            }
        };
        with(pushing, client -> {
            try (IpcConnection conn = client.acquire()) {
                assertThat(conn.execute("7")).isEqualTo(I64.of(7));
                assertThat(conn.execute("8")).isEqualTo(Str.of("8"));
            }
        });
    }

    @Test
    void aClosedConnectionIsRefused() {
        with(PeerScript.answering(value -> value), client -> {
            IpcConnection conn = client.acquire();
            conn.close();
            conn.close();

            assertThat(Failures.expect(Kind.CLOSED, () -> conn.execute("1")))
                    .hasMessageStartingWith("Cannot write to a closed connection");
            client.close();
            Failures.expect(Kind.CLOSED, () -> client.execute("1"));
            Failures.expect(Kind.CLOSED, client::acquire);
        });
    }

    @Test
    void closingFailsWhatIsInFlight() {
        with(PeerScript.deaf(), client -> {
            CompletableFuture<RayValue> leased;
            try (IpcConnection conn = client.acquire()) {
                leased = conn.executeAsync("1");
            }
            CompletableFuture<RayValue> shared = client.executeAsync("2");
            client.close();

            Failures.expect(Kind.CLOSED, () -> Failures.get(leased));
            Failures.expect(Kind.CLOSED, () -> Failures.get(shared));
        });
    }

    @Test
    void anInterruptEndsTheWaiting() {
        with(PeerScript.deaf(), client -> {
            Thread.currentThread().interrupt();

            Failures.expect(Kind.INTERRUPTED, () -> client.execute("1"));
            assertThat(Thread.interrupted()).isTrue();
        });
    }

    private static void with(PeerScript script, Consumer<IpcClient> test) {
        try (ScriptedPeer peer = ScriptedPeer.start(script);
                IpcClient client = client(peer).build()) {
            test.accept(client);
        }
    }

    /** Runs a test with a client that soon loses its patience. */
    private static void hurried(PeerScript script, Consumer<IpcClient> test) {
        try (ScriptedPeer peer = ScriptedPeer.start(script);
                IpcClient client = client(peer).handshakeTimeout(SHORT).build()) {
            test.accept(client);
        }
    }

    private static IpcClientBuilder client(ScriptedPeer peer) {
        return IpcClient.builder()
                .port(peer.port())
                .handshakeTimeout(LONG)
                .requestTimeout(LONG)
                .limits(LIMITS);
    }
}
