package io.rayforce.ipc;

import static org.assertj.core.api.Assertions.assertThat;

import io.rayforce.ipc.RayforceTcpException.Kind;
import io.rayforce.types.I64;
import io.rayforce.types.I64Vector;
import io.rayforce.types.RayNull;
import io.rayforce.types.RayValue;
import io.rayforce.types.Str;
import io.rayforce.types.wire.Frame;
import io.rayforce.types.wire.WireFormat;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A server that is told to end takes nothing more, answers what it has taken, and keeps nobody waiting beyond its time. */
@ExtendWith(NoLeaks.class)
class ServerShutdownTest {

    private static final Duration AMPLE = Duration.ofMinutes(5);

    private final Calculator calculator = new Calculator();

    private IpcServer start() {
        return IpcServer.builder().port(0).evaluator(calculator).start();
    }

    private static CompletableFuture<Void> shutDown(IpcServer server) {
        CompletableFuture<Void> done = CompletableFuture.runAsync(() -> server.shutdown(AMPLE));
        Eventually.isTrue(() -> !accepts(server.port()));
        return done;
    }

    private static boolean accepts(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (SocketException refused) {
            return false;
        } catch (IOException other) {
            throw new AssertionError(other);
        }
    }

    @ParameterizedTest
    @EnumSource
    void requestsThatWaitAreAnsweredAndNoneIsTakenAfterwards(WireFormat format) throws Exception {
        try (IpcServer server = start();
                RawClient client = RawClient.of(server, format)) {
            client.ask("(wait)");
            client.ask("(+ 1 2)");
            client.ask("(+ 3 4)");
            calculator.waiting.await();
            Eventually.isTrue(() -> received(server, client));
            CompletableFuture<Void> end = shutDown(server);
            calculator.release.countDown();

            assertThat(client.reply()).isEqualTo(RayNull.NULL);
            assertThat(client.reply()).isEqualTo(I64.of(3));
            assertThat(client.reply()).isEqualTo(I64.of(7));
            assertThat(client.socket().getInputStream().read()).isEqualTo(-1);
            client.ask("(+ 5 6)");
            assertThat(client.untilEnd()).isZero();
            Failures.get(end);
        }
        assertThat(calculator.asked).hasSize(3);
    }

    /** What has arrived counts; what is still on its way does not. */
    private static boolean received(IpcServer server, RawClient client) {
        return server.stats().received() >= client.written();
    }

    @Test
    void messagesThatWaitAreTaken() throws Exception {
        try (IpcServer server = start();
                RawClient client = RawClient.of(server)) {
            client.ask("(wait)");
            calculator.waiting.await();
            for (int i = 0; i < 10; i++) {
                client.send(Frame.Kind.ASYNC, Str.of("(other)"));
            }
            Eventually.isTrue(() -> received(server, client));
            CompletableFuture<Void> end = shutDown(server);
            calculator.release.countDown();

            assertThat(client.reply()).isEqualTo(RayNull.NULL);
            assertThat(client.untilEnd()).isZero();
            Failures.get(end);
        }
        assertThat(calculator.asked).hasSize(11);
    }

    @Test
    void repliesThatAreBeingWrittenArriveWhole() throws Exception {
        RayValue large = I64Vector.wrap(new long[1 << 23]);
        try (IpcServer server = start();
                RawClient client = RawClient.of(server)) {
            client.send(Frame.Kind.SYNC, large);
            assertThat(client.read(1)).containsExactly(Frame.FIRST_BYTE);
            CompletableFuture<Void> end = shutDown(server);

            byte[] expected =
                    WireFormat.V3.encodeFrame(Frame.Kind.RESPONSE, large).array();
            assertThat(client.untilEnd()).isEqualTo(expected.length - 1);
            Failures.get(end);
        }
    }

    @Test
    void whatWasPushedArrives() throws Exception {
        List<ServerPeer> peers = new ArrayList<>();
        try (IpcServer server = IpcServer.builder()
                        .port(0)
                        .evaluator(calculator)
                        .onOpen(peers::add)
                        .start();
                RawClient client = RawClient.of(server)) {
            client.ask("(+ 1 2)");
            assertThat(client.reply()).isEqualTo(I64.of(3));
            for (int i = 0; i < 1000; i++) {
                peers.get(0).push(I64.of(i));
            }
            CompletableFuture<Void> end = shutDown(server);

            for (int i = 0; i < 1000; i++) {
                assertThat(client.receive(Frame.Kind.ASYNC)).isEqualTo(I64.of(i));
            }
            assertThat(client.untilEnd()).isZero();
            Failures.get(end);
        }
    }

    @Test
    void clientsOfJavaGetTheirAnswersAndLearnThatOthersWereNotAsked() throws Exception {
        try (IpcServer server = start();
                IpcClient client = IpcClient.builder()
                        .port(server.port())
                        .acquireTimeout(Duration.ofMillis(100))
                        .build()) {
            List<String> texts = new ArrayList<>(List.of("(wait)"));
            IntStream.range(0, 100).forEach(i -> texts.add("(+ 1 " + i + ")"));
            List<CompletableFuture<RayValue>> replies = new ArrayList<>();
            long bytes = 2;
            for (String text : texts) {
                bytes +=
                        WireFormat.V3.encodeFrame(Frame.Kind.SYNC, Str.of(text)).remaining();
                replies.add(client.executeAsync(text));
            }
            long all = bytes;
            calculator.waiting.await();
            Eventually.isTrue(() -> server.stats().received() == all);
            CompletableFuture<Void> end = shutDown(server);
            calculator.release.countDown();

            for (int i = 0; i < 100; i++) {
                assertThat(Failures.get(replies.get(i + 1))).isEqualTo(I64.of(i + 1));
            }
            Failures.get(end);
            Failures.expect(Kind.REFUSED, () -> client.execute("(+ 1 2)"));
        }
    }

    @Test
    void whoHasNotSaidHelloIsSentAway() throws Exception {
        try (IpcServer server = start();
                RawClient silent = RawClient.silent(server);
                RawClient half = RawClient.silent(server)) {
            half.write((byte) 3);
            Eventually.isTrue(() -> server.stats().connections() == 2);
            CompletableFuture<Void> end = shutDown(server);

            assertThat(silent.untilEnd()).isZero();
            assertThat(half.untilEnd()).isZero();
            Failures.get(end);
        }
    }

    @Test
    void whatTakesLongerThanTheTimeIsEnded() throws Exception {
        try (IpcServer server = start();
                RawClient waiting = RawClient.of(server);
                RawClient deaf = RawClient.of(server)) {
            deaf.send(Frame.Kind.SYNC, I64Vector.wrap(new long[1 << 23]));
            waiting.ask("(wait)");
            calculator.waiting.await();
            server.shutdown(Duration.ofMillis(50));

            assertThat(waiting.untilEnd()).isZero();
            assertThat(accepts(server.port())).isFalse();
        }
    }

    @Test
    void aServerThatNobodyUsesEndsAtOnceAndItsPortIsFree() {
        IpcServer server = start();
        server.shutdown(AMPLE);
        server.shutdown(AMPLE);
        try (IpcServer next =
                IpcServer.builder().port(server.port()).evaluator(calculator).start()) {
            assertThat(next.port()).isEqualTo(server.port());
        }
    }
}
