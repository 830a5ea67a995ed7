package io.rayforce.engine.builtin;

import io.rayforce.engine.error.EngineException;
import io.rayforce.types.Str;
import io.rayforce.types.text.Utf8;

/** Strings as bytes. */
final class Texts {

    private Texts() {}

    /** Returns one byte of a string as a string; -1 is the last one. */
    static Str byteAt(Str text, long index) {
        byte[] bytes = Utf8.encode(text.value());
        long position = index == -1 ? bytes.length - 1 : index;
        if (position < 0 || position >= bytes.length) {
            throw EngineException.domain("a str of " + bytes.length + " bytes has none at " + index);
        }
        return Str.of(Utf8.decode(bytes, (int) position, 1));
    }
}
