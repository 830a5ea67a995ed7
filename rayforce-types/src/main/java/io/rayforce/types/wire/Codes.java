package io.rayforce.types.wire;

/** The type bytes and bits that all dialects share. */
final class Codes {

    static final int LIST = 0;
    static final int TABLE = 98;
    static final int DICT = 99;
    static final int LAMBDA = 100;
    static final int UNARY = 101;
    static final int VARIADIC = 103;
    static final int NULL = 126;
    static final int ERROR = 127;

    /** Atom flag: the typed null. */
    static final byte ATOM_NULL = 0x01;

    /** Atom flag: the symbol stands for itself. */
    static final byte LITERAL = 0x20;

    /** Vector attribute: holds a null, perhaps. */
    static final byte HAS_NULLS = 0x40;

    /** Lambda attribute: captured variables follow. */
    static final byte CAPTURES = 0x01;

    private Codes() {}
}
