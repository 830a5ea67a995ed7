package io.rayforce.engine.builtin;

import io.rayforce.engine.error.EngineException;
import io.rayforce.types.Str;
import io.rayforce.types.text.Utf8;

/** Strings as bytes: lengths and positions count those. */
final class Texts {

    private Texts() {}

    /** Returns the number of bytes. */
    static int length(Str text) {
        return Utf8.encode(text.value()).length;
    }

    /** Returns one byte of a string as a string; -1 is the last one. */
    static Str byteAt(Str text, long index) {
        byte[] bytes = Utf8.encode(text.value());
        long position = index == -1 ? bytes.length - 1 : index;
        if (position < 0 || position >= bytes.length) {
            throw EngineException.domain("a str of " + bytes.length + " bytes has none at " + index);
        }
        return Str.of(Utf8.decode(bytes, (int) position, 1));
    }

    /** Returns the bytes at the given positions as a string. */
    static Str pick(Str text, int[] positions) {
        byte[] bytes = Utf8.encode(text.value());
        byte[] picked = new byte[positions.length];
        for (int i = 0; i < picked.length; i++) {
            picked[i] = bytes[positions[i]];
        }
        return Str.of(Utf8.decode(picked, 0, picked.length));
    }

    /** Returns a text put together from pieces of characters as the characters that they make. */
    static String rejoined(String pieces) {
        byte[] bytes = Utf8.encode(pieces);
        return Utf8.decode(bytes, 0, bytes.length);
    }
}
