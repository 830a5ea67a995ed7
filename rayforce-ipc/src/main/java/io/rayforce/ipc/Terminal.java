package io.rayforce.ipc;

import java.io.Console;
import java.util.Optional;

/** Knows whether somebody may be looking. */
final class Terminal {

    private Terminal() {}

    /** Returns the terminal of this process, if it has one. From JDK 22 on a console may be there without one, and says so. */
    static Optional<Console> find() {
        return Optional.ofNullable(System.console()).filter(Terminal::isTerminal);
    }

    private static boolean isTerminal(Console console) {
        try {
            return Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
        } catch (ReflectiveOperationException older) {
            return true;
        }
    }
}
