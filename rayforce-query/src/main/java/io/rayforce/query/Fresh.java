package io.rayforce.query;

import java.util.HashSet;
import java.util.Set;

/** Makes names {@code c0}, {@code c1} … that a statement does not use yet. For one thread and one statement. */
final class Fresh {

    private final Set<String> used;
    private int next;

    Fresh(Set<String> used) {
        this.used = new HashSet<>(used);
    }

    String name() {
        String name;
        do {
            name = "c" + next++;
        } while (!used.add(name));
        return name;
    }
}
