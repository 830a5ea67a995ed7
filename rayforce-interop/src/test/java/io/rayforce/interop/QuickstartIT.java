package io.rayforce.interop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.rayforce.query.RemoteException;
import io.rayforce.quickstart.Quickstart;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The quickstart prints on a real server what it prints on a server of its own. */
@Tag(Direction.TO_SERVERS)
class QuickstartIT {

    private final ByteArrayOutputStream output = new ByteArrayOutputStream();

    @Test
    void printsTheTranscriptOnServer240() throws IOException {
        try (RealServer server = RealServer.start("2.4.0")) {
            run(server);

            assertThat(printed(server)).isEqualToNormalizingNewlines(transcript());
        }
    }

    /** The engine of 2.0.2 refuses a condition on a symbol beside another condition. */
    @Test
    void printsTheTranscriptOnServer202UpToWhatThatRefuses() throws IOException {
        try (RealServer server = RealServer.start("2.0.2")) {
            RemoteException refusal = catchThrowableOfType(RemoteException.class, () -> run(server));

            assertThat(refusal.code()).isEqualTo("domain");
            assertThat(printed(server)).contains("(+ 1 2)", "where: (> id 1)");
            assertThat(transcript()).startsWith(printed(server));
        }
    }

    /** Those put the keys of a join first, and fill no columns that an upsert leaves out. */
    @ParameterizedTest
    @ValueSource(strings = {"0.3.1", "1.0.0"})
    void printsTheTranscriptOnServersOfVersion1UpToWhatTheyRefuse(String version) throws IOException {
        try (RealServer server = RealServer.start(version)) {
            RemoteException refusal = catchThrowableOfType(RemoteException.class, () -> run(server));

            assertThat(refusal).hasMessageContaining("upsert");
            assertThat(printed(server)).contains("== A left join", "== An update", "== An insert");
            assertThat(parts(printed(server)))
                    .filteredOn(part -> !part.contains("-join") && !part.startsWith("An upsert"))
                    .isSubsetOf(parts(transcript()));
        }
    }

    private void run(RealServer server) throws IOException {
        Quickstart.run("127.0.0.1", server.port(), new PrintStream(output, true, StandardCharsets.UTF_8));
    }

    /** Returns what was printed, but for ports, ids and times. */
    private String printed(RealServer server) {
        return output.toString(StandardCharsets.UTF_8)
                .replace(":" + server.port(), ":PORT")
                .replaceAll("connection \\d+, after \\d+ ms", "connection N, after T ms");
    }

    private static List<String> parts(String transcript) {
        return Stream.of(transcript.split("\n== ")).map(String::strip).toList();
    }

    private static String transcript() throws IOException {
        return Files.readString(Peers.root().resolve("rayforce-quickstart/src/test/resources/transcript.txt"));
    }
}
