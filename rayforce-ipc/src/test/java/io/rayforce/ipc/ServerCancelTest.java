package io.rayforce.ipc;

import static org.assertj.core.api.Assertions.assertThat;

import io.rayforce.types.I64;
import io.rayforce.types.RayError;
import io.rayforce.types.RayNull;
import io.rayforce.types.Str;
import io.rayforce.types.text.Rayfall;
import io.rayforce.types.wire.Frame;
import io.rayforce.types.wire.WireFormat;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@ExtendWith(NoLeaks.class)
class ServerCancelTest {

    private final Calculator calculator = new Calculator();

    private IpcServer start() {
        return IpcServer.builder().port(0).evaluator(calculator).workers(1).start();
    }

    @ParameterizedTest
    @EnumSource
    void anUrgentByteEndsWhatRuns(WireFormat format) throws Exception {
        try (IpcServer server = start();
                RawClient client = RawClient.of(server, format)) {
            client.ask("(wait)");
            calculator.waiting.await();
            client.sendUrgentByte();

            assertThat(client.reply()).isInstanceOf(RayError.class);
            client.ask("(+ 1 2)");
            assertThat(client.reply()).isEqualTo(I64.of(3));
        }
    }

    @Test
    void theErrorOfACancelledRequestSaysSo() throws Exception {
        try (IpcServer server = IpcServer.builder().port(0).start();
                RawClient client = RawClient.of(server)) {
            client.ask("(do (set n 0) (fold (fn [a x] (+ a x)) 0 (til 100000000)))");
            client.sendUrgentByte();
            client.ask("(+ 1 2)");

            assertThat(client.reply()).isIn(RayError.of("cancel"), I64.of(4999999950000000L));
            assertThat(client.reply()).isEqualTo(I64.of(3));
        }
    }

    @Test
    void aMessageThatRunsIsEndedToo() throws Exception {
        try (IpcServer server = start();
                RawClient client = RawClient.of(server)) {
            client.send(Frame.Kind.ASYNC, Str.of("(wait)"));
            calculator.waiting.await();
            client.sendUrgentByte();
            client.ask("(+ 1 2)");

            assertThat(client.reply()).isEqualTo(I64.of(3));
        }
    }

    @Test
    void onlyTheRequestThatRunsIsEnded() throws Exception {
        try (IpcServer server = start();
                RawClient client = RawClient.of(server)) {
            client.ask("(wait)");
            calculator.waiting.await();
            client.ask("(other)");
            client.sendUrgentByte();

            assertThat(client.code()).isEqualTo("cancel");
            assertThat(client.reply()).isNotInstanceOf(RayError.class);
        }
    }

    @Test
    void aRequestThatWaitsForAWorkerIsEndedBeforeItBegins() throws Exception {
        try (IpcServer server = start();
                RawClient busy = RawClient.of(server);
                RawClient client = RawClient.of(server)) {
            busy.ask("(wait)");
            calculator.waiting.await();
            client.ask("(other)");
            client.sendUrgentByte();
            // Read behind the urgent byte, so that this has arrived when the worker is free.
            awaitRead(server, client);
            calculator.release.countDown();

            assertThat(busy.reply()).isEqualTo(RayNull.NULL);
            assertThat(client.code()).isEqualTo("cancel");
            assertThat(client.reply()).isEqualTo(I64.of(3));
        }
        assertThat(calculator.asked).doesNotContain(Rayfall.parse("(other)"));
    }

    /** Connections of one event loop are served in turn: a few round trips on others mean that this one has been read. */
    private static void awaitRead(IpcServer server, RawClient client) throws IOException {
        client.ask("(+ 1 2)");
        for (int i = 0; i < 20; i++) {
            try (RawClient other = RawClient.of(server)) {
                other.ask("(+ 1 2)");
                assertThat(other.reply()).isEqualTo(I64.of(3));
            }
        }
    }

    @Test
    void anUrgentByteIsLostOnAnIdleConnection() throws IOException {
        try (IpcServer server = start();
                RawClient client = RawClient.of(server)) {
            client.sendUrgentByte();
            client.ask("(+ 1 2)");
            assertThat(client.reply()).isEqualTo(I64.of(3));
            client.sendUrgentByte();
            client.sendUrgentByte();
            client.ask("(other)");

            assertThat(client.reply()).isNotInstanceOf(RayError.class);
        }
    }

    @Test
    void anUrgentByteInsideAHeaderEndsTheConnection() throws IOException {
        byte[] frame = WireFormat.V3.encodeFrame(Frame.Kind.SYNC, I64.of(1)).array();
        try (IpcServer server = start();
                RawClient client = RawClient.of(server)) {
            client.write(Arrays.copyOf(frame, 2));
            client.sendUrgentByte();
            client.write(Arrays.copyOfRange(frame, 2, frame.length));

            assertThat(client.untilEnd()).isZero();
        }
    }

    @Test
    void aClientThatClosesEndsWhatRunsForIt() throws Exception {
        try (IpcServer server = start();
                RawClient other = RawClient.of(server)) {
            try (RawClient client = RawClient.of(server)) {
                client.ask("(wait)");
                client.ask("(other)");
                calculator.waiting.await();
            }
            // The one worker is free again only if the first request has ended.
            other.ask("(other)");
            assertThat(other.reply()).isNotInstanceOf(RayError.class);
        }
        assertThat(calculator.asked).hasSize(2);
    }
}
