package io.rayforce.codegen;

import io.rayforce.codegen.schema.SchemaDrift;
import io.rayforce.codegen.schema.SchemaFile;
import io.rayforce.query.Session;
import io.rayforce.types.RayforceException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** The commands of the command line. */
final class CommandLine {

    static final int DONE = 0;
    static final int FAILED = 1;
    static final int MISUSED = 2;

    private static final String USAGE = """
            Usage:
              generate --schema FILE --package NAME --output FOLDER [--no-null-marking]
                  writes the Java sources of the schema below the folder
              snapshot --session URI --schema FILE [--table NAME]...
                  writes or updates the schema file from the tables of a session
              check --session URI --schema FILE
                  compares the schema file with the tables of a session; exit code 1 if they differ
            A session is rayforce://host:port for a server or rayforce:embedded for an empty embedded engine.
            """;

    private final Function<URI, Session> sessions;
    private final PrintStream out;
    private final PrintStream err;

    CommandLine(Function<URI, Session> sessions, PrintStream out, PrintStream err) {
        this.sessions = sessions;
        this.out = out;
        this.err = err;
    }

    /** Runs a command and returns the exit code of the process. */
    int run(List<String> arguments) {
        try {
            return command(arguments);
        } catch (UsageException misused) {
            err.println(misused.getMessage());
            err.print(USAGE);
            return MISUSED;
        } catch (RayforceException failed) {
            err.println(failed.getMessage());
            return FAILED;
        }
    }

    private int command(List<String> arguments) {
        String command = arguments.isEmpty() ? "" : arguments.get(0);
        List<String> rest = arguments.subList(Math.min(1, arguments.size()), arguments.size());
        return switch (command) {
            case "generate" ->
                generate(new Options(rest, Set.of("--schema", "--package", "--output"), Set.of("--no-null-marking")));
            case "snapshot" -> snapshot(new Options(rest, Set.of("--session", "--schema", "--table"), Set.of()));
            case "check" -> check(new Options(rest, Set.of("--session", "--schema"), Set.of()));
            case "help", "--help" -> help();
            case "" -> throw new UsageException("no command given");
            default -> throw new UsageException("unknown command " + command);
        };
    }

    private int help() {
        out.print(USAGE);
        return DONE;
    }

    private int generate(Options options) {
        Path schema = options.path("--schema");
        CodeGenerator generator = CodeGenerator.forPackage(
                        options.one("--package"), schema.getFileName().toString())
                .withNullMarked(!options.has("--no-null-marking"));
        out.println(new SourceFolder(options.path("--output")).update(generator, SchemaFile.read(schema)));
        return DONE;
    }

    private int snapshot(Options options) {
        SnapshotFile snapshot = new SnapshotFile(options.path("--schema"));
        try (Session session = sessions.apply(options.uri("--session"))) {
            out.println(snapshot.take(session, options.all("--table")) ? "written" : "unchanged");
        }
        return DONE;
    }

    private int check(Options options) {
        SchemaFile schema = SchemaFile.read(options.path("--schema"));
        try (Session session = sessions.apply(options.uri("--session"))) {
            SchemaDrift drift = SchemaDrift.between(schema, session);
            out.println(drift.isEmpty() ? "the tables are as declared" : drift);
            return drift.isEmpty() ? DONE : FAILED;
        }
    }
}
