package io.rayforce.interop.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** Programs left out of the search, as patterns of their texts and of the lines that make their tables: one a line, under comments that give the reasons. */
final class Exclusions {

    private final List<Pattern> patterns = new ArrayList<>();

    private Exclusions() {}

    /** Reads the list of a name, which stands beside this class. */
    static Exclusions named(String name) {
        Exclusions exclusions = new Exclusions();
        try (InputStream text = Exclusions.class.getResourceAsStream(name + ".txt")) {
            new String(Objects.requireNonNull(text, name).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> exclusions.patterns.add(Pattern.compile(line)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return exclusions;
    }

    boolean contain(Program program) {
        String text = program.text() + "\n" + String.join("\n", program.setup());
        return patterns.stream().anyMatch(pattern -> pattern.matcher(text).find());
    }
}
