package io.rayforce.types;

import java.time.DateTimeException;
import java.util.function.Function;

/** Texts of ISO 8601. */
final class IsoText {

    private IsoText() {}

    /** Returns what a reader of texts makes of one, or says what such a text looks like. */
    static <T> T read(String text, Function<String, T> reader, String kind, String example) {
        try {
            return reader.apply(text);
        } catch (DateTimeException malformed) {
            throw new ConversionException('"' + text + "\" is no " + kind + " as in " + example, malformed);
        }
    }
}
