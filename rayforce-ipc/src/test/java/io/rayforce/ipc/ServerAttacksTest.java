package io.rayforce.ipc;

import static org.assertj.core.api.Assertions.assertThat;

import io.rayforce.query.spi.Call;
import io.rayforce.query.spi.Evaluator;
import io.rayforce.types.I64;
import io.rayforce.types.RayNull;
import io.rayforce.types.RayValue;
import io.rayforce.types.U8Vector;
import io.rayforce.types.wire.Frame;
import io.rayforce.types.wire.WireFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What broken and hostile peers send: they are answered or disconnected by rule, and a client beside them does not notice. */
@ExtendWith(NoLeaks.class)
class ServerAttacksTest extends AttackedServer {

    private static final long MUCH_MEMORY = 64 << 20;

    @Test
    void garbageAfterTheHandshakeEndsTheConnection() throws IOException {
        IpcServer server = start();
        Random random = new Random(5);
        for (int i = 0; i < ATTACKERS; i++) {
            byte[] garbage = new byte[1 << 12];
            random.nextBytes(garbage);
            RawClient attacker = attacker(server);
            attacker.write(garbage);
            assertThat(attacker.untilEnd()).isZero();
        }
        expectService(server);
    }

    @Test
    void garbageInsideAFrameIsAnsweredAndTheConnectionLivesOn() throws IOException {
        IpcServer server = start();
        Random random = new Random(6);
        RawClient attacker = attacker(server);
        for (int i = 0; i < 1000; i++) {
            byte[] garbage = new byte[1 + random.nextInt(200)];
            random.nextBytes(garbage);
            // Most are no value; those that are one by chance are answered with it, because the evaluator has nothing
            // to do.
            attacker.write(frame(garbage));
            attacker.reply();
        }
        attacker.ask("(+ 1 2)");
        assertThat(attacker.reply()).isEqualTo(I64.of(3));
    }

    private static byte[] frame(byte... payload) {
        return frame(payload.length, payload);
    }

    private static byte[] frame(long size, byte... payload) {
        return frame(Frame.NO_FLAGS, size, payload);
    }

    private static byte[] frame(byte flags, long size, byte... payload) {
        ByteBuffer frame =
                ByteBuffer.allocate(Frame.HEADER_SIZE + payload.length).order(ByteOrder.LITTLE_ENDIAN);
        new Frame((byte) 3, flags, Frame.Kind.SYNC, size).writeTo(frame);
        return frame.put(payload).array();
    }

    /** An I64 vector of 30 million elements, of which nothing comes. */
    @Test
    void announcedLengthsTakeNoMemory() throws IOException {
        IpcServer server = start(builder -> builder.stallTime(Duration.ofSeconds(20)));
        byte[] lie = ByteBuffer.allocate(10)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put((byte) 5)
                .put((byte) 0)
                .putLong(30_000_000)
                .array();
        long before = usedMemory();
        for (int i = 0; i < ATTACKERS; i++) {
            attacker(server).write(frame(Frame.MAX_REQUEST, lie));
        }
        expectService(server);
        assertThat(usedMemory() - before).isLessThan(MUCH_MEMORY);
    }

