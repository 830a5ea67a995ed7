package io.rayforce.ipc;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** What the command line of the server says. */
record MainOptions(IpcServerBuilder server, Optional<Path> script) {

    static final String USAGE =
            "usage: io.rayforce.ipc [--port N] [--host ADDRESS] [--restricted] [--password-file FILE] [--load SCRIPT]";

    /**
     * Reads a command line.
     *
     * @throws IllegalArgumentException if it holds something else, with a message that says what
     */
    static MainOptions parse(String... arguments) {
        IpcServerBuilder server = IpcServer.builder();
        Optional<Path> script = Optional.empty();
        Iterator<String> rest = List.of(arguments).iterator();
        while (rest.hasNext()) {
            String option = rest.next();
            switch (option) {
                case "--port" -> server.port(port(value(option, rest)));
                case "--host" -> server.host(value(option, rest));
                case "--restricted" -> server.restricted(true);
                case "--password-file" -> server.passwordFile(Path.of(value(option, rest)));
                case "--load" -> script = Optional.of(Path.of(value(option, rest)));
                default -> throw new IllegalArgumentException("unknown option: " + option);
            }
        }
        return new MainOptions(server, script);
    }

    private static String value(String option, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new IllegalArgumentException(option + " wants a value");
        }
        return rest.next();
    }

    private static int port(String text) {
        try {
            int port = Integer.parseInt(text);
            if (port >= 0 && port <= Endpoint.LARGEST_PORT) {
                return port;
            }
        } catch (NumberFormatException notANumber) {
            throw new IllegalArgumentException("--port wants a number, not " + text, notANumber);
        }
        throw new IllegalArgumentException(
                "--port wants a number from 0 to " + Endpoint.LARGEST_PORT + ", not " + text);
    }
}
