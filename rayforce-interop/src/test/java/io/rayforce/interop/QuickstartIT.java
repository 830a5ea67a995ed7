package io.rayforce.interop;

import static org.assertj.core.api.Assertions.assertThat;

import io.rayforce.quickstart.Quickstart;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The quickstart prints on a real server what it prints on a server of its own. */
class QuickstartIT {

    @Test
    void printsTheTranscriptOnServer240() throws IOException {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try (RealServer server = RealServer.start("2.4.0")) {
            Quickstart.run("127.0.0.1", server.port(), new PrintStream(printed, true, StandardCharsets.UTF_8));

            assertThat(printed.toString(StandardCharsets.UTF_8).replace(":" + server.port(), ":PORT"))
                    .isEqualToNormalizingNewlines(transcript());
        }
    }

    private static String transcript() throws IOException {
        Path root = Path.of(System.getProperty("rayforce.root", ".."));
        return Files.readString(root.resolve("rayforce-quickstart/src/test/resources/transcript.txt"));
    }
}
