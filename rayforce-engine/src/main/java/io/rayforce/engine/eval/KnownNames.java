package io.rayforce.engine.eval;

import io.rayforce.engine.error.EngineException;
import io.rayforce.query.spi.Call;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * The names of all functions of the language, those that this engine lacks included. Each line of the resource gives, parted
 * by tabs, a name, its tier, how many arguments it takes ({@code n} where it depends), whether it is refused to restricted
 * callers, and what it does.
 */
public final class KnownNames {

    private static final Map<String, Boolean> RESTRICTED = read();

    private KnownNames() {}

    /** Tells whether the language has a function of this name. */
    public static boolean contain(String name) {
        return RESTRICTED.containsKey(name);
    }

    /** Returns why a name that is bound to nothing cannot be called. */
    static EngineException missing(String name, Call caller) {
        Boolean restricted = RESTRICTED.get(name);
        if (restricted == null) {
            return EngineException.name(name);
        }
        return restricted && caller.isRestricted()
                ? EngineException.access(caller.caller(), name)
                : EngineException.nyi("this engine has no " + name);
    }

    private static Map<String, Boolean> read() {
        try (InputStream names = KnownNames.class.getResourceAsStream("known-names.txt")) {
            if (names == null) {
                throw new IllegalStateException("the list of known names is missing from the engine's jar");
            }
            Map<String, Boolean> restricted = new HashMap<>();
            new String(names.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(line -> {
                String[] fields = line.split("\t", -1);
                restricted.put(fields[0], fields[3].equals("restricted"));
            });
            return Map.copyOf(restricted);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
