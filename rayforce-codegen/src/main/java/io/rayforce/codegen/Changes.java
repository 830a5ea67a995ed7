package io.rayforce.codegen;

import java.nio.file.Path;
import java.util.List;

/**
 * What an update of a folder did.
 *
 * @param written the files that are new or different
 * @param deleted the files whose tables are gone
 * @param unchanged how many files were right already
 */
public record Changes(List<Path> written, List<Path> deleted, int unchanged) {

    /** Keeps the lists as they are now. */
    public Changes {
        written = List.copyOf(written);
        deleted = List.copyOf(deleted);
    }

    /** Returns the counts, for people. */
    @Override
    public String toString() {
        return written.size() + " written, " + deleted.size() + " deleted, " + unchanged + " unchanged";
    }
}
