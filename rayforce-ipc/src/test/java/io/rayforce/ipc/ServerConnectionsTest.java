package io.rayforce.ipc;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.rayforce.recordings.Recordings;
import io.rayforce.types.I64;
import io.rayforce.types.RayNull;
import io.rayforce.types.wire.Frame;
import io.rayforce.types.wire.WireFormat;
import java.io.IOException;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Programs reach the connections of their server by number. */
@ExtendWith(NoLeaks.class)
class ServerConnectionsTest {

    static Stream<JsonNode> recordings() {
        return Recordings.lines("v3").stream()
                .filter(line -> line.get("name")
                        .asText()
                        .matches("t-fn-dotted|push-before-reply|push-list|err-io-handle|restricted-(post|txlimit)"));
    }

    @ParameterizedTest
    @MethodSource("recordings")
    void answersAndPushesAreThoseOfTheReferenceServer(JsonNode line) throws IOException {
        byte[] expected = HexFormat.of().parseHex(line.get("response_hex").asText());
        boolean isRestricted = line.get("name").asText().startsWith("restricted");
        try (IpcServer server =
                        IpcServer.builder().port(0).restricted(isRestricted).start();
                RawClient client = RawClient.of(server)) {
            client.write(HexFormat.of().parseHex(line.get("request_hex").asText()));

            assertThat(client.read(expected.length)).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"(.ipc.post HANDLE (+ 1 4))", "(do 0 (.ipc.post HANDLE 5))"})
    void oneClientsProgramPushesToAnother(String program) throws IOException {
        try (IpcServer server = IpcServer.builder().port(0).start();
                RawClient receiver = RawClient.of(server);
                RawClient sender = RawClient.of(server)) {
            sender.ask(program.replace("HANDLE", String.valueOf(handle(receiver))));

            assertThat(sender.reply()).isEqualTo(RayNull.NULL);
            assertThat(receiver.receive(Frame.Kind.ASYNC)).isEqualTo(I64.of(5));
        }
    }

    @Test
    void numbersAreNotUsedTwice() throws IOException {
        try (IpcServer server = IpcServer.builder().port(0).start();
                RawClient staying = RawClient.of(server)) {
            long gone;
            try (RawClient leaving = RawClient.of(server)) {
                gone = handle(leaving);
            }
            try (RawClient next = RawClient.of(server)) {
                assertThat(handle(next)).isNotIn(gone, handle(staying));
            }
            Eventually.isTrue(() -> server.stats().connections() == 1);
            staying.ask("(.ipc.post " + gone + " 1)");
            assertThat(staying.code()).isEqualTo("io");
        }
    }

    @Test
    void aProgramEndsConnections() throws IOException {
        try (IpcServer server = IpcServer.builder().port(0).start();
                RawClient other = RawClient.of(server);
                RawClient client = RawClient.of(server)) {
            client.ask("(.ipc.close " + handle(other) + ")");
            assertThat(client.reply()).isEqualTo(RayNull.NULL);
            assertThat(other.untilEnd()).isZero();
            client.ask("(.ipc.close (.ipc.handle))");
            assertThat(client.untilEnd()).isZero();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "(.ipc.handle 1) | domain",
                "(.ipc.post (.ipc.handle)) | arity",
                "(.ipc.post \"x\" 1) | type",
                "(.ipc.post (neg (.ipc.handle)) 1) | io",
                "(.ipc.post (.ipc.handle) (+ 1 'x)) | type",
                "(.ipc.close) | arity",
                "(.ipc.close 9999) | io",
                "(.ipc.close 0Nl) | type",
                "(.ipc.txlimit 1) | domain"
            })
    void whatIsWrongIsAnErrorAndTheConnectionLivesOn(String program, String code) throws IOException {
        try (IpcServer server = IpcServer.builder().port(0).start();
                RawClient client = RawClient.of(server)) {
            client.ask(program);
            assertThat(client.code()).isEqualTo(code);
            client.ask("(do 0 " + program + ")");
            assertThat(client.code()).isEqualTo(code);
        }
    }

    @Test
    void nothingIsPushedToClientsOfVersionOne() throws IOException {
        try (IpcServer server = IpcServer.builder().port(0).start();
                RawClient old = RawClient.of(server, WireFormat.V1);
                RawClient client = RawClient.of(server)) {
            long handle = handle(old);
            client.ask("(.ipc.post " + handle + " 1)");

            assertThat(client.code()).isEqualTo("domain");
            assertThat(handle(old)).isEqualTo(handle);
        }
    }

    private static long handle(RawClient client) throws IOException {
        client.ask("(.ipc.handle)");
        return ((I64) client.reply()).value();
    }
}
