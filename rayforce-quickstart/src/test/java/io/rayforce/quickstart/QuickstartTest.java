package io.rayforce.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rayforce.ipc.IpcClient;
import io.rayforce.ipc.IpcServer;
import io.rayforce.types.B8;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class QuickstartTest {

    private IpcServer server;
    private IpcClient client;

    @BeforeEach
    void startServer() {
        server = IpcServer.builder().port(0).start();
        client = IpcClient.connectTo("127.0.0.1", server.port());
    }

    @AfterEach
    void stopServer() {
        client.close();
        server.close();
    }

    @Test
    void printsTheTranscript() throws IOException {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();

        Quickstart.run("127.0.0.1", server.port(), new PrintStream(printed, true, StandardCharsets.UTF_8));

        assertThat(printed.toString(StandardCharsets.UTF_8)
                        .replace(":" + server.port(), ":PORT")
                        .replaceAll("connection \\d+, after \\d+ ms", "connection N, after T ms"))
                .isEqualToNormalizingNewlines(recordedTranscript());
    }

    @Test
    void leavesNothingOnTheServer() throws IOException {
        Quickstart.run("127.0.0.1", server.port(), nowhere());

        assertThat(isFree("rayforce_quickstart_trades")).isTrue();
        assertThat(isFree("rayforce_quickstart_quotes")).isTrue();
    }

    @Test
    void refusesToTouchWhatIsAlreadyThere() {
        client.execute("(set rayforce_quickstart_quotes 5)");

        assertThatThrownBy(() -> Quickstart.run("127.0.0.1", server.port(), nowhere()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("rayforce_quickstart_quotes");

        assertThat(client.execute("rayforce_quickstart_quotes")).hasToString("I64(5)");
        assertThat(isFree("rayforce_quickstart_trades")).isTrue();
    }

    @Test
    void cleansUpWhenAStepFails() {
        client.execute("(set sum 5)");

        assertThatThrownBy(() -> Quickstart.run("127.0.0.1", server.port(), nowhere()))
                .isInstanceOf(RuntimeException.class);

        assertThat(isFree("rayforce_quickstart_trades")).isTrue();
        assertThat(isFree("rayforce_quickstart_quotes")).isTrue();
    }

    private static PrintStream nowhere() {
        return new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
    }

    private boolean isFree(String name) {
        return client.execute("(nil? (resolve '" + name + "))").equals(B8.TRUE);
    }

    private static String recordedTranscript() throws IOException {
        try (InputStream transcript =
                Objects.requireNonNull(QuickstartTest.class.getResourceAsStream("/transcript.txt"))) {
            return new String(transcript.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
