package io.rayforce.codegen.maven;

import io.rayforce.codegen.SnapshotFile;
import io.rayforce.query.Session;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Writes or updates the schema file from the tables of a session. */
@Mojo(name = "snapshot", threadSafe = true)
public final class SnapshotMojo extends SessionMojo {

    /** The tables to add to the file; if there is no file yet, none means all. */
    @Parameter(property = "rayforce.tables")
    private List<String> tables = new ArrayList<>();

    /** Creates the goal; Maven does. */
    public SnapshotMojo() {}

    @Override
    void run(Session opened) {
        boolean changed = new SnapshotFile(schema()).take(opened, tables);
        getLog().info(schema() + (changed ? " is written" : " is unchanged"));
    }
}
