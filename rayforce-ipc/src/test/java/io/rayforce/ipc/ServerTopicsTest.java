package io.rayforce.ipc;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.rayforce.recordings.Recordings;
import io.rayforce.types.Builtin;
import io.rayforce.types.Dict;
import io.rayforce.types.I64;
import io.rayforce.types.I64Vector;
import io.rayforce.types.Name;
import io.rayforce.types.RayList;
import io.rayforce.types.RayNull;
import io.rayforce.types.RayValue;
import io.rayforce.types.Str;
import io.rayforce.types.Sym;
import io.rayforce.types.SymVector;
import io.rayforce.types.U8Vector;
import io.rayforce.types.wire.Frame;
import io.rayforce.types.wire.WireFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(NoLeaks.class)
class ServerTopicsTest {

    private static final long REFERENCE_BACKLOG = 1 << 28;

    private final Calculator calculator = new Calculator();

    private IpcServer start() {
        return IpcServer.builder().port(0).evaluator(calculator).start();
    }

    static Stream<JsonNode> recordings() {
        return Recordings.lines("v3").stream()
                .filter(line -> line.get("name").asText().matches("mc-.*|comp-loopback-publication"));
    }

    @ParameterizedTest
    @MethodSource("recordings")
    void answersAndPublicationsAreThoseOfTheReferenceServer(JsonNode line) throws IOException {
        ByteBuffer expected =
                ByteBuffer.wrap(HexFormat.of().parseHex(line.get("response_hex").asText()));
        try (IpcServer server = IpcServer.builder()
                        .port(0)
                        .maxBacklog(REFERENCE_BACKLOG)
                        .start();
                RawClient client = RawClient.of(server)) {
            client.write(HexFormat.of().parseHex(line.get("request_hex").asText()));

            while (expected.hasRemaining()) {
                Frame header = Frame.read(expected, WireFormat.V3, Frame.MAX_REQUEST);
                byte[] payload = new byte[(int) header.size()];
                expected.get(payload);
                assertThat(client.receive(header.kind())).isEqualTo(WireFormat.V3.decode(ByteBuffer.wrap(payload)));
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "(.mc.sub) | domain",
                "(.mc.sub 'a 1 2) | domain",
                "(.mc.sub 'a 1) | nyi",
                "(.mc.sub 5) | type",
                "(.mc.sub [a b]) | type",
                "(.mc.sub nosuch) | name",
                "(.mc.pub 'a) | arity",
                "(.mc.pub 'a 1 2) | arity",
                "(.mc.pub 'a (+ 1 'x)) | type",
                "(.mc.unsub) | arity",
                "(.mc.stats 1) | domain",
                "(.mc.sub | parse"
            })
    void whatIsWrongHasTheCodeOfTheReferenceServer(String program, String code) throws IOException {
        try (IpcServer server = IpcServer.builder().port(0).start();
                RawClient client = RawClient.of(server)) {
            client.ask(program);

            assertThat(client.code()).isEqualTo(code);
        }
    }

    /** What a program does in the middle of other things, an evaluator answers; here it is the engine. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "(do (set a 1) (.mc.pub 'prices (+ a 4)))",
                "((fn [value] (.mc.pub \"prices\" value)) 5)",
                "(last (map (fn [value] (.mc.pub 'prices value)) [5]))",
                "(+ 0 (.mc.pub 'prices 5))"
            })
    void programsPublish(String program) throws IOException {
        try (IpcServer server = IpcServer.builder().port(0).start();
                RawClient client = RawClient.of(server)) {
            client.ask("(do (.mc.sub 'prices))");
            assertThat(client.reply()).isEqualTo(I64.of(1));
            client.ask(program);

            assertThat(client.receive(Frame.Kind.ASYNC)).isEqualTo(update("prices", 1, I64.of(5)));
            assertThat(client.reply()).isEqualTo(I64.of(1));
            client.ask("(do (.mc.unsub 'prices) (.mc.pub 'prices 6))");
            assertThat(client.reply()).isEqualTo(I64.of(0));
            client.ask("(at (do (.mc.stats)) 'published)");
            assertThat(client.reply()).isEqualTo(I64.of(1));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "(do (.mc.sub)) | domain",
                "(do (.mc.sub 'a 1)) | nyi",
                "(do (.mc.sub 5)) | type",
                "(do (.mc.pub 'a)) | arity",
                "(do (.mc.unsub)) | arity",
                "(do (.mc.stats 1)) | domain"
            })
    void whatIsWrongInProgramsHasTheSameCode(String program, String code) throws IOException {
        whatIsWrongHasTheCodeOfTheReferenceServer(program, code);
    }

    @Test
    void whatOnePublishesAllSubscribersGetInOrder() throws IOException {
        try (IpcServer server = start();
                RawClient first = RawClient.of(server);
                RawClient second = RawClient.of(server);
                RawClient publisher = RawClient.of(server)) {
            for (RawClient subscriber : List.of(first, second)) {
                subscriber.ask("(.mc.sub 'prices null)");
                assertThat(subscriber.reply()).isEqualTo(I64.of(1));
            }
            for (int i = 1; i <= 100; i++) {
                publisher.send(Frame.Kind.SYNC, RayList.of(Name.of(".mc.pub"), Str.of("prices"), I64.of(10 * i)));
                assertThat(publisher.reply()).isEqualTo(I64.of(i));
            }
            for (RawClient subscriber : List.of(first, second)) {
                for (int i = 1; i <= 100; i++) {
                    assertThat(subscriber.receive(Frame.Kind.ASYNC)).isEqualTo(update("prices", i, I64.of(10 * i)));
                }
            }
        }
    }

    private static RayValue update(String topic, long number, RayValue value) {
        return RayList.of(Name.of("upd"), Str.of(topic), I64.of(number), RayList.of(Name.of("quote"), value));
    }

    @Test
    void publishersOnManyConnectionsAgreeOnTheOrder() throws Exception {
        int publishers = 4;
        int each = 200;
        try (IpcServer server = start();
                RawClient subscriber = RawClient.of(server)) {
            subscriber.ask("(.mc.sub 'a)");
            subscriber.reply();
            List<CompletableFuture<Void>> running = new ArrayList<>();
            for (int i = 0; i < publishers; i++) {
                running.add(CompletableFuture.runAsync(() -> publish(server, each)));
            }
            for (int i = 1; i <= publishers * each; i++) {
                assertThat(subscriber.receive(Frame.Kind.ASYNC)).isEqualTo(update("a", i, I64.of(7)));
            }
            CompletableFuture.allOf(running.toArray(CompletableFuture[]::new)).get();
        }
    }

    /** Half of the values are evaluated on a worker, half on the event loop. */
    private static void publish(IpcServer server, int count) {
        try (RawClient client = RawClient.of(server)) {
            for (int i = 0; i < count; i++) {
                client.ask(i % 2 == 0 ? "(.mc.pub 'a 7)" : "(.mc.pub 'a (+ 3 4))");
                assertThat(((I64) client.reply()).value()).isPositive();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Test
    void thePublishersOwnPublicationPrecedesItsReply() throws IOException {
        try (IpcServer server = start();
                RawClient client = RawClient.of(server)) {
            client.ask("(.mc.sub \"a\")");
            client.ask("(.mc.pub 'a (+ 1 2))");

            assertThat(client.reply()).isEqualTo(I64.of(1));
            assertThat(client.receive(Frame.Kind.ASYNC)).isEqualTo(update("a", 1, I64.of(3)));
            assertThat(client.reply()).isEqualTo(I64.of(1));
        }
    }

    @Test
    void functionObjectsAreUnderstoodAsNamesAre() throws IOException {
        Builtin subscribe = new Builtin(".mc.sub", Builtin.Arity.VARIADIC);
        Builtin publish = new Builtin(".mc.pub", Builtin.Arity.BINARY);
        try (IpcServer server = start();
                RawClient client = RawClient.of(server)) {
            client.send(Frame.Kind.SYNC, RayList.of(subscribe, Sym.of("a"), RayNull.NULL));
            client.send(Frame.Kind.ASYNC, RayList.of(publish, Sym.of("a"), I64Vector.of(1, 2)));

            assertThat(client.reply()).isEqualTo(I64.of(1));
            assertThat(client.receive(Frame.Kind.ASYNC)).isEqualTo(update("a", 1, I64Vector.of(1, 2)));
        }
    }

    @Test
    void numbersBeginAgainWhenTheLastSubscriberHasGone() throws IOException {
        try (IpcServer server = start();
                RawClient publisher = RawClient.of(server)) {
            try (RawClient subscriber = RawClient.of(server)) {
                subscriber.ask("(.mc.sub 'a)");
                subscriber.reply();
                publisher.ask("(.mc.pub 'a 7)");
                assertThat(publisher.reply()).isEqualTo(I64.of(1));
            }
            RayValue number = I64.of(1);
            while (!number.equals(I64.of(0))) {
                publisher.ask("(.mc.pub 'a 7)");
                number = publisher.reply();
            }
            publisher.ask("(.mc.sub 'a)");
            assertThat(publisher.reply()).isEqualTo(I64.of(1));
        }
    }

    @Test
    void countersTellWhatHappened() throws IOException {
        try (IpcServer server = start();
                RawClient client = RawClient.of(server)) {
            client.ask("(.mc.sub 'a)");
            client.ask("(.mc.sub 'a)");
            client.ask("(.mc.sub 'b)");
            client.ask("(.mc.pub 'a 1)");
            client.ask("(.mc.stats)");
            client.reply();
            client.reply();
            client.reply();
            client.receive(Frame.Kind.ASYNC);
            client.reply();
            Dict stats = (Dict) client.reply();

            assertThat(stats.keys())
                    .isEqualTo(SymVector.of(
                            "topics",
                            "subscriptions",
                            "published",
                            "delivered",
                            "dropped",
                            "framed",
                            "tx_limit_bytes",
                            "tx_limit_frames",
                            "tx_hwm_bytes"));
            assertThat(((RayList) stats.values()).stream().limit(5))
                    .containsExactly(I64.of(2), I64.of(2), I64.of(1), I64.of(1), I64.of(0));
        }
    }

    @Test
    void aSlowSubscriberIsCutOffAndNobodyElseNotices() throws IOException {
        RayValue large = U8Vector.wrap(new byte[1 << 20]);
        int publications = 64;
        try (IpcServer server = IpcServer.builder()
                        .port(0)
                        .evaluator(calculator)
                        .maxBacklog(1 << 22)
                        .start();
                RawClient slow = RawClient.of(server);
                RawClient fast = RawClient.of(server);
                RawClient publisher = RawClient.of(server)) {
            for (RawClient subscriber : List.of(slow, fast)) {
                subscriber.ask("(.mc.sub 'a)");
                subscriber.reply();
            }
            for (int i = 1; i <= publications; i++) {
                publisher.send(Frame.Kind.SYNC, RayList.of(Name.of(".mc.pub"), Sym.of("a"), large));
                assertThat(publisher.reply()).isEqualTo(I64.of(i));
                assertThat(fast.receive(Frame.Kind.ASYNC)).isEqualTo(update("a", i, large));
            }
            assertThat(slow.untilEnd()).isLessThan((long) publications << 20);
            publisher.ask("(.mc.stats)");
            assertThat(((RayList) ((Dict) publisher.reply()).values()).at(4)).isEqualTo(I64.of(1));
        }
    }

    @Test
    void clientsOfVersionOneCannotSubscribeButPublish() throws IOException {
        try (IpcServer server = start();
                RawClient old = RawClient.of(server, WireFormat.V1);
                RawClient subscriber = RawClient.of(server)) {
            old.ask("(.mc.sub 'a)");
            assertThat(old.code()).isEqualTo("domain");
            subscriber.ask("(.mc.sub 'a)");
            subscriber.reply();
            old.ask("(.mc.pub 'a 5)");

            assertThat(old.reply()).isEqualTo(I64.of(1));
            assertThat(subscriber.receive(Frame.Kind.ASYNC)).isEqualTo(update("a", 1, I64.of(5)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"restricted-sub-ok", "restricted-unsub-ok", "restricted-pub"})
    void restrictedClientsSubscribeButDoNotPublish(String name) throws IOException {
        JsonNode line = Recordings.lines("v3").stream()
                .filter(candidate -> candidate.get("name").asText().equals(name))
                .findAny()
                .orElseThrow();
        byte[] expected = HexFormat.of().parseHex(line.get("response_hex").asText());
        try (IpcServer server = IpcServer.builder().port(0).restricted(true).start();
                RawClient client = RawClient.of(server)) {
            client.write(HexFormat.of().parseHex(line.get("request_hex").asText()));

            assertThat(client.read(expected.length)).isEqualTo(expected);
        }
    }
}
