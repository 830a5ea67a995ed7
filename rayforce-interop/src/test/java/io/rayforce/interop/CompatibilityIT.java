package io.rayforce.interop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** The table of compatibility in the documents is what this run found: the last test of all. */
@Order(Integer.MAX_VALUE)
class CompatibilityIT {

    @Test
    void theTableIsWhatThisRunFound() throws IOException {
        Path cells = CompatibilityNotes.file();

        CheckedIn.require("docs/compatibility.md", new Compatibility(Files.readAllLines(cells)).markdown());
    }
}
