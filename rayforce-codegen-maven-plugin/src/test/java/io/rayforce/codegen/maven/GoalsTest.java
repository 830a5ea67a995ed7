package io.rayforce.codegen.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rayforce.ipc.IpcServer;
import io.rayforce.query.Session;
import java.lang.reflect.Field;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The goals, against a server that is reached by its URI. */
class GoalsTest {

    private static final String TRADES = "table trades\n    sym  SYM\n    px   F64\n";

    @TempDir
    private Path folder;

    private IpcServer server;
    private URI session;

    @BeforeEach
    void start() {
        server = IpcServer.builder().port(0).start();
        session = URI.create("rayforce://127.0.0.1:" + server.port());
        try (Session opened = Session.open(session)) {
            opened.execute("(set trades (table [sym px] (list [AAPL MSFT] [1.5 2.5])))");
        }
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aSnapshotOfAServerIsWrittenAndChecked() throws Exception {
        goal(new SnapshotMojo()).execute();

        assertThat(schema()).hasContent(TRADES);
        goal(new CheckMojo()).execute();
    }

    @Test
    void driftFailsTheBuild() throws Exception {
        Files.writeString(schema(), "table trades\n    sym  SYM\n");

        assertThatThrownBy(goal(new CheckMojo())::execute)
                .isInstanceOf(MojoFailureException.class)
                .hasMessageContaining("column px F64 was added");
    }

    @Test
    void sourcesAreGeneratedAndCompiled() throws Exception {
        Files.writeString(schema(), TRADES);
        MavenProject project = new MavenProject();
        GenerateMojo generate = generate(project, "com.example");

        generate.execute();

        assertThat(folder.resolve("sources/com/example/Trades.java")).exists();
        assertThat(project.getCompileSourceRoots())
                .containsExactly(folder.resolve("sources").toString());
    }

    @Test
    void aSchemaThatIsNotThereFailsTheBuild() throws Exception {
        assertThatThrownBy(generate(new MavenProject(), "com.example")::execute)
                .isInstanceOf(MojoFailureException.class)
                .hasMessageContaining("no schema file " + schema());
        assertThat(folder.resolve("sources")).doesNotExist();
    }

    @Test
    void anUnreachableServerFailsTheBuild() throws Exception {
        server.close();

        assertThatThrownBy(goal(new SnapshotMojo())::execute)
                .isInstanceOf(MojoFailureException.class)
                .hasMessageContaining("refused");
        assertThat(schema()).doesNotExist();
    }

    private Path schema() {
        return folder.resolve("tables.schema");
    }

    private <M extends SessionMojo> M goal(M goal) throws ReflectiveOperationException {
        set(goal, SessionMojo.class, "session", session);
        set(goal, SchemaMojo.class, "schema", schema().toFile());
        return goal;
    }

    private GenerateMojo generate(MavenProject project, String packageName) throws ReflectiveOperationException {
        GenerateMojo goal = new GenerateMojo();
        set(goal, SchemaMojo.class, "schema", schema().toFile());
        set(goal, GenerateMojo.class, "packageName", packageName);
        set(goal, GenerateMojo.class, "outputFolder", folder.resolve("sources").toFile());
        set(goal, GenerateMojo.class, "project", project);
        return goal;
    }

    /** Fills a field, as Maven does. */
    private static void set(AbstractMojo goal, Class<?> owner, String name, Object value)
            throws ReflectiveOperationException {
        Field field = owner.getDeclaredField(name);
        field.setAccessible(true);
        field.set(goal, value);
    }
}
