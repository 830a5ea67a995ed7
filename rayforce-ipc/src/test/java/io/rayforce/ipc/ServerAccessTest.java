package io.rayforce.ipc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.rayforce.ipc.RayforceTcpException.Kind;
import io.rayforce.query.RemoteException;
import io.rayforce.recordings.Recordings;
import io.rayforce.types.I64;
import io.rayforce.types.RayValue;
import io.rayforce.types.RayforceException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@ExtendWith(NoLeaks.class)
class ServerAccessTest {

    private static final int PATIENCE_MILLIS = 20_000;
    private static final String PASSWORD = "sekret";

    private static final Set<String> TOPICS = Set.of("restricted-sub-ok", "restricted-unsub-ok", "restricted-pub");

    @TempDir
    private Path folder;

    static Stream<JsonNode> logins() {
        return recorded("[auth-server]");
    }

    static Stream<JsonNode> restrictedRequests() {
        return recorded("[restricted-server]")
                .filter(line -> !TOPICS.contains(line.get("name").asText()));
    }

    private static Stream<JsonNode> recorded(String note) {
        return Recordings.lines("v3").stream()
                .filter(line -> line.path("note").asText().contains(note));
    }

    @ParameterizedTest
    @MethodSource("logins")
    void loginsAreAnsweredAsRecorded(JsonNode line) throws IOException {
        try (IpcServer server = guarded().start();
                Socket socket = connect(server)) {
            socket.getOutputStream().write(bytes(line, "request_hex"));

            byte[] wanted = bytes(line, "response_hex");
            byte[] answer = socket.getInputStream().readNBytes(wanted.length);
            assertThat(answer).isEqualTo(wanted);
            if (answer[answer.length - 1] == 1 && answer.length > 2) {
                assertThat(socket.getInputStream().read()).isEqualTo(-1);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("restrictedRequests")
    void restrictedRequestsAreAnsweredAsRecorded(JsonNode line) throws IOException {
        try (IpcServer server = IpcServer.builder().port(0).restricted(true).start();
                Socket socket = connect(server)) {
            socket.getOutputStream().write(new byte[] {3, 0});
            socket.getOutputStream().write(bytes(line, "request_hex"));
            socket.getInputStream().skipNBytes(2);

            RayValue wanted = ServerTest.receive(new ByteArrayInputStream(bytes(line, "response_hex")));
            assertThat(ServerTest.receive(socket.getInputStream())).isEqualTo(wanted);
        }
    }

    @Test
    void aClientWithThePasswordIsServed() {
        try (IpcServer server = guarded().start();
                IpcClient client = client(server, "ann", PASSWORD)) {
            assertThat(client.execute("(+ 1 2)")).isEqualTo(I64.of(3));
            client.execute("(set x 1)");
        }
    }

    @Test
    void aClientWithAnotherPasswordIsRefused() {
        try (IpcServer server = guarded().start();
                IpcClient client = client(server, "ann", PASSWORD + "!")) {
            Failures.expect(Kind.AUTHENTICATION, () -> client.execute("(+ 1 2)"));
        }
    }

    @Test
    void requestsMayFollowTheLoginAtOnce() throws IOException {
        byte[] handshake = HexFormat.of().parseHex("03000b757365723a73656b726574");
        byte[] request = HexFormat.of().parseHex("fadeface030000011100000000000000f3000700000000000000282b2031203229");
        try (IpcServer server = guarded().start();
                Socket socket = connect(server)) {
            byte[] both = new byte[handshake.length + request.length];
            System.arraycopy(handshake, 0, both, 0, handshake.length);
            System.arraycopy(request, 0, both, handshake.length, request.length);
            socket.getOutputStream().write(both);

            assertThat(HexFormat.of().formatHex(socket.getInputStream().readNBytes(3 + 26)))
                    .isEqualTo("030100" + "fadeface030000020a00000000000000fb000300000000000000");
        }
    }

    @Test
    void clientsOfVersionOneCannotLogIn() throws IOException {
        try (IpcServer server = guarded().start();
                Socket socket = connect(server)) {
            socket.getOutputStream().write(new byte[] {1, 0});

            assertThat(socket.getInputStream().read()).isEqualTo(-1);
        }
    }

    @Test
    void aPasswordMayHoldColonsAndAnyCharacter() {
        String password = "a:b:\u00e4\u4e2d";
        try (IpcServer server = IpcServer.builder()
                        .port(0)
                        .password(password::toCharArray)
                        .start();
                IpcClient client = client(server, "ann", password)) {
            assertThat(client.execute("(+ 1 2)")).isEqualTo(I64.of(3));
        }
    }

    @Test
    void theProgramDecidesAboutUsersOnceThePasswordIsRight() {
        try (IpcServer server =
                        guarded().onAuth((user, password) -> user.equals("ann")).start();
                IpcClient ann = client(server, "ann", PASSWORD);
                IpcClient bob = client(server, "bob", PASSWORD);
                IpcClient other = client(server, "ann", "guess")) {
            assertThat(ann.execute("(+ 1 2)")).isEqualTo(I64.of(3));
            Failures.expect(Kind.AUTHENTICATION, () -> bob.execute("(+ 1 2)"));
            Failures.expect(Kind.AUTHENTICATION, () -> other.execute("(+ 1 2)"));
        }
    }

    @Test
    void whoCannotBeJudgedIsRefused() {
        try (IpcServer server = IpcServer.builder()
                        .port(0)
                        .onAuth((user, password) -> {
                            throw new IllegalStateException("as the test wants it");
                        })
                        .start();
                IpcClient client = client(server, "ann", PASSWORD)) {
            Failures.expect(Kind.AUTHENTICATION, () -> client.execute("(+ 1 2)"));
        }
    }

    @Test
    void thePasswordOfAFileMayChange() throws IOException {
        Path file = folder.resolve("password");
        Files.writeString(file, "first\n");
        try (IpcServer server = IpcServer.builder().port(0).passwordFile(file).start();
                IpcClient first = client(server, "ann", "first");
                IpcClient second = client(server, "ann", "second")) {
            assertThat(first.execute("(+ 1 2)")).isEqualTo(I64.of(3));
            Files.writeString(file, "second\r\n");
            assertThat(second.execute("(+ 1 2)")).isEqualTo(I64.of(3));
        }
    }

    @Test
    void aPasswordFileWithoutAPasswordSaysSo() throws IOException {
        Path file = folder.resolve("password");
        assertThatThrownBy(new PasswordFile(file)::get)
                .isInstanceOf(RayforceException.class)
                .hasMessageContaining("cannot be read");
        Files.writeString(file, "\n" + PASSWORD);
        assertThatThrownBy(new PasswordFile(file)::get)
                .isInstanceOf(RayforceException.class)
                .hasMessageContaining("no password")
                .hasMessageNotContaining(PASSWORD);
    }

    @Test
    void restrictedClientsReadButDoNotWrite() {
        try (IpcServer server = guarded().restricted(true).start();
                IpcClient client = client(server, "ann", PASSWORD)) {
            assertThat(client.execute("(sum (til 4))")).isEqualTo(I64.of(6));
            assertThatThrownBy(() -> client.execute("(set x 1)"))
                    .isInstanceOfSatisfying(
                            RemoteException.class,
                            failure -> assertThat(failure.code()).isEqualTo("access"));
        }
    }

    @Test
    void loginsDoNotShowTheirPassword() {
        Login login = Login.read("ann:sekret\0".getBytes(java.nio.charset.StandardCharsets.UTF_8));

        assertThat(login).hasToString("Login(user=ann)");
        assertThat(login.user()).isEqualTo("ann");
        assertThat(login.password()).containsExactly(PASSWORD.toCharArray());
    }

    private static IpcServerBuilder guarded() {
        return IpcServer.builder().port(0).password(PASSWORD::toCharArray);
    }

    private static IpcClient client(IpcServer server, String user, String password) {
        return IpcClient.builder()
                .port(server.port())
                .credentials(Credentials.of(user, password.toCharArray()))
                .build();
    }

    private static Socket connect(IpcServer server) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
        socket.setSoTimeout(PATIENCE_MILLIS);
        return socket;
    }

    private static byte[] bytes(JsonNode line, String field) {
        return HexFormat.of().parseHex(line.get(field).asText());
    }
}
