package io.rayforce.ipc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rayforce.types.I64;
import io.rayforce.types.I64Vector;
import io.rayforce.types.RayNull;
import io.rayforce.types.RayValue;
import io.rayforce.types.Str;
import io.rayforce.types.U8Vector;
import io.rayforce.types.wire.Frame;
import io.rayforce.types.wire.WireFormat;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@ExtendWith(NoLeaks.class)
class ServerLimitsTest {

    private static final Duration SHORT = Duration.ofMillis(100);

    private final Calculator calculator = new Calculator();

    private IpcServer start(UnaryOperator<IpcServerBuilder> limits) {
        return limits.apply(IpcServer.builder().port(0).evaluator(calculator).workers(2))
                .start();
    }

    @Test
    void connectionsBeyondTheLimitAreClosedAndOthersAreNot() throws IOException {
        try (IpcServer server = start(builder -> builder.maxConnections(2));
                RawClient first = RawClient.of(server);
                RawClient second = RawClient.of(server)) {
            try (RawClient third = RawClient.silent(server)) {
                assertThat(third.untilEnd()).isZero();
            }
            first.ask("(+ 1 2)");
            second.ask("(+ 3 4)");
            assertThat(first.reply()).isEqualTo(I64.of(3));
            assertThat(second.reply()).isEqualTo(I64.of(7));
        }
    }

    @Test
    void requestsBeyondTheLimitAreRefusedInTheirPlace() throws Exception {
        try (IpcServer server = start(builder -> builder.maxInFlight(2, 1 << 20));
                RawClient client = RawClient.of(server)) {
            client.ask("(wait)");
            calculator.waiting.await();
            for (int i = 0; i < 4; i++) {
                client.ask("(+ 1 " + i + ")");
            }
            // The server reads on while a request runs: what has overtaken nothing is refused by now, or never.
            client.sendUrgentByte();

            assertThat(client.code()).isEqualTo("cancel");
            assertThat(client.reply()).isEqualTo(I64.of(1));
            assertThat(client.reply()).isEqualTo(I64.of(2));
            assertThat(client.code()).isEqualTo("limit");
            assertThat(client.code()).isEqualTo("limit");
            client.ask("(+ 1 2)");
            assertThat(client.reply()).isEqualTo(I64.of(3));
        }
    }

    @Test
    void bytesBeyondTheLimitAreRefusedInTheirPlace() throws Exception {
        RayValue large = U8Vector.wrap(new byte[1000]);
        try (IpcServer server = start(builder -> builder.maxInFlight(100, 1500));
                RawClient client = RawClient.of(server)) {
            client.ask("(wait)");
            calculator.waiting.await();
            for (int i = 0; i < 3; i++) {
                client.send(Frame.Kind.SYNC, large);
            }
            client.sendUrgentByte();

            assertThat(client.code()).isEqualTo("cancel");
            assertThat(client.reply()).isEqualTo(large);
            assertThat(client.reply()).isEqualTo(large);
            assertThat(client.code()).isEqualTo("limit");
        }
    }

    @Test
    void messagesBeyondTheLimitWaitBecauseNobodyWouldLearnThatTheyAreLost() throws Exception {
        int messages = 50;
        try (IpcServer server = start(builder -> builder.maxInFlight(2, 1 << 20));
                RawClient client = RawClient.of(server)) {
            client.ask("(wait)");
            calculator.waiting.await();
            for (int i = 0; i < messages; i++) {
                client.send(Frame.Kind.ASYNC, Str.of("(+ 1 2)"));
            }
            calculator.release.countDown();
            assertThat(client.reply()).isEqualTo(RayNull.NULL);
            client.ask("(+ 1 2)");
            assertThat(client.reply()).isEqualTo(I64.of(3));
        }
        assertThat(calculator.asked).hasSize(messages + 2);
    }

    @Test
    void aFrameBeyondTheLimitEndsTheConnection() throws IOException {
        try (IpcServer server = start(builder -> builder.maxFrame(100, 100));
                RawClient client = RawClient.of(server)) {
            client.send(Frame.Kind.SYNC, U8Vector.wrap(new byte[80]));
            assertThat(client.reply()).isEqualTo(U8Vector.wrap(new byte[80]));
            client.send(Frame.Kind.SYNC, U8Vector.wrap(new byte[101]));

            assertThat(client.untilEnd()).isZero();
        }
    }

