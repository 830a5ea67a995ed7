package io.rayforce.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The sources of the project, for the rules that byte code does not show. */
final class SourceTree {

    private static final Path ROOT =
            Path.of(Objects.requireNonNull(System.getProperty("rayforce.root"), "set by the build: rayforce.root"));

    private SourceTree() {}

    /** The Java files of one source folder ("src/main/java") of the modules whose folder name starts with a prefix. */
    static List<Path> javaFiles(String modulePrefix, String sourceFolder) {
        try (Stream<Path> modules = Files.list(ROOT)) {
            return modules.filter(module -> module.getFileName().toString().startsWith(modulePrefix))
                    .map(module -> module.resolve(sourceFolder))
                    .filter(Files::isDirectory)
                    .flatMap(SourceTree::javaFilesBelow)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<Path> javaFilesBelow(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
