package io.rayforce.interop;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;

/** Lists of what is known to differ: one name a line, under comments that give the reasons. */
public final class Differences {

    private Differences() {}

    /** Returns the names in a list beside these classes; none where there is no such list. */
    public static Set<String> known(String list) {
        try (InputStream text = Differences.class.getResourceAsStream(list + ".txt")) {
            return text == null ? Set.of() : names(text);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Set<String> names(InputStream list) throws IOException {
        return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.startsWith("# ") && !line.isBlank())
                .collect(Collectors.toSet());
    }
}
