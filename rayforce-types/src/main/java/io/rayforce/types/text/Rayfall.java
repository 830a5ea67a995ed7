package io.rayforce.types.text;

import io.rayforce.types.RayValue;

/** The text form of code and values. All methods are safe for use by several threads. */
public final class Rayfall {

    private Rayfall() {}

    /**
     * Reads a program. Code is data: a call becomes a list, a name a {@link io.rayforce.types.Name}, a quoted symbol a
     * {@link io.rayforce.types.Sym}; several forms become one {@code (do …)}.
     *
     * @throws RayfallSyntaxException if the text is malformed, empty, or exceeds a ceiling of the language
     */
    public static RayValue parse(String text) {
        return new Reader(text).program();
    }

    /**
     * Prints a value as program text. Code and values made of atoms with a literal form, lists, non-empty vectors and dicts
     * with symbols as keys read back as the same tree. What has no literal form - a table, a GUID, an empty vector that is
     * not I64, a vector of strings or GUIDs - is printed as the call that makes it. A name or symbol that no text can
     * express stands between backticks, for people only.
     */
    public static String print(RayValue value) {
        StringBuilder out = new StringBuilder();
        new Printer(out).print(value);
        return out.toString();
    }

    /**
     * Shows a value to people as the server's own formatter does, where it stands alone: a string without quotes, a number
     * with six significant digits; inside another value as {@link #compact} does. Not made for reading back.
     */
    public static String format(RayValue value) {
        return CompactText.alone(value);
    }

    /**
     * Shows a value to people as the server's own formatter does inside other values and in logs: numbers with two decimals,
     * strings between quotes. Not made for reading back.
     */
    public static String compact(RayValue value) {
        return CompactText.of(value, Integer.MAX_VALUE);
    }
}
