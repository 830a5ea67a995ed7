package io.rayforce.types;

/** Positions that count from either end. */
final class Positions {

    private Positions() {}

    /** Returns the position from 0 of one that may be negative: -1 is the last. */
    static int of(int index, int size) {
        int position = index < 0 ? index + size : index;
        if (position < 0 || position >= size) {
            throw new IndexOutOfBoundsException("no position " + index + " among " + size);
        }
        return position;
    }
}
