package io.rayforce.ipc;

import static org.assertj.core.api.Assertions.assertThat;

import io.rayforce.types.I64;
import io.rayforce.types.RayNull;
import io.rayforce.types.RayValue;
import io.rayforce.types.RayforceException;
import io.rayforce.types.Str;
import io.rayforce.types.wire.Frame;
import io.rayforce.types.wire.WireFormat;
import java.io.IOException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(NoLeaks.class)
class ServerHooksTest {

    private final Calculator calculator = new Calculator();
    private final BlockingQueue<String> events = new LinkedBlockingQueue<>();

    private IpcServerBuilder builder() {
        return IpcServer.builder().port(0).evaluator(calculator);
    }

    private String event() throws InterruptedException {
        return String.valueOf(events.poll(RawClient.PATIENCE_MILLIS, TimeUnit.MILLISECONDS));
    }

    @Test
    void connectionsAreReportedFromTheFirstToTheLast() throws Exception {
        try (IpcServer server = builder()
                        .onOpen(peer -> events.add("open " + peer.protocol() + peer.isOpen()))
                        .onClose(peer -> events.add("close " + peer.protocol() + peer.isOpen()))
                        .start();
                RawClient client = RawClient.of(server)) {
            assertThat(event()).isEqualTo("open V3true");
            try (RawClient old = RawClient.of(server, WireFormat.V1)) {
                assertThat(event()).isEqualTo("open V1true");
                old.ask("(+ 1 2)");
                assertThat(old.reply()).isEqualTo(I64.of(3));
            }
            assertThat(event()).isEqualTo("close V1false");
            assertThat(client.socket().isClosed()).isFalse();
        }
        assertThat(event()).isEqualTo("close V3false");
        assertThat(events).isEmpty();
    }

    @Test
    void whatIsPushedOnOpeningPrecedesTheFirstReply() throws IOException {
        try (IpcServer server =
                        builder().onOpen(peer -> peer.push(Str.of("welcome"))).start();
                RawClient client = RawClient.of(server)) {
            client.ask("(+ 1 2)");

            assertThat(client.receive(Frame.Kind.ASYNC)).isEqualTo(Str.of("welcome"));
            assertThat(client.reply()).isEqualTo(I64.of(3));
        }
    }

