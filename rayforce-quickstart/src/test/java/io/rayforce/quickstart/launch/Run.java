package io.rayforce.quickstart.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** What a finished process left behind: its exit code, and what it wrote to both of its streams. */
record Run(int exitCode, List<String> lines) {

    private static final long DEADLINE_SECONDS = 180;

    /** Runs a command in a folder and waits for its end. */
    static Run of(Path folder, List<String> command) throws IOException, InterruptedException {
        Path output = Files.createTempFile(folder, "output", ".txt");
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            if (!process.waitFor(DEADLINE_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException(
                        "still running after " + DEADLINE_SECONDS + " s: " + command + "\n" + Files.readString(output));
            }
            return new Run(process.exitValue(), Files.readAllLines(output));
        } finally {
            process.destroyForcibly();
        }
    }

    /** The output as one text, for messages. */
    String text() {
        return String.join("\n", lines);
    }
}
