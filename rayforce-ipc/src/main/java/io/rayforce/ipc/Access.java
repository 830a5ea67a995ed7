package io.rayforce.ipc;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Who may connect to a server, and what connections may do.
 *
 * @param password gives the password that clients have to know
 * @param judge decides about user and password in addition
 * @param restriction tells of a user whether their connections may change nothing
 */
record Access(
        Optional<Supplier<char[]>> password,
        Optional<BiPredicate<String, char[]>> judge,
        Predicate<String> restriction) {

    static final Access OPEN = new Access(Optional.empty(), Optional.empty(), user -> false);

    Access withPassword(Supplier<char[]> given) {
        return new Access(Optional.of(given), judge, restriction);
    }

    Access withJudge(BiPredicate<String, char[]> given) {
        return new Access(password, Optional.of(given), restriction);
    }

    Access withRestriction(Predicate<String> users) {
        return new Access(password, judge, users);
    }

    /** Tells whether clients have to say who they are. */
    boolean wantsLogin() {
        return password.isPresent() || judge.isPresent();
    }

    /** Tells whether a login is good. Runs code of the program, which may take its time or throw. */
    boolean admits(Login login) {
        return password.map(Supplier::get).map(wanted -> isSame(wanted, login)).orElse(true)
                && judge.map(hook -> hook.test(login.user(), login.password())).orElse(true);
    }

    /** Compares in a time that does not tell how much of a guess was right. */
    private static boolean isSame(char[] wanted, Login login) {
        return MessageDigest.isEqual(new String(wanted).getBytes(StandardCharsets.UTF_8), login.passwordBytes());
    }
}