    @Test
    void requestsWaitForTheHookThatOpensTheirConnection() throws Exception {
        CountDownLatch opened = new CountDownLatch(1);
        try (IpcServer server = builder().onOpen(peer -> await(opened)).start();
                RawClient client = RawClient.of(server)) {
            client.ask("(+ 1 2)");
            assertThat(calculator.asked).isEmpty();
            opened.countDown();

            assertThat(client.reply()).isEqualTo(I64.of(3));
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(RawClient.PATIENCE_MILLIS, TimeUnit.MILLISECONDS))
                    .isTrue();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void theEndOfAConnectionIsReportedOnceItsRequestHasEnded() throws Exception {
        try (IpcServer server = builder()
                .onSync((peer, request) -> {
                    events.add("asked");
                    await(calculator.release);
                    events.add("answered");
                    return request;
                })
                .onClose(peer -> events.add("close"))
                .start()) {
            try (RawClient client = RawClient.of(server)) {
                client.ask("anything");
                assertThat(event()).isEqualTo("asked");
            }
            assertThat(event()).isEqualTo("answered");
            assertThat(event()).isEqualTo("close");
        }
    }

    @Test
    void peersThatOnlyReceiveAreReportedToo() throws Exception {
        try (IpcServer server = builder()
                .onOpen(peer -> peer.push(I64.of(1)))
                .onClose(peer -> events.add("close " + peer.user()))
                .start()) {
            try (RawClient client = RawClient.of(server)) {
                assertThat(client.receive(Frame.Kind.ASYNC)).isEqualTo(I64.of(1));
            }
            assertThat(event()).isEqualTo("close ");
        }
    }

    @Test
    void requestsAndMessagesGoToTheirHooksAndNotToTheEvaluator() throws Exception {
        try (IpcServer server = builder()
                        .onSync((peer, request) -> Str.of("got " + ((Str) request).value()))
                        .onAsync((peer, message) -> peer.push(message))
                        .start();
                RawClient client = RawClient.of(server)) {
            client.send(Frame.Kind.ASYNC, I64.of(5));
            client.ask("(+ 1 2)");

            assertThat(client.receive(Frame.Kind.ASYNC)).isEqualTo(I64.of(5));
            assertThat(client.reply()).isEqualTo(Str.of("got (+ 1 2)"));
        }
        assertThat(calculator.asked).isEmpty();
    }

    @Test
    void whatCannotBeDecodedNeverReachesAHook() throws IOException {
        try (IpcServer server = builder()
                        .onSync((peer, request) -> {
                            events.add("asked");
                            return request;
                        })
                        .start();
                RawClient client = RawClient.of(server)) {
            byte[] frame = WireFormat.V3.encodeFrame(Frame.Kind.SYNC, I64.of(1)).array();
            frame[Frame.HEADER_SIZE] = 50;
            client.write(frame);

            assertThat(client.reply()).isEqualTo(RayNull.NULL);
        }
        assertThat(events).isEmpty();
    }

    @Test
    void hooksThatFailAreAnsweredAndHurtNobody() throws IOException {
        try (IpcServer server = builder()
                        .onOpen(peer -> {
                            throw new IllegalStateException("as the test wants it");
                        })
                        .onSync((peer, request) -> {
                            throw new IllegalStateException("as the test wants it");
                        })
                        .onAsync((peer, message) -> {
                            throw new RayforceException("as the test wants it");
                        })
                        .start();
                RawClient client = RawClient.of(server)) {
            client.send(Frame.Kind.ASYNC, I64.of(5));
            client.ask("(+ 1 2)");
            client.ask("(+ 1 2)");

            assertThat(client.code()).isEqualTo("domain");
            assertThat(client.code()).isEqualTo("domain");
        }
    }

    @Test
    void nothingIsPushedToClientsOfVersionOne() throws Exception {
        BlockingQueue<RayforceException> refusals = new LinkedBlockingQueue<>();
        try (IpcServer server = builder()
                        .onOpen(peer -> {
                            try {
                                peer.push(I64.of(1));
                            } catch (RayforceException refusal) {
                                refusals.add(refusal);
                            }
                        })
                        .start();
                RawClient old = RawClient.of(server, WireFormat.V1)) {
            old.ask("(+ 1 2)");

            assertThat(old.reply()).isEqualTo(I64.of(3));
            assertThat(refusals.take()).hasMessageContaining("version 1");
        }
    }

    @Test
    void theProgramMayPushAndCloseAtAnyTime() throws Exception {
        BlockingQueue<ServerPeer> peers = new LinkedBlockingQueue<>();
        try (IpcServer server = builder().onOpen(peers::add).start();
                RawClient client = RawClient.of(server)) {
            ServerPeer peer = peers.take();
            for (int i = 0; i < 1000; i++) {
                peer.push(I64.of(i));
            }
            for (int i = 0; i < 1000; i++) {
                assertThat(client.receive(Frame.Kind.ASYNC)).isEqualTo(I64.of(i));
            }
            peer.close();

            assertThat(client.untilEnd()).isZero();
            peer.push(I64.of(1));
            assertThat(peer.isOpen()).isFalse();
        }
    }

    /** The client gives up after three seconds: what it gets has to be on its way before. */
    @Test
    void oldClientsGetAnErrorWhenARequestTakesTooLong() throws IOException {
        try (IpcServer server = builder().start();
                RawClient old = RawClient.of(server, WireFormat.V1)) {
            old.ask("(wait)");

            assertThat(old.code()).isIn("limit", "value");
            old.ask("(+ 1 2)");
            assertThat(old.reply()).isEqualTo(I64.of(3));
        }
    }

    @Test
    void oldClientsAreDisconnectedWhenARequestDoesNotEnd() throws IOException {
        try (IpcServer server = builder().onSync(this::stubborn).start();
                RawClient old = RawClient.of(server, WireFormat.V1)) {
            old.ask("(wait)");

            assertThat(old.untilEnd()).isZero();
            calculator.release.countDown();
        }
    }

    private RayValue stubborn(ServerPeer peer, RayValue request) {
        while (calculator.release.getCount() > 0) {
            Thread.onSpinWait();
        }
        return request;
    }
}
