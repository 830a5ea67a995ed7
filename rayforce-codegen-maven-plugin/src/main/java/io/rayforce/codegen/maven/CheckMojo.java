package io.rayforce.codegen.maven;

import io.rayforce.codegen.schema.SchemaDrift;
import io.rayforce.codegen.schema.SchemaFile;
import io.rayforce.query.Session;
import org.apache.maven.plugins.annotations.Mojo;

/** Fails the build if the tables of a session are not those of the schema file. */
@Mojo(name = "check", threadSafe = true)
public final class CheckMojo extends SessionMojo {

    /** Creates the goal; Maven does. */
    public CheckMojo() {}

    @Override
    void run(Session opened) {
        SchemaDrift.between(SchemaFile.read(schema()), opened).verify();
        getLog().info("the tables are as declared in " + schema());
    }
}
