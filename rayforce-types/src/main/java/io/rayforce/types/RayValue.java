package io.rayforce.types;

/**
 * Any value of the Rayforce language: an atom, a vector, a list, a dict, a table, a piece of code, nothing, or an error.
 *
 * <p>Every value is immutable and safe to share between threads. Two values are equal when they have the same type and
 * the same content; all nulls of one type are equal.
 */
public sealed interface RayValue permits Atom, Builtin, Dict, Lambda, Name, RayError, RayNull, RayTable, Sequence {

    /** Returns which of the permitted kinds this is; made for exhaustive switches. */
    RayType type();
}
