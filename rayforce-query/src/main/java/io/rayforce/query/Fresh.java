package io.rayforce.query;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes names {@code c0}, {@code c1} … that a statement does not use yet. For one thread and one statement. */
final class Fresh {

    private final Supplier<Set<String>> names;
    private @Nullable Set<String> used;
    private int next;

    /** Takes the names that are used, which most statements never need to know. */
    Fresh(Supplier<Set<String>> names) {
        this.names = names;
    }

    String name() {
        Set<String> taken = used == null ? new HashSet<>(names.get()) : used;
        used = taken;
        String name;
        do {
            name = "c" + next++;
        } while (!taken.add(name));
        return name;
    }
}
