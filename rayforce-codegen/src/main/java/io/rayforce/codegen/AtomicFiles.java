package io.rayforce.codegen;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/** Files that are written beside their places first, and moved there when all are complete. */
final class AtomicFiles implements AutoCloseable {

    private record Pending(Path written, Path place) {}

    private final List<Pending> pending = new ArrayList<>();

    /** Writes a text, in UTF-8, beside the file that it is for. */
    void prepare(Path file, String text) throws IOException {
        Path place = file.toAbsolutePath();
        Path written = place.resolveSibling("." + place.getFileName() + ".tmp");
        Files.createDirectories(written.resolveSibling("."));
        pending.add(new Pending(written, place));
        Files.writeString(written, text);
    }

    /** Puts all files in their places. */
    void commit() throws IOException {
        for (Pending file : pending) {
            Files.move(file.written(), file.place(), StandardCopyOption.REPLACE_EXISTING);
        }
        pending.clear();
    }

    /** Removes what was not put in its place. */
    @Override
    public void close() throws IOException {
        for (Pending file : pending) {
            Files.deleteIfExists(file.written());
        }
    }
}
