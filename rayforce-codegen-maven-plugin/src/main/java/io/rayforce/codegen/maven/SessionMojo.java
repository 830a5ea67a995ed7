package io.rayforce.codegen.maven;

import io.rayforce.query.Session;
import java.net.URI;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;

/** What the goals have that look at a session. Its module is to be a dependency of the plugin: {@code rayforce-ipc} for servers. */
abstract class SessionMojo extends SchemaMojo {

    /** The session: {@code rayforce://host:port} for a server. */
    @Parameter(property = "rayforce.session", required = true)
    private URI session;

    @Override
    final void run() throws MojoFailureException {
        try (Session opened = Session.open(session)) {
            run(opened);
        }
    }

    abstract void run(Session opened) throws MojoFailureException;
}
