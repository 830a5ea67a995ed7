package io.rayforce.ipc;

import io.rayforce.query.RemoteException;
import io.rayforce.query.spi.Call;
import io.rayforce.query.spi.Evaluator;
import io.rayforce.types.RayError;
import io.rayforce.types.RayforceException;
import io.rayforce.types.Str;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A program that runs before a server accepts connections, with all rights. What it prints is not kept. */
record StartScript(String caller) implements Call {

    /**
     * Runs a file.
     *
     * @throws RayforceException if the file cannot be read, or its program ends with an error
     */
    static void run(Path file, Evaluator evaluator) {
        if (evaluator.evaluate(Str.of(read(file)), new StartScript(file.toString())) instanceof RayError error) {
            throw new RemoteException(error, file.toString());
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new RayforceException("the script " + file + " cannot be read", unreadable);
        }
    }

    @Override
    public boolean isRestricted() {
        return false;
    }

    @Override
    public void print(String text) {
        // Nobody reads it.
    }

    @Override
    public void checkpoint() {
        // Nothing ends a program at the start but its own end.
    }
}
