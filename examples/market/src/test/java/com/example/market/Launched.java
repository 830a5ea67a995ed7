package com.example.market;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a program in a process of its own, started on the module path of the built jars, left behind. */
record Launched(int exitCode, String output) {

    /** Runs {@code module} or {@code module/class} without the jars whose names begin with one of the given texts. */
    static Launched without(List<String> left, String module, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-p",
                modulePath(left),
                "-m",
                module));
        command.addAll(List.of(arguments));
        Path output = Files.createTempFile("launched", ".txt");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            if (!process.waitFor(2, TimeUnit.MINUTES)) {
                throw new IllegalStateException("still running: " + command + "\n" + Files.readString(output));
            }
            return new Launched(process.exitValue(), Files.readString(output));
        } finally {
            process.destroyForcibly();
            Files.delete(output);
        }
    }

    static Launched of(String module, String... arguments) throws Exception {
        return without(List.of(), module, arguments);
    }

    /** A file or folder that the build names. */
    static Path setting(String name) {
        return Path.of(Objects.requireNonNull(System.getProperty(name), () -> "set by the build: " + name));
    }

    private static String modulePath(List<String> left) throws IOException {
        try (Stream<Path> dependencies = Files.list(setting("market.dependencies"))) {
            return Stream.concat(Stream.of(setting("market.jar")), dependencies)
                    .filter(jar -> left.stream().noneMatch(jar.getFileName().toString()::startsWith))
                    .map(Path::toString)
                    .collect(Collectors.joining(File.pathSeparator));
        }
    }
}
