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

    static byte[] late(RayError error) {
        int number = number(error.code());
        byte[] bytes = new byte[LATE_SIZE];
        bytes[0] = (byte) number;
        byte[] text = text(error, number);
        System.arraycopy(text, 0, bytes, TEXT, Math.min(text.length, LATE_SIZE - TEXT - 1));
        return bytes;
    }

    static byte[] early(RayError error) {
        int number = number(error.code());
        byte[] text = text(error, number);
        byte[] bytes = new byte[number == RAISED ? EARLY_SIZE + text.length + 1 : EARLY_SIZE];
        bytes[0] = (byte) number;
        System.arraycopy(text, 0, bytes, EARLY_SIZE, text.length);
        return bytes;
    }

    /** Returns the text that travels along, up to a NUL character, which would end it. */
    private static byte[] text(RayError error, int number) {
        if (number != RAISED) {
            return new byte[0];
        }
        String text = error.code().equals(NAMES.get(RAISED - 1)) ? error.message() : error.code();
        int end = text.indexOf('\0');
        return Utf8.encode(end < 0 ? text : text.substring(0, end));
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
