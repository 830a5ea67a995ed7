package io.rayforce.engine.builtin;

/** Patterns over bytes: {@code *} any run, {@code ?} any byte, {@code [a-z]} one of a class and {@code [!a-z]} none of it. */
final class Glob {

    private final byte[] pattern;

    Glob(byte[] pattern) {
        this.pattern = pattern;
    }

    /** Tells whether the whole text fits. */
    boolean matches(byte[] text) {
        int at = 0;
        int in = 0;
        int star = -1;
        int retry = 0;
        while (in < text.length) {
            int next = at < pattern.length && pattern[at] == '*' ? -1 : step(at, text[in]);
            if (next == -1) {
                star = at++;
                retry = in;
            } else if (next > 0) {
                at = next;
                in++;
            } else if (star >= 0) {
                at = star + 1;
                in = ++retry;
            } else {
                return false;
            }
        }
        while (at < pattern.length && pattern[at] == '*') {
            at++;
        }
        return at == pattern.length;
    }

    /** Returns the position behind the piece of the pattern at a position, or 0 where the byte does not fit it. */
    private int step(int at, byte value) {
        if (at >= pattern.length) {
            return 0;
        }
        if (pattern[at] == '?' || pattern[at] != '[' && pattern[at] == value) {
            return at + 1;
        }
        return pattern[at] == '[' ? ofClass(at + 1, value) : 0;
    }

    private int ofClass(int open, byte value) {
        boolean inverted = open < pattern.length && pattern[open] == '!';
        int at = inverted ? open + 1 : open;
        int first = at;
        boolean found = false;
        while (at < pattern.length && (pattern[at] != ']' || at == first)) {
            int low = pattern[at] & 0xff;
            int high = low;
            if (at + 2 < pattern.length && pattern[at + 1] == '-' && pattern[at + 2] != ']') {
                high = pattern[at + 2] & 0xff;
                at += 2;
            }
            found |= low <= (value & 0xff) && (value & 0xff) <= high;
            at++;
        }
        if (first >= pattern.length) {
            return 0;
        }
        return found != inverted ? Math.min(at + 1, pattern.length) : 0;
    }
}
