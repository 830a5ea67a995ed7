package io.rayforce.engine.eval;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** The names of all functions of the language, those that this engine lacks included. */
public final class KnownNames {

    private static final Set<String> NAMES = read();

    private KnownNames() {}

    /** Tells whether the language has a function of this name. */
    public static boolean contain(String name) {
        return NAMES.contains(name);
    }

    private static Set<String> read() {
        try (InputStream names = KnownNames.class.getResourceAsStream("known-names.txt")) {
            if (names == null) {
                throw new IllegalStateException("the list of known names is missing from the engine's jar");
            }
            return Set.copyOf(new String(names.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
