package com.example.market;

import static org.assertj.core.api.Assertions.assertThat;

import io.rayforce.ipc.IpcServer;
import io.rayforce.query.Session;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The generator's command line, on the module path. */
class CommandLineIT {

    private static final String GENERATOR = "io.rayforce.codegen";

    @TempDir
    private Path folder;

    @Test
    void generatesWhatThePluginDoes() throws Exception {
        String[] arguments = {
            "generate",
            "--schema",
            Launched.setting("market.schema").toString(),
            "--package",
            "com.example.market.tables",
            "--output",
            folder.toString()
        };

        Launched first = Launched.of(GENERATOR, arguments);
        Map<Path, String> sources = texts(folder);
        Launched second = Launched.of(GENERATOR, arguments);

        assertThat(first.exitCode()).as(first.output()).isZero();
        assertThat(sources).isEqualTo(texts(Launched.setting("market.sources"))).hasSize(3);
        assertThat(second).isNotEqualTo(first);
        assertThat(texts(folder)).isEqualTo(sources);
    }

    @Test
    void takesSnapshotsOfAServerAndSeesWhatDrifts() throws Exception {
        try (IpcServer server = IpcServer.builder().port(0).start();
                Session session = Session.open(URI.create("rayforce://127.0.0.1:" + server.port()))) {
            new Market(session);
            String schema = folder.resolve("tables.schema").toString();
            String[] where = {"--schema", schema, "--session", "rayforce://127.0.0.1:" + server.port()};

            assertThat(command("snapshot", where).exitCode()).isZero();
            assertThat(command("check", where).exitCode()).isZero();
            session.execute("(set trades (table [ts sym px venue] (list [1] ['a] [1] ['x])))");
            Launched drifted = command("check", where);

            assertThat(drifted.exitCode()).isEqualTo(1);
            assertThat(drifted.output()).contains("qty", "venue", "px", "order id");
        }
    }

    @Test
    void saysWhatIsWrongAndWhatToAdd() throws Exception {
        Launched misused = Launched.of(GENERATOR, "generate");
        Launched withoutTransport = Launched.without(
                List.of("rayforce-ipc"),
                GENERATOR,
                "check",
                "--schema",
                Launched.setting("market.schema").toString(),
                "--session",
                "rayforce://127.0.0.1:1");

        assertThat(misused.exitCode()).isEqualTo(2);
        assertThat(misused.output()).contains("--schema");
        assertThat(withoutTransport.exitCode()).isEqualTo(1);
        assertThat(withoutTransport.output()).contains("rayforce-ipc");
    }

    private static Launched command(String name, String... where) throws Exception {
        return Launched.of(
                GENERATOR, Stream.concat(Stream.of(name), Stream.of(where)).toArray(String[]::new));
    }

    private static Map<Path, String> texts(Path root) throws IOException {
        Map<Path, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            files.filter(Files::isRegularFile).forEach(file -> texts.put(root.relativize(file), text(file)));
        }
        return texts;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
