package io.rayforce.query;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Columns of a select that hide a source column from those after them. */
final class Shadowing {

    private Shadowing() {}

    /**
     * Tells whether a later column would read an earlier one's new value where it means the source's: an alias is visible to
     * all that follows it.
     */
    static boolean isIn(List<Output> columns) {
        Set<String> hidden = new HashSet<>();
        for (Output column : columns) {
            if (column.node().columns().anyMatch(hidden::contains)) {
                return true;
            }
            if (!column.isIdentity()) {
                hidden.add(column.name());
            }
        }
        return false;
    }
}
