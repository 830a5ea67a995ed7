package io.rayforce.query;

import java.util.ArrayList;
import java.util.List;

/** Columns of a select that hide a source column from those after them. */
final class Shadowing {

    private Shadowing() {}

    /**
     * Tells whether a later column would read an earlier one's new value where it means the source's: an alias is visible to
     * all that follows it.
     */
    static boolean isIn(List<Output> columns) {
        List<String> hidden = new ArrayList<>();
        for (Output column : columns) {
            if (!hidden.isEmpty()
                    && column.node().any(node -> node instanceof Node.Ref read && hidden.contains(read.name()))) {
                return true;
            }
            if (!column.isIdentity()) {
                hidden.add(column.name());
            }
        }
        return false;
    }
}
