package io.rayforce.interop;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The Python client of some version. */
public final class RealClient {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private RealClient() {}

    /**
     * Runs a Python text, in which {@code host} and {@code port} tell a server and the names of the package are known, and
     * returns what it printed; what it raised stands in the last line as {@code !Class: text}.
     *
     * @throws IllegalStateException if the version is not installed, or if Python crashes or does not come to an end
     */
    public static String run(String version, int port, String snippet) {
        return run(version, PATIENCE, "snippet.py", Integer.toString(port), snippet);
    }

    /** Runs the lines of a recording on servers; returns what each returned, a JSON object a line. */
    public static String replay(String version, String recording, int open, int guarded, int restricted) {
        Path lines = Peers.root()
                .resolve("rayforce-recordings/src/main/resources/io/rayforce/recordings")
                .resolve(recording + ".jsonl");
        return run(
                version,
                PATIENCE,
                "traffic/lines.py",
                lines.toString(),
                Integer.toString(open),
                Integer.toString(guarded),
                Integer.toString(restricted));
    }

    /** Runs one of the Python programs beside these classes. */
    static String run(String version, Duration patience, String program, String... arguments) {
        List<String> command =
                new ArrayList<>(List.of(Peers.python(version).toString(), "-X", "utf8", "-c", text(program)));
        command.addAll(List.of(arguments));
        try (PeerProcess process = PeerProcess.start("client-" + version, command)) {
            if (!process.hasEnded(patience) || process.exitCode() != 0) {
                throw new IllegalStateException("within " + patience.toSeconds() + " s: " + process.report());
            }
            return process.printed();
        }
    }

    private static String text(String program) {
        try (InputStream text = RealClient.class.getResourceAsStream(program)) {
            return new String(Objects.requireNonNull(text, program).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
