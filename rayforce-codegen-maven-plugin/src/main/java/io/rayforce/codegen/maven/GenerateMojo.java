package io.rayforce.codegen.maven;

import io.rayforce.codegen.CodeGenerator;
import io.rayforce.codegen.SourceFolder;
import io.rayforce.codegen.schema.SchemaFile;
import java.io.File;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/** Generates Java sources of the schema file, and adds them to what is compiled. What has not changed is not written again. */
@Mojo(name = "generate", defaultPhase = LifecyclePhase.GENERATE_SOURCES, threadSafe = true)
public final class GenerateMojo extends SchemaMojo {

    /** The package of the sources. */
    @Parameter(property = "rayforce.package", required = true)
    private String packageName;

    /** The root folder of the sources. */
    @Parameter(defaultValue = "${project.build.directory}/generated-sources/rayforce")
    private File outputFolder;

    /** Whether the sources are marked with JSpecify's annotations, which then have to be a dependency. */
    @Parameter(property = "rayforce.nullMarked", defaultValue = "true")
    private boolean nullMarked;

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    /** Creates the goal; Maven does. */
    public GenerateMojo() {}

    @Override
    void run() {
        CodeGenerator generator = CodeGenerator.forPackage(
                        packageName, schema().getFileName().toString())
                .withNullMarked(nullMarked);
        getLog().info(new SourceFolder(outputFolder.toPath())
                .update(generator, SchemaFile.read(schema()))
                .toString());
        project.addCompileSourceRoot(outputFolder.getPath());
    }
}
