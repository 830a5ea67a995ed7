package io.rayforce.ipc;

import io.rayforce.types.RayforceException;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads a password from the first line of a file each time it is wanted, so that it can be changed while the server runs. */
record PasswordFile(Path file) implements Supplier<char[]> {

    /**
     * Returns the password.
     *
     * @throws RayforceException if the file cannot be read, or its first line is empty
     */
    @Override
    public char[] get() {
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            @Nullable String line = reader.readLine();
            if (line == null || line.isEmpty()) {
                throw new RayforceException("the password file " + file + " has no password in its first line");
            }
            return line.toCharArray();
        } catch (IOException unreadable) {
            throw new RayforceException("the password file " + file + " cannot be read", unreadable);
        }
    }
}
