package io.rayforce.types.wire;

import io.rayforce.types.text.Utf8;
import org.jspecify.annotations.Nullable;

/** The short texts that a payload has named lately: names repeat, and each text needs to be made only once. */
final class RecentTexts {

    private static final int SLOTS = 256;
    private static final int LONGEST = 16;

    /** What an atom of a short text takes beyond eight times its bytes on the wire: two objects, a reference, the atom. */
    private static final int COST = 56;

    private static final int SAVED_BY_LENGTH = 7;
    private static final int MOST_EXCESS = 3 << 18;

    private final @Nullable String[] texts = new String[SLOTS];
    private int excess;

    /** Tells whether the different texts take so much more memory than their bytes that no more of them may be kept. */
    boolean isOverspent() {
        return excess > MOST_EXCESS;
    }

    /** Returns the text of the given bytes. */
    String text(byte[] bytes, int from, int length) {
        if (length == 0) {
            return "";
        }
        if (length > LONGEST) {
            return Utf8.decode(bytes, from, length);
        }
        int hash = length;
        for (int i = from; i < from + length; i++) {
            hash = 31 * hash + bytes[i];
        }
        int slot = hash & SLOTS - 1;
        String known = texts[slot];
        if (known != null && isAscii(known, bytes, from, length)) {
            return known;
        }
        String made = Utf8.decode(bytes, from, length);
        texts[slot] = made;
        excess += Math.max(0, COST - SAVED_BY_LENGTH * length);
        return made;
    }

    /** Tells whether a text is made of exactly the given bytes, none of which is part of a longer character. */
    private static boolean isAscii(String text, byte[] bytes, int from, int length) {
        if (text.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (text.charAt(i) != bytes[from + i]) {
                return false;
            }
        }
        return true;
    }
}