    private static long usedMemory() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, Long.MAX_VALUE, Long.MIN_VALUE, 30_000_000, 1L << 40})
    void lengthsThatTheFrameDoesNotHoldAreAnsweredWithNull(long count) throws IOException {
        IpcServer server = start();
        byte[] lie = ByteBuffer.allocate(18)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put((byte) 5)
                .put((byte) 0)
                .putLong(count)
                .putLong(1)
                .array();
        RawClient attacker = attacker(server);
        attacker.write(frame(lie));

        assertThat(attacker.reply()).isEqualTo(RayNull.NULL);
        expectService(server);
    }

    @Test
    void frameSizesThatLieEndTheConnectionWhenItIsSilent() throws IOException {
        IpcServer server = start();
        RawClient attacker = attacker(server);
        attacker.write(frame(1000, (byte) 5));

        assertThat(attacker.untilEnd()).isZero();
        expectService(server);
    }

    @Test
    void compressedBombsAreAnsweredWithNull() throws IOException {
        IpcServer server = start(builder -> builder.maxFrame(1 << 20, 1 << 20));
        ByteBuffer bomb =
                WireFormat.V3.encodeFrame(Frame.Kind.SYNC, Frame.COMPRESSED, U8Vector.wrap(new byte[32 << 20]));
        byte[] bytes = new byte[bomb.remaining()];
        bomb.get(bytes);
        assertThat(bytes.length).isLessThan(1 << 20);
        long before = usedMemory();
        for (int i = 0; i < ATTACKERS; i++) {
            RawClient attacker = attacker(server);
            attacker.write(bytes);
            assertThat(attacker.reply()).isEqualTo(RayNull.NULL);
        }
        expectService(server);
        assertThat(usedMemory() - before).isLessThan(MUCH_MEMORY);
    }

    @Test
    void malformedCompressionIsAnsweredWithNull() throws IOException {
        IpcServer server = start();
        RawClient attacker = attacker(server);
        attacker.write(frame(Frame.COMPRESSED, 8, new byte[] {100, 0, 0, 0, 1, 2, 3, 4}));
        attacker.write(frame(Frame.COMPRESSED, 4, new byte[] {0, 0, 0, 0}));

        assertThat(attacker.reply()).isEqualTo(RayNull.NULL);
        assertThat(attacker.reply()).isEqualTo(RayNull.NULL);
        expectService(server);
    }

    @Test
    void deepNestingIsAnsweredWithNull() throws IOException {
        int depth = 1_000_000;
        ByteBuffer nested = ByteBuffer.allocate(10 * depth).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < depth; i++) {
            nested.put((byte) 0).put((byte) 0).putLong(1);
        }
        IpcServer server = start();
        RawClient attacker = attacker(server);
        attacker.write(frame(nested.array()));

        assertThat(attacker.reply()).isEqualTo(RayNull.NULL);
        expectService(server);
    }

    @Test
    void deeplyNestedTextIsAnsweredWithAnError() throws IOException {
        try (IpcServer server = IpcServer.builder().port(0).start();
                RawClient attacker = RawClient.of(server)) {
            attacker.ask("(".repeat(1_000_000));
            assertThat(attacker.code()).isIn("parse", "limit");
            attacker.ask("(neg ".repeat(100_000) + "1" + ")".repeat(100_000));
            assertThat(attacker.code()).isIn("parse", "limit");
            expectService(server);
        }
    }

    @Test
    void unknownTypesAreAnsweredWithNull() throws IOException {
        IpcServer server = start();
        RawClient attacker = attacker(server);
        for (byte code : new byte[] {14, 15, 17, 33, 48, 65, 97, 104, 125, -14, -50, -128}) {
            attacker.write(frame(code, (byte) 0, (byte) 0, (byte) 0));
            assertThat(attacker.reply()).isEqualTo(RayNull.NULL);
        }
        expectService(server);
    }

    /** Answers the tiny requests with themselves, and at once: what waits for a worker may be refused instead. */
    private static final class Echo implements Evaluator {

        @Override
        public RayValue evaluate(RayValue request, Call call) {
            return request == RayNull.NULL ? request : new Calculator().evaluate(request, call);
        }

        @Override
        public boolean isImmediate(RayValue request) {
            return true;
        }
    }

    @Test
    void aMillionTinyFramesAreAnsweredOneByOne() throws Exception {
        int count = 1_000_000;
        IpcServer server = start(builder -> builder.evaluator(new Echo()));
        RawClient attacker = attacker(server);
        byte[] frame = WireFormat.V3.encodeFrame(Frame.Kind.SYNC, RayNull.NULL).array();
        byte[] thousand = new byte[1000 * frame.length];
        for (int i = 0; i < 1000; i++) {
            System.arraycopy(frame, 0, thousand, i * frame.length, frame.length);
        }
        CompletableFuture<Void> flood = CompletableFuture.runAsync(() -> {
            try {
                for (int i = 0; i < count / 1000; i++) {
                    attacker.write(thousand);
                }
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        });
        expectService(server);
        long answered = 0;
        while (answered < count) {
            answered += attacker.read(1000 * frame.length).length / frame.length;
        }
        flood.get();
        attacker.ask("(+ 1 2)");
        assertThat(attacker.reply()).isEqualTo(I64.of(3));
    }

    @Test
    void readersThatNeverReadAreCutOff() throws IOException {
        IpcServer server = start();
        byte[] frame = WireFormat.V3
                .encodeFrame(Frame.Kind.SYNC, U8Vector.wrap(new byte[8 << 20]))
                .array();
        List<RawClient> deaf = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            deaf.add(attacker(server));
            deaf.get(i).write(frame);
        }
        expectService(server);
        awaitConnections(server, 0);
        for (RawClient client : deaf) {
            assertThat(client.untilEnd()).isLessThan(frame.length);
        }
    }

    @Test
    void readersThatNeverReadAreCutOffAtOnceWhereTheServerHoldsTooMuchForThem() throws Exception {
        IpcServer server =
                start(builder -> builder.stallTime(Duration.ofHours(1)).maxUnread(20 << 20));
        byte[] large = WireFormat.V3
                .encodeFrame(Frame.Kind.SYNC, U8Vector.wrap(new byte[8 << 20]))
                .array();
        List<RawClient> deaf = new ArrayList<>();
        while (server.stats().connections() >= deaf.size()) {
            deaf.add(attacker(server));
            deaf.get(deaf.size() - 1).write(large);
            expectService(server);
        }
        RawClient reader = attacker(server);
        for (int i = 0; i < 3; i++) {
            reader.write(large);
            assertThat(reader.reply()).isEqualTo(U8Vector.wrap(new byte[8 << 20]));
        }
        assertThat(deaf.get(0).untilEnd()).isLessThan(large.length);
    }

    @Test
    void clientsThatVanishLeaveNothingBehind() throws IOException {
        IpcServer server = start();
        for (int i = 0; i < 200; i++) {
            try (RawClient client = RawClient.of(server)) {
                client.socket().setSoLinger(true, 0);
                client.ask(i % 2 == 0 ? "(+ 1 2)" : "(other)");
            }
        }
        expectService(server);
        awaitConnections(server, 0);
    }
}
