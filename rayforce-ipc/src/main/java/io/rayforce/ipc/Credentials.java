package io.rayforce.ipc;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
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
     * Returns credentials of a user and a password. The array is copied, and may be wiped at once.
     *
     * @throws IllegalArgumentException if the user name holds a colon, or both together take more than 253 bytes
     */
    public static Credentials of(String user, char[] password) {
        if (user.indexOf(':') >= 0) {
            throw new IllegalArgumentException("a user name cannot hold a colon: " + user);
        }
        byte[] name = (user + ":").getBytes(StandardCharsets.UTF_8);
        ByteBuffer secret = StandardCharsets.UTF_8.encode(CharBuffer.wrap(password));
        if (name.length + secret.remaining() > LONGEST) {
            throw new IllegalArgumentException("user name and password take more than " + (LONGEST - 1) + " bytes");
        }
        byte[] text = Arrays.copyOf(name, name.length + secret.remaining());
        secret.get(text, name.length, secret.remaining());
        Arrays.fill(secret.array(), (byte) 0);
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
