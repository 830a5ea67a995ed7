package io.rayforce.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import io.rayforce.query.Session;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandLineTest {

    private static final String TRADES = "table trades\n    sym  SYM\n    px   F64\n";

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void generatesSourcesOnce() throws IOException {
        write(TRADES);
        List<String> generate =
                List.of("generate", "--schema", schema(), "--package", "com.example", "--output", sources());

        assertThat(run(generate)).isEqualTo(CommandLine.DONE);
        assertThat(run(generate)).isEqualTo(CommandLine.DONE);

        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .containsExactly("3 written, 0 deleted, 0 unchanged", "0 written, 0 deleted, 3 unchanged");
        assertThat(folder.resolve("sources/com/example/Trades.java")).exists();
    }

    @Test
    void takesASnapshotThatThenIsAsDeclared() throws IOException {
        List<String> snapshot = List.of("snapshot", "--session", "rayforce:embedded", "--schema", schema());

        assertThat(run(snapshot)).isEqualTo(CommandLine.DONE);
        assertThat(run(snapshot)).isEqualTo(CommandLine.DONE);
        assertThat(check()).isEqualTo(CommandLine.DONE);

        assertThat(Files.readString(folder.resolve("tables.schema"))).isEqualTo(TRADES);
        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .containsExactly("written", "unchanged", "the tables are as declared");
    }

    @Test
    void aDriftIsNamedAndFails() throws IOException {
        write("table trades\n    sym  STR\n    qty  I64\n");

        assertThat(check()).isEqualTo(CommandLine.FAILED);

        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .containsExactlyInAnyOrder(
                        "  table trades: column px F64 was added",
                        "  table trades: column qty I64 was removed",
                        "  table trades: column sym is SYM, but declared as STR");
    }

    @Test
    void aMalformedSchemaIsNamedWithItsPlaceAndWritesNothing() throws IOException {
        write("table trades\n    px  F65\n");

        assertThat(run(List.of("generate", "--schema", schema(), "--package", "p", "--output", sources())))
                .isEqualTo(CommandLine.FAILED);

        assertThat(err.toString(StandardCharsets.UTF_8))
                .startsWith(schema() + ":2:")
                .contains("F65", "F64");
        assertThat(folder.resolve("sources")).doesNotExist();
    }

    @Test
    void aVanishedTableLeavesTheSchemaAsItWas() throws IOException {
        write("table gone\n    px  F64\n");

        assertThat(run(List.of("snapshot", "--session", "rayforce:embedded", "--schema", schema())))
                .isEqualTo(CommandLine.FAILED);

        assertThat(err.toString(StandardCharsets.UTF_8)).contains("no table gone");
        assertThat(folder.resolve("tables.schema")).hasContent("table gone\n    px  F64\n");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void aSessionWithoutProviderIsAnsweredWithTheModuleToAdd() throws IOException {
        write(TRADES);

        assertThat(commandLine(Session::open)
                        .run(List.of("check", "--session", "rayforce://localhost:1", "--schema", schema())))
                .isEqualTo(CommandLine.FAILED);

        assertThat(err.toString(StandardCharsets.UTF_8)).contains("rayforce-ipc");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ''                                     | no command given
                    make                                   | unknown command make
                    generate                               | --schema is missing
                    generate --schema                      | --schema needs a value
                    generate --schema a --schema b         | --schema is given twice
                    check --schema a --session a:b:%       | --session is no URI
                    check --table a                        | unknown argument --table
                    """)
    void misuseIsAnsweredWithTheUsage(String line, String message) throws IOException {
        write(TRADES);
        List<String> arguments = line.isEmpty()
                ? List.of()
                : List.of(line.replace("--schema a --session", "--schema " + schema() + " --session")
                        .split(" "));

        assertThat(run(arguments)).isEqualTo(CommandLine.MISUSED);

        assertThat(err.toString(StandardCharsets.UTF_8)).startsWith(message).contains("Usage:");
    }

    private int check() {
        return run(List.of("check", "--session", "rayforce:embedded", "--schema", schema()));
    }

    private int run(List<String> arguments) {
        return commandLine(CommandLineTest::withTrades).run(arguments);
    }

    private CommandLine commandLine(java.util.function.Function<URI, Session> sessions) {
        return new CommandLine(
                sessions,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private static Session withTrades(URI uri) {
        Session session = Session.open(uri);
        session.execute("(set trades (table [sym px] (list [AAPL MSFT] [1.5 2.5])))");
        return session;
    }

    private void write(String text) throws IOException {
        Files.writeString(folder.resolve("tables.schema"), text);
    }

    private String schema() {
        return folder.resolve("tables.schema").toString();
    }

    private String sources() {
        return folder.resolve("sources").toString();
    }
}