    @Test
    void aPayloadThatExpandsBeyondTheLimitIsAnsweredAsOneThatCannotBeDecoded() throws IOException {
        ByteBuffer bomb =
                WireFormat.V3.encodeFrame(Frame.Kind.SYNC, Frame.COMPRESSED, U8Vector.wrap(new byte[100_000]));
        try (IpcServer server = start(builder -> builder.maxFrame(10_000, 50_000));
                RawClient client = RawClient.of(server)) {
            assertThat(bomb.remaining()).isLessThan(10_000);
            client.write(bomb.array().length == bomb.remaining() ? bomb.array() : copy(bomb));
            client.ask("(+ 1 2)");

            assertThat(client.reply()).isEqualTo(RayNull.NULL);
            assertThat(client.reply()).isEqualTo(I64.of(3));
        }
    }

    private static byte[] copy(ByteBuffer frame) {
        byte[] bytes = new byte[frame.remaining()];
        frame.get(bytes);
        return bytes;
    }

    @Test
    void aRequestThatTakesTooLongIsEndedAndAnswered() throws IOException {
        try (IpcServer server = start(builder -> builder.requestTime(SHORT));
                RawClient client = RawClient.of(server)) {
            client.ask("(wait)");
            client.ask("(+ 1 2)");

            assertThat(client.code()).isEqualTo("limit");
            assertThat(client.reply()).isEqualTo(I64.of(3));
        }
    }

    @Test
    void anIdleConnectionIsClosed() throws IOException {
        try (IpcServer server = start(builder -> builder.idleTime(SHORT));
                RawClient client = RawClient.of(server)) {
            client.ask("(+ 1 2)");
            assertThat(client.reply()).isEqualTo(I64.of(3));

            assertThat(client.untilEnd()).isZero();
        }
    }

    @Test
    void aConnectionThatWaitsForItsAnswerIsNotIdle() throws Exception {
        try (IpcServer server = start(builder -> builder.idleTime(SHORT));
                RawClient idle = RawClient.of(server);
                RawClient client = RawClient.of(server)) {
            client.ask("(wait)");
            assertThat(idle.untilEnd()).isZero();
            calculator.release.countDown();

            assertThat(client.reply()).isEqualTo(RayNull.NULL);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aConnectionThatStopsInsideAFrameIsClosed(WireFormat format) throws IOException {
        try (IpcServer server = start(builder -> builder.stallTime(SHORT));
                RawClient client = RawClient.of(server, format)) {
            byte[] frame = format.encodeFrame(Frame.Kind.SYNC, I64.of(1)).array();
            client.write(Arrays.copyOf(frame, frame.length - 1));

            assertThat(client.untilEnd()).isZero();
        }
    }

    @Test
    void aClientThatDoesNotReadIsClosedAndNothingIsEvaluatedForItAnyLonger() throws IOException {
        I64Vector large = I64Vector.wrap(new long[1 << 20]);
        int requests = 20;
        try (IpcServer server = start(builder -> builder.stallTime(SHORT).maxInFlight(100, 1 << 28));
                RawClient client = RawClient.of(server)) {
            byte[] frame = WireFormat.V3.encodeFrame(Frame.Kind.SYNC, large).array();
            client.socket().setReceiveBufferSize(1 << 12);
            assertThatThrownBy(() -> {
                        for (int i = 0; i < requests; i++) {
                            client.write(frame);
                        }
                        client.socket().getOutputStream().write(frame);
                        while (true) {
                            client.ask("(+ 1 2)");
                        }
                    })
                    .isInstanceOf(IOException.class);
        }
        assertThat(calculator.asked.size()).isLessThan(requests);
    }

    @Test
    void bigRepliesArriveWholeHoweverSlowlyTheyAreRead() throws IOException {
        I64Vector large = I64Vector.wrap(new long[1 << 19]);
        try (IpcServer server = start(builder -> builder);
                RawClient client = RawClient.of(server);
                RawClient other = RawClient.of(server)) {
            client.send(Frame.Kind.SYNC, large);
            byte[] first = client.read(1);
            other.ask("(+ 1 2)");
            assertThat(other.reply()).isEqualTo(I64.of(3));

            assertThat(first).containsExactly(Frame.FIRST_BYTE);
            byte[] expected =
                    WireFormat.V3.encodeFrame(Frame.Kind.RESPONSE, large).array();
            assertThat(client.read(expected.length - 1)).isEqualTo(Arrays.copyOfRange(expected, 1, expected.length));
        }
    }

    @Test
    void limitsThatLetNothingThroughAreRefused() {
        assertThatThrownBy(() -> IpcServer.builder().maxConnections(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> IpcServer.builder().maxFrame(1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> IpcServer.builder().idleTime(Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("positive");
    }
}
