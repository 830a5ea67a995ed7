package io.rayforce.quickstart.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The programs in the README compile, run, and print what the README says. */
class ReadmeTest {

    @TempDir
    private Path folder;

    @Test
    void everyProgramPrintsWhatThePageSays() throws Exception {
        List<Snippet> snippets = Snippet.in(readme());

        assertThat(snippets).isNotEmpty();
        for (Snippet snippet : snippets) {
            compile(snippet);
            assertThat(run(snippet.className())).isEqualTo(snippet.output());
        }
    }

    private static String readme() throws IOException {
        return Files.readString(Path.of(Objects.requireNonNull(System.getProperty("rayforce.root")), "README.md"));
    }

    private void compile(Snippet snippet) throws IOException {
        Path file = Files.writeString(folder.resolve(snippet.className() + ".java"), snippet.source());
        ByteArrayOutputStream messages = new ByteArrayOutputStream();
        int exitCode = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        messages,
                        messages,
                        "-Xlint:all",
                        "-Werror",
                        "-proc:none",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        "-d",
                        folder.toString(),
                        file.toString());
        assertThat(exitCode).as(messages.toString(StandardCharsets.UTF_8)).isZero();
    }

    private String run(String className) throws Exception {
        PrintStream before = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try (URLClassLoader loader = new URLClassLoader(
                new URL[] {folder.toUri().toURL()}, getClass().getClassLoader())) {
            System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
            loader.loadClass(className).getMethod("main", String[].class).invoke(null, (Object) new String[0]);
        } finally {
            System.setOut(before);
        }
        return printed.toString(StandardCharsets.UTF_8);
    }
}
