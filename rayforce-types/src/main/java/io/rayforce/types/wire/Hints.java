package io.rayforce.types.wire;

/**
 * The attribute and flag bytes of a payload, which are hints: values do not keep them. A recording of those that were read
 * lets the same bytes be written again.
 */
interface Hints {

    /** Keeps nothing, and writes what this library writes of its own accord. */
    Hints NONE = new Hints() {};

    /** Sees one byte that was read. */
    default void read(byte hint) {}

    /** Returns the byte to write where this library would write the given one. */
    default byte write(byte hint) {
        return hint;
    }
}
