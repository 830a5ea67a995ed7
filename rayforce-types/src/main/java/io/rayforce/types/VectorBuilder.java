package io.rayforce.types;

/**
 * Collects the elements of a vector, values and nulls. What does not fit the vector's type is refused, never cut. Made by
 * {@link Vectors#builder}; not safe for use by several threads.
 */
public abstract sealed class VectorBuilder
        permits FloatingBuilder, GuidBuilder, IntegerBuilder, StrBuilder, SymBuilder {

    private final RayType type;

    VectorBuilder(RayType type) {
        this.type = type;
    }

    /** Returns the type of the elements. */
    public final RayType type() {
        return type;
    }

    /** Returns the number of elements so far. */
    public abstract int size();

    /**
     * Adds the raw number of an integer or temporal type, in the type's unit; 0 and 1 for a truth value.
     *
     * @throws ConversionException if the number does not fit the type or is its null, or the type holds no integers
     */
    public VectorBuilder append(long number) {
        throw misfit(number);
    }

    /**
     * Adds a floating point number.
     *
     * @throws ConversionException if it is NaN, which is the null, or has no exact form in the type
     */
    public VectorBuilder append(double number) {
        throw misfit(number);
    }

    /**
     * Adds a text to symbols or strings; the empty text is their null.
     *
     * @throws ConversionException if the type holds no texts
     */
    public VectorBuilder append(String text) {
        throw misfit('"' + text + '"');
    }

    /**
     * Adds what {@link RayValue#of(Object)} takes: an atom, a number, a date, a UUID and so on; the null of any type, and
     * the null object, as a null.
     *
     * @throws ConversionException if it does not fit the type
     */
    public VectorBuilder append(Object value) {
        if (value == RayNull.NULL) {
            return appendNull();
        }
        Atom atom = JavaValues.atom(value);
        if (atom.isNull()) {
            return appendNull();
        }
        return switch (atom.type()) {
            case B8 -> take(atom, ((B8) atom).value() ? 1L : 0L);
            case U8 -> append((long) ((U8) atom).value());
            case I16 -> append((long) ((I16) atom).value());
            case I32 -> append((long) ((I32) atom).value());
            case I64 -> append(((I64) atom).value());
            case F32 -> append((double) ((F32) atom).value());
            case F64 -> append(((F64) atom).value());
            case DATE -> take(atom, ((Date) atom).days());
            case TIME -> take(atom, ((Time) atom).millis());
            case TIMESTAMP -> take(atom, ((Timestamp) atom).nanos());
            case TIMESPAN -> take(atom, ((Timespan) atom).nanos());
            case SYM -> append(((Sym) atom).value());
            case STR -> append(((Str) atom).value());
            default -> appendGuid((Guid) atom);
        };
    }

    /** Adds a value whose number means something in its own type only. */
    private VectorBuilder take(Atom atom, long raw) {
        if (atom.type() != type) {
            throw misfit(atom);
        }
        return append(raw);
    }

    VectorBuilder appendGuid(Guid guid) {
        throw misfit(guid);
    }

    /**
     * Adds a null.
     *
     * @throws ConversionException if the type has none: {@code B8} and {@code U8}
     */
    public abstract VectorBuilder appendNull();

    /** Returns the vector; the builder goes on from an empty one. */
    public abstract Vector build();

    final ConversionException misfit(Object value) {
        return new ConversionException("element " + size() + ": " + value + " does not fit into " + type);
    }

    final int grown(int room) {
        return (int) Math.min(Integer.MAX_VALUE - 8L, Math.max(16L, room + (room >> 1)));
    }
}
