package io.rayforce.codegen;

import io.rayforce.codegen.schema.SchemaFile;
import io.rayforce.codegen.schema.SchemaSnapshot;
import io.rayforce.query.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A schema file that snapshots of sessions are taken to.
 *
 * @param file the file, which need not be there yet
 */
public record SnapshotFile(Path file) {

    /**
     * Writes the file anew, or brings its tables up to date; what people wrote in it stays.
     *
     * @param tables the tables to add; if there is no file yet, none means all tables of the session
     * @return whether the file has changed
     * @throws io.rayforce.codegen.schema.SchemaException if the file is malformed, or a table is not there
     * @throws OutputException if the file cannot be written
     */
    public boolean take(Session session, List<String> tables) {
        if (Files.exists(file)) {
            SchemaFile before = SchemaFile.read(file);
            SchemaFile now = SchemaSnapshot.update(before, session, tables);
            return !now.equals(before) && write(now);
        }
        return write(tables.isEmpty() ? SchemaSnapshot.of(session) : SchemaSnapshot.of(session, tables));
    }

    private boolean write(SchemaFile schema) {
        try (AtomicFiles files = new AtomicFiles()) {
            files.prepare(file, schema.print());
            files.commit();
            return true;
        } catch (IOException failed) {
            throw new OutputException("the schema file " + file + " cannot be written: " + failed, failed);
        }
    }
}
