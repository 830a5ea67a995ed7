package io.rayforce.codegen;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The options of a command: each a name that begins with two hyphens, most with a value behind. */
final class Options {

    private final Map<String, List<String>> values = new HashMap<>();

    /**
     * Reads the arguments.
     *
     * @param withValue the options that take a value
     * @param flags those that take none
     * @throws UsageException if an argument is neither, or a value is missing
     */
    Options(List<String> arguments, Set<String> withValue, Set<String> flags) {
        for (int i = 0; i < arguments.size(); i++) {
            String name = arguments.get(i);
            if (flags.contains(name)) {
                values.put(name, List.of());
            } else if (!withValue.contains(name)) {
                throw new UsageException("unknown argument " + name);
            } else if (++i == arguments.size()) {
                throw new UsageException(name + " needs a value");
            } else {
                values.computeIfAbsent(name, key -> new ArrayList<>()).add(arguments.get(i));
            }
        }
    }

    boolean has(String flag) {
        return values.containsKey(flag);
    }

    List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    String one(String name) {
        List<String> all = all(name);
        if (all.size() != 1) {
            throw new UsageException(name + (all.isEmpty() ? " is missing" : " is given twice"));
        }
        return all.get(0);
    }

    Path path(String name) {
        try {
            return Path.of(one(name));
        } catch (InvalidPathException malformed) {
            throw new UsageException(name + " is no file name: " + malformed.getMessage());
        }
    }

    URI uri(String name) {
        try {
            return new URI(one(name));
        } catch (URISyntaxException malformed) {
            throw new UsageException(name + " is no URI, such as rayforce://localhost:5000: " + malformed.getMessage());
        }
    }
}
