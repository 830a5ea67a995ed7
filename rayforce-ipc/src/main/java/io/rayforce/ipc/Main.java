package io.rayforce.ipc;

import io.rayforce.query.spi.Evaluator;
import io.rayforce.types.RayforceException;
import java.io.PrintStream;
import java.time.Duration;

/** The server as a program of its own. It ends with 0 when it is told to, 1 if it cannot run, 2 if it does not know an option. */
final class Main {

    private static final Duration DRAIN_TIME = Duration.ofSeconds(10);
    private static final int FAILED = 1;
    private static final int MISUSED = 2;

    private Main() {}

    public static void main(String[] arguments) {
        int exitCode = run(arguments, System.err);
        if (exitCode != 0) {
            System.exit(exitCode);
        }
    }

    /** Serves until the process is told to end; returns early, with the exit code, if it cannot. */
    static int run(String[] arguments, PrintStream errors) {
        try {
            serve(MainOptions.parse(arguments));
            return 0;
        } catch (IllegalArgumentException misused) {
            errors.println(misused.getMessage());
            errors.println(MainOptions.USAGE);
            return MISUSED;
        } catch (RayforceException failure) {
            errors.println(failure.getMessage());
            return FAILED;
        }
    }

    private static void serve(MainOptions options) {
        try (Evaluator evaluator = Workers.provided()) {
            options.script().ifPresent(script -> StartScript.run(script, evaluator));
            IpcServer server = options.server().evaluator(evaluator).build();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(server), "rayforce-shutdown"));
            server.listen();
        }
    }

    /** Ends what a signal began: without the halt the exit code would be the signal's. */
    private static void end(IpcServer server) {
        server.shutdown(DRAIN_TIME);
        Runtime.getRuntime().halt(0);
    }
}
