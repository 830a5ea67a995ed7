package io.rayforce.interop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The real servers and clients that interop/install-peers put onto this machine. */
final class Peers {

    private Peers() {}

    /** Returns the program that runs Python with the package of a version. */
    static Path python(String version) {
        return present(version, home(version).resolve("bin/python"));
    }

    /** Returns the server program that the package of a version contains. */
    static Path server(String version) {
        Path libraries = home(version).resolve("lib");
        try (var found = Files.find(libraries, 6, (path, file) -> path.endsWith("rayforce/bin/rayforce"))) {
            return present(version, found.findFirst().orElse(libraries.resolve("rayforce")));
        } catch (IOException missing) {
            throw new IllegalStateException(absent(version), missing);
        }
    }

    /** Returns the program that ends another one, when who started it is gone. */
    static Path attended() {
        return root().resolve("interop/attended");
    }

    /** Returns the folder of the whole project. */
    static Path root() {
        return Path.of(System.getProperty("rayforce.root", ".."))
                .toAbsolutePath()
                .normalize();
    }

    private static Path home(String version) {
        return Optional.ofNullable(System.getenv("RAYFORCE_PEERS"))
                .map(Path::of)
                .orElse(Path.of(System.getProperty("user.home"), ".cache", "rayforce-peers"))
                .resolve(version);
    }

    private static Path present(String version, Path program) {
        if (!Files.isExecutable(program)) {
            throw new IllegalStateException(absent(version) + ": no program " + program);
        }
        return program;
    }

    private static String absent(String version) {
        return "rayforce-py " + version + " is not installed in " + home(version) + "; run interop/install-peers";
    }
}
