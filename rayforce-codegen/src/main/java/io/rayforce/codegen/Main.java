package io.rayforce.codegen;

import io.rayforce.query.Session;
import java.util.List;

/** The command line: {@code java -m io.rayforce.codegen}. */
public final class Main {

    private Main() {}

    /** Runs a command and ends the process with its exit code: 0 done, 1 failed or different, 2 not understood. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(Session::open, System.out, System.err).run(List.of(arguments)));
    }
}
