package io.rayforce.types;

/** A single typed value, which can be the null of its type. */
public sealed interface Atom extends RayValue
        permits B8, Date, F32, F64, Guid, I16, I32, I64, Str, Sym, Time, Timespan, Timestamp, U8 {

    /** Tells whether this is the null of its type. */
    boolean isNull();
}
