package io.rayforce.query.samples;

import io.rayforce.query.Query;
import io.rayforce.types.RayValue;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compiles Java text against the library as a user would, seeing only what is public. */
public final class Snippets {

    private Snippets() {}

    /** Compiles a class and loads it. */
    public static Class<?> load(String name, String source) {
        Path folder = folder();
        String complaints = compile(folder, name, source);
        if (!complaints.isEmpty()) {
            throw new AssertionError(complaints);
        }
        try {
            // The classes are needed for as long as the tests run.
            return Class.forName(
                    name, true, new URLClassLoader(new URL[] {folder.toUri().toURL()}, Query.class.getClassLoader()));
        } catch (IOException | ClassNotFoundException failure) {
            throw new AssertionError(failure);
        }
    }

    /** Returns what the compiler says against a class, nothing if it compiles. */
    public static String complaints(String name, String source) {
        return compile(folder(), name, source);
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("snippets");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Returns what Error Prone, a checker of the compiler's, says against a class that compiles; nothing if it says nothing. */
    public static String findings(String name, String source) {
        Path folder = folder();
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "javac").toString()));
        Stream.of("api", "code", "comp", "file", "main", "model", "parser", "processing", "tree", "util")
                .forEach(part ->
                        command.add("-J--add-exports=jdk.compiler/com.sun.tools.javac." + part + "=ALL-UNNAMED"));
        Stream.of("code", "comp")
                .forEach(
                        part -> command.add("-J--add-opens=jdk.compiler/com.sun.tools.javac." + part + "=ALL-UNNAMED"));
        command.addAll(List.of(
                "-XDcompilePolicy=simple",
                "--should-stop=ifError=FLOW",
                "-Xplugin:ErrorProne",
                "-processorpath",
                System.getProperty("java.class.path"),
                "-cp",
                classPath(),
                "-d",
                folder.toString(),
                folder.resolve(name + ".java").toString()));
        try {
            Files.writeString(folder.resolve(name + ".java"), source);
            Process javac =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            return new String(javac.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String compile(Path folder, String name, String source) {
        StringWriter output = new StringWriter();
        PrintWriter printer = new PrintWriter(output);
        try {
            Path file = Files.writeString(folder.resolve(name + ".java"), source);
            int status = ToolProvider.findFirst("javac")
                    .orElseThrow()
                    .run(
                            printer,
                            printer,
                            "-proc:none",
                            "-nowarn",
                            "-encoding",
                            "UTF-8",
                            "-d",
                            folder.toString(),
                            "-cp",
                            classPath(),
                            file.toString());
            return status == 0 ? "" : output.toString();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String classPath() {
        return Stream.of(Query.class, RayValue.class)
                .map(type -> type.getProtectionDomain().getCodeSource().getLocation())
                .map(location -> Path.of(URI.create(location.toString())).toString())
                .collect(Collectors.joining(System.getProperty("path.separator")));
    }
}
