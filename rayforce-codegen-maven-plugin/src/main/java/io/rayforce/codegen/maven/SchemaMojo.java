package io.rayforce.codegen.maven;

import io.rayforce.types.RayforceException;
import java.io.File;
import java.nio.file.Path;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;

/** What all goals have: a schema file, and errors that fail the build with their message. */
abstract class SchemaMojo extends AbstractMojo {

    /** The schema file. */
    @Parameter(property = "rayforce.schema", defaultValue = "${project.basedir}/src/main/rayforce/tables.schema")
    private File schema;

    Path schema() {
        return schema.toPath();
    }

    @Override
    public final void execute() throws MojoFailureException {
        try {
            run();
        } catch (RayforceException failed) {
            throw new MojoFailureException(failed.getMessage(), failed);
        }
    }

    abstract void run() throws MojoFailureException;
}
