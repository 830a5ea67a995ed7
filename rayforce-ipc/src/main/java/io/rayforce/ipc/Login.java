package io.rayforce.ipc;

import java.nio.charset.StandardCharsets;

/** The user name and the password that a client sends. Printing it shows the user alone. */
final class Login {

    /** The login of a client that was not asked for one. */
    static final Login NONE = new Login("", "");

    private final String user;
    private final String password;

    private Login(String user, String password) {
        this.user = user;
        this.password = password;
    }

    /** Reads what follows the length byte: the user up to the first colon, if there is one, and perhaps a NUL at the end. */
    static Login read(byte[] message) {
        int length = message.length > 0 && message[message.length - 1] == 0 ? message.length - 1 : message.length;
        String text = new String(message, 0, length, StandardCharsets.UTF_8);
        int colon = text.indexOf(':');
        return new Login(text.substring(0, Math.max(0, colon)), text.substring(colon + 1));
    }

    String user() {
        return user;
    }

    char[] password() {
        return password.toCharArray();
    }

    /** Returns the password as it travels. */
    byte[] passwordBytes() {
        return password.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "Login(user=" + user + ")";
    }
}
