package io.rayforce.interop;

import static org.assertj.core.api.Assertions.assertThat;

import io.rayforce.quickstart.Quickstart;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The quickstart prints on a real server what it prints on a server of its own. */
class QuickstartIT {

    @ParameterizedTest
    @ValueSource(strings = {"2.0.2", "2.4.0"})
    void printsTheTranscript(String version) throws IOException {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try (RealServer server = RealServer.start(version)) {
            Quickstart.run("127.0.0.1", server.port(), new PrintStream(printed, true, StandardCharsets.UTF_8));

            assertThat(printed.toString(StandardCharsets.UTF_8).replace(":" + server.port(), ":PORT"))
                    .isEqualToNormalizingNewlines(Files.readString(
                            Peers.root().resolve("rayforce-quickstart/src/test/resources/transcript.txt")));
        }
    }
}
