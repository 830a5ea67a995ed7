package io.rayforce.types.wire;

import io.rayforce.types.RayError;
import io.rayforce.types.text.Utf8;
import java.util.List;

/**
 * The errors of wire version 1: a number and some context. Early builds wrote nine bytes, and a text behind number 11; late ones
 * write 32, with the text inside.
 */
final class NumberedErrors {

    /** The bytes behind the type byte, as late builds write them. */
    static final int LATE_SIZE = 32;

    /** The bytes behind the type byte, as early builds write them. */
    static final int EARLY_SIZE = 9;

    /** The number of an error that a program raised, whose text travels along. */
    static final int RAISED = 11;

    private static final int TEXT = 8;
    private static final List<String> NAMES =
            List.of("type", "arity", "length", "domain", "index", "value", "limit", "os", "parse", "nyi", "user");

    private NumberedErrors() {}

    /** Returns the error of a number; a number without a name stands for itself. */
    static RayError read(int number, String text) {
        String name = number >= 1 && number <= NAMES.size() ? NAMES.get(number - 1) : "error " + number;
        return new RayError(name, text);
    }

    static RayError readLate(byte[] bytes) {
        int number = bytes[0] & 0xff;
        int end = TEXT;
        while (number == RAISED && end < bytes.length && bytes[end] != 0) {
            end++;
        }
        return read(number, Utf8.decode(bytes, TEXT, end - TEXT));
    }

    /** Writes the late form. */
    static byte[] write(RayError error) {
        byte[] bytes = new byte[LATE_SIZE];
        int number = number(error.code());
        bytes[0] = (byte) number;
        if (number == RAISED) {
            byte[] text = Utf8.encode(error.code().equals("user") ? error.message() : error.code());
            System.arraycopy(text, 0, bytes, TEXT, Math.min(text.length, LATE_SIZE - TEXT - 1));
        }
        return bytes;
    }

    /** Codes that only later versions have take the number of their closest relative; a code without one travels as text. */
    private static int number(String code) {
        return switch (code) {
            case "name", "schema" -> number("value");
            case "range" -> number("index");
            case "io", "access" -> number("os");
            default -> NAMES.contains(code) ? NAMES.indexOf(code) + 1 : RAISED;
        };
    }
}
