package io.rayforce.quickstart.launch;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The jars that the build made and those they need, and the program in them. */
final class BuiltJars {

    private BuiltJars() {}

    /** The jars, joined as a class path or module path. */
    static String path() {
        try (Stream<Path> dependencies = Files.list(Path.of(setting("quickstart.dependencies")))) {
            return Stream.concat(Stream.of(Path.of(setting("quickstart.jar"))), dependencies)
                    .map(Path::toString)
                    .collect(Collectors.joining(File.pathSeparator));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The program as "module/class". */
    static String mainModule() {
        return setting("quickstart.main");
    }

    /** The program's class. */
    static String mainClass() {
        return mainModule().substring(mainModule().indexOf('/') + 1);
    }

    /** A tool of the JDK that runs this test. */
    static String tool(String name) {
        return Path.of(System.getProperty("java.home"), "bin", name).toString();
    }

    private static String setting(String name) {
        return Objects.requireNonNull(System.getProperty(name), () -> "set by the build: " + name);
    }
}
