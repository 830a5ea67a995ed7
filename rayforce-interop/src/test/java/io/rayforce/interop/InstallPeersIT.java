package io.rayforce.interop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The installation of the peers does nothing twice, and names what it cannot do. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class InstallPeersIT {

    private static final Path SCRIPT = Peers.root().resolve("interop/install-peers");

    @TempDir
    Path folder;

    private record Outcome(int code, String printed) {}

    @Test
    void leavesWhatIsInstalledAsItIs() throws Exception {
        Outcome outcome = run(SCRIPT, Map.of());

        assertThat(outcome.printed()).contains("rayforce-py 0.2.2: already in", "rayforce-py 2.4.0: already in");
        assertThat(outcome.code()).isZero();
    }

    @Test
    void tellsThatThereIsNoPythonNewEnough() throws Exception {
        Path tools = Files.createDirectory(folder.resolve("tools"));
        Files.createSymbolicLink(tools.resolve("dirname"), Path.of("/usr/bin/dirname"));
        // Of Python there is only one without a number here, as on a machine with an old one.
        Files.createSymbolicLink(tools.resolve("python3"), Path.of("/usr/bin/false"));

        Outcome outcome = run(SCRIPT, Map.of("PATH", tools.toString()));

        assertThat(outcome.printed()).contains("no Python 3.11 to 3.14 with venv on the PATH");
        assertThat(outcome.code()).isEqualTo(1);
    }

    @Test
    void namesThePackageThatCannotBeHad() throws Exception {
        Path copy = Files.copy(SCRIPT, folder.resolve("install-peers"));
        Files.createDirectory(folder.resolve("requirements"));
        Files.copy(SCRIPT.resolveSibling("requirements/0.3.1.txt"), folder.resolve("requirements/0.3.1.txt"));
        Path peers = folder.resolve("peers");

        Outcome outcome =
                run(copy, Map.of("RAYFORCE_PEERS", peers.toString(), "PIP_NO_INDEX", "1", "PIP_FIND_LINKS", ""));

        assertThat(outcome.printed())
                .contains("No matching distribution found for rayforce-py==0.3.1")
                .contains("install-peers: could not install rayforce-py 0.3.1");
        assertThat(outcome.code()).isEqualTo(1);
    }

    private Outcome run(Path script, Map<String, String> environment) throws IOException, InterruptedException {
        Path output = folder.resolve("output");
        ProcessBuilder builder = new ProcessBuilder("/bin/bash", script.toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        try {
            int code = process.waitFor();
            return new Outcome(code, Files.readString(output, StandardCharsets.UTF_8));
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }
}
