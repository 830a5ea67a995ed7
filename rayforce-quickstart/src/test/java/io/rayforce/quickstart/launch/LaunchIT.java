package io.rayforce.quickstart.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The built jars work in each of the ways in which Java starts a program. */
class LaunchIT {

    @TempDir
    private Path folder;

    @Test
    void runsOnTheModulePath() throws Exception {
        assertRuns(List.of(BuiltJars.tool("java"), "-p", BuiltJars.path(), "-m", BuiltJars.mainModule()));
    }

    @Test
    void runsOnTheClassPath() throws Exception {
        assertRuns(List.of(BuiltJars.tool("java"), "-cp", BuiltJars.path(), BuiltJars.mainClass()));
    }

    @Test
    void runsFromAnImageOfItsOwn() throws Exception {
        Path image = folder.resolve("image");

        Run link = run(List.of(
                BuiltJars.tool("jlink"),
                "--module-path",
                BuiltJars.path(),
                "--add-modules",
                "io.rayforce.quickstart,io.rayforce.engine,org.slf4j.simple",
                "--output",
                image.toString()));

        assertThat(link.exitCode()).as(link.text()).isZero();
        assertRuns(List.of(image.resolve("bin").resolve("java").toString(), "-m", BuiltJars.mainModule()));
    }

    @Test
    void aServerThatIsNotThereEndsTheProgramWithAnError() throws Exception {
        Run run = run(List.of(
                BuiltJars.tool("java"),
                "-Dhost=127.0.0.1",
                "-Dport=1",
                "-p",
                BuiltJars.path(),
                "-m",
                BuiltJars.mainModule()));

        assertThat(run.exitCode()).as(run.text()).isNotZero();
        assertThat(run.text()).contains("127.0.0.1", "refused");
    }

    private void assertRuns(List<String> command) throws IOException, InterruptedException {
        Run run = run(command);

        assertThat(run.exitCode()).as(run.text()).isZero();
        assertThat(run.text()).contains("I64(3)").doesNotContain("WARN", "SLF4J");
    }

    private Run run(List<String> command) throws IOException, InterruptedException {
        return Run.of(folder, command);
    }
}
