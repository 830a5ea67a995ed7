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
import io.rayforce.types.Str;
import io.rayforce.types.wire.Frame;
import io.rayforce.types.wire.WireFormat;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(NoLeaks.class)
class ServerAccessTest {

    private static final int PATIENCE_MILLIS = 20_000;
    private static final String PASSWORD = "sekret";
    private static final int FLAGS = 5;
    private static final byte RESTRICTED = 2;

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
            expectRefusal(client, "(set x 1)");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"(set x 1)", "(.mc.pub (quote prices) 1)", "(insert (quote t) (list 1))"})
    void someUsersReadOnly(String change) {
        try (IpcServer server = guarded().restricted("bob"::equals).start();
                IpcClient ann = client(server, "ann", PASSWORD);
                IpcClient bob = client(server, "bob", PASSWORD)) {
            ann.execute("(set t (table [id] (list [1])))");
            ann.execute(change);
            assertThat(bob.execute("(sum (at t (quote id)))")).isInstanceOf(I64.class);
            expectRefusal(bob, change);
        }
    }

    private static void expectRefusal(IpcClient client, String change) {
        assertThatThrownBy(() -> client.execute(change))
                .isInstanceOfSatisfying(
                        RemoteException.class,
                        failure -> assertThat(failure.code()).isEqualTo("access"));
    }

    @Test
    void hooksAndThoseWithoutALoginAreToldAsWell() throws Exception {
        Queue<String> seen = new ConcurrentLinkedQueue<>();
        try (IpcServer server = IpcServer.builder()
                        .port(0)
                        .restricted(String::isEmpty)
                        .onOpen(peer -> seen.add(peer.user() + peer.isRestricted()))
                        .start();
                RawClient old = RawClient.of(server, WireFormat.V1);
                RawClient client = RawClient.of(server)) {
            client.ask("(set x 1)");
            assertThat(client.code()).isEqualTo("access");
            // There is no such code in version 1.
            old.ask("(set x 1)");
            assertThat(old.code()).isEqualTo("os");
        }
        assertThat(seen).containsExactly("true", "true");
    }

    @Test
    void nobodyIsAdmittedOfWhomItIsNotKnownWhatTheyMayDo() throws IOException {
        Predicate<String> unknown = user -> {
            throw new IllegalStateException("as the test wants it");
        };
        try (IpcServer server = guarded().restricted(unknown).start();
                IpcServer open = IpcServer.builder().port(0).restricted(unknown).start();
                IpcClient client = client(server, "ann", PASSWORD);
                RawClient anybody = RawClient.silent(open)) {
            assertThatThrownBy(() -> client.execute("(+ 1 2)")).isInstanceOf(RayforceTcpException.class);
            anybody.write((byte) 3, (byte) 0);
            assertThat(anybody.untilEnd()).isZero();
        }
    }

    /** The flag of a frame says nothing about who sends it. */
    @Test
    void theRestrictedFlagOfAClientRestrictsNothing() throws IOException {
        ByteBuffer request = WireFormat.V3.encodeFrame(Frame.Kind.SYNC, Str.of("(do (set x 7) x)"));
        request.put(FLAGS, RESTRICTED);
        try (IpcServer server = IpcServer.builder().port(0).start();
                RawClient client = RawClient.of(server)) {
            client.write(request.array());

            assertThat(client.reply()).isEqualTo(I64.of(7));
        }
    }

    @Test
    void aClientWithoutTheRestrictedFlagIsRestrictedAllTheSame() throws IOException {
        try (IpcServer server = IpcServer.builder().port(0).restricted(true).start();
                RawClient client = RawClient.of(server)) {
            client.ask("(set x 7)");

            assertThat(client.code()).isEqualTo("access");
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
