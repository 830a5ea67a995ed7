package io.rayforce.ipc;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A user name and a password. Printing them shows the user alone.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class Credentials {

    private static final int LONGEST = 254;

    private final String user;
    private final byte[] text;

    private Credentials(String user, byte[] text) {
        this.user = user;
        this.text = text;
    }

    /**
     * Returns credentials of a user and a password; the array is copied.
     *
     * @throws IllegalArgumentException if the user name holds a colon, or both together take more than 253 bytes
     */
    public static Credentials of(String user, char[] password) {
        if (user.indexOf(':') >= 0) {
            throw new IllegalArgumentException("a user name cannot hold a colon: " + user);
        }
        byte[] text = (user + ":" + new String(password)).getBytes(StandardCharsets.UTF_8);
        if (text.length > LONGEST) {
            throw new IllegalArgumentException("user name and password take more than " + LONGEST + " bytes");
        }
        return new Credentials(user, text);
    }

    /** Returns what follows the length byte of the handshake, with the NUL that ends it. */
    byte[] message() {
        return Arrays.copyOf(text, text.length + 1);
    }

    @Override
    public String toString() {
        return "Credentials(user=" + user + ")";
    }
}
