package io.rayforce.types;

/** A single typed value, which can be the null of its type. */
public sealed interface Atom extends RayValue
        permits B8, Date, F32, F64, Guid, I16, I32, I64, Str, Sym, Time, Timespan, Timestamp, U8 {

    /** Tells whether this is the null of its type. */
    boolean isNull();

    /**
     * Returns the null of a type.
     *
     * @throws ConversionException if it is no atom type
     */
    static Atom nullOf(RayType type) {
        return switch (type) {
            case B8 -> B8.NULL;
            case U8 -> U8.NULL;
            case I16 -> I16.NULL;
            case I32 -> I32.NULL;
            case I64 -> I64.NULL;
            case F32 -> F32.NULL;
            case F64 -> F64.NULL;
            case DATE -> Date.NULL;
            case TIME -> Time.NULL;
            case TIMESTAMP -> Timestamp.NULL;
            case TIMESPAN -> Timespan.NULL;
            case GUID -> Guid.NULL;
            case SYM -> Sym.NULL;
            case STR -> Str.NULL;
            default -> throw new ConversionException(type + " is not the type of an atom");
        };
    }
}
