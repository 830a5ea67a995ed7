package io.rayforce.ipc;

import static org.assertj.core.api.Assertions.assertThat;

import io.rayforce.query.Session;
import io.rayforce.query.Table;
import io.rayforce.testkit.PeerScript;
import io.rayforce.testkit.ScriptedPeer;
import io.rayforce.types.Dict;
import io.rayforce.types.RayError;
import io.rayforce.types.RayTable;
import io.rayforce.types.RayforceException;
import io.rayforce.types.Str;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is logged, in a process of its own: under stable names, and above the level of trace without data and secrets. */
class LoggingTest {

    private static final String SECRET = "s3cret";
    private static final String DATA = "datum-4711";

    /** Uses a client in most ways that are worth a line in the log. */
    static final class Scene {

        private Scene() {}

        public static void main(String[] arguments) {
            PeerScript login = connection -> {
                connection.readHello();
                connection.send(new byte[] {3, 1});
                int length = connection.readBytes(1)[0];
                connection.readBytes(length);
                connection.send(new byte[] {0});
                connection.push(Str.of(DATA));
                while (true) {
                    boolean isFailure = connection.read().value().equals(Str.of("fail"));
                    connection.reply(isFailure ? RayError.of("domain") : Str.of(DATA));
                }
            };
            try (ScriptedPeer peer = ScriptedPeer.start(login, PeerScript.resetting());
                    IpcClient client = IpcClient.builder()
                            .port(peer.port())
                            .credentials(Credentials.of("me", SECRET.toCharArray()))
                            .build()) {
                try (IpcConnection conn = client.acquire()) {
                    conn.onPush(value -> {
                        throw new IllegalStateException("the handler fails");
                    });
                    conn.execute("\"" + DATA + "\"");
                    attempt(conn, "fail");
                }
                attempt(client, "\"" + DATA + "\"");
            }
        }

        private static void attempt(Session session, String text) {
            try {
                session.execute(text);
            } catch (RayforceException expected) {
                // Whoever calls has it in hand.
            }
        }
    }

    @Test
    void namesAreStableAndNeitherDataNorSecretsAreShown() throws IOException, InterruptedException {
        String log = logOf(Scene.class, "debug");

        assertThat(log)
                .contains("io.rayforce.ipc.client")
                .contains("is established")
                .contains("is over");
        assertThat(log).contains("ERROR io.rayforce.ipc.client");
        assertThat(log).doesNotContain(SECRET).doesNotContain(DATA);
        assertThat(log.lines().filter(line -> line.startsWith("[")))
                .allMatch(line -> line.contains(" io.rayforce.ipc.client - "));
    }

    /** Asks two queries of a server with an old engine. */
    static final class OldEngine {

        private OldEngine() {}

        public static void main(String[] arguments) {
            PeerScript script = PeerScript.answering(request -> request.equals(Str.of(ServerInfo.QUESTION))
                    ? Dict.of(Map.of("version", Str.of("2.1.8")))
                    : RayTable.builder().build());
            try (ScriptedPeer peer = ScriptedPeer.start(script);
                    IpcClient client = IpcClient.builder().port(peer.port()).build()) {
                client.execute(Table.named("t").select());
                client.execute(Table.named("t").select());
                client.execute("1");
            }
        }
    }

    @Test
    void anEngineThatAnswersWronglyIsWarnedOfOnce() throws IOException, InterruptedException {
        assertThat(logOf(OldEngine.class, "info").lines().filter(line -> line.contains("WARN")))
                .singleElement()
                .asString()
                .contains("io.rayforce.ipc.client", "the engine 2.1.8 of the server is older than 2.11");
    }

    @Test
    void aClientThatWorksIsQuiet() throws IOException, InterruptedException {
        assertThat(logOf(Scene.class, "info"))
                .doesNotContain("INFO io.rayforce")
                .doesNotContain("DEBUG");
    }

    private static String logOf(Class<?> scene, String level) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(Stream.concat(
                                Stream.of(
                                        Path.of(System.getProperty("java.home"), "bin", "java")
                                                .toString(),
                                        "-Dorg.slf4j.simpleLogger.log.io.rayforce=" + level),
                                Stream.of("-cp", classPath(), scene.getName()))
                        .toList())
                .redirectErrorStream(true)
                .start();
        String log = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(log).isZero();
        return log;
    }

    /** Tests may run on the module path, of which the class path tells nothing. */
    private static String classPath() {
        return Stream.of(
                        System.getProperty("java.class.path", ""),
                        System.getProperty("jdk.module.path", ""),
                        Path.of("target", "test-classes").toString())
                .filter(path -> !path.isEmpty())
                .collect(Collectors.joining(File.pathSeparator));
    }
}
