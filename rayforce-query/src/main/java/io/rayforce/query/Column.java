package io.rayforce.query;

import io.rayforce.types.B8;
import io.rayforce.types.Date;
import io.rayforce.types.F32;
import io.rayforce.types.F64;
import io.rayforce.types.I16;
import io.rayforce.types.I32;
import io.rayforce.types.I64;
import io.rayforce.types.RayType;
import io.rayforce.types.RayValue;
import io.rayforce.types.Str;
import io.rayforce.types.Sym;
import io.rayforce.types.Time;
import io.rayforce.types.Timespan;
import io.rayforce.types.Timestamp;
import io.rayforce.types.U8;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/**
 * A column by its name, and usually its type. It belongs to no table in particular. Every column is an expression of its
 * family, too. Immutable.
 *
 * @param <T> the type of its values
 */
public sealed interface Column<T> extends Selection
        permits AnyColumn, BoolColumn, FloatColumn, GuidColumn, IntegerColumn, TemporalColumn, TextColumn {

    /** Returns the column's name. */
    default String name() {
        return ((Node.Ref) expression().node).name();
    }

    /** Returns the type of the column's values, an atom type; nothing where it is not known. */
    default Optional<RayType> valueType() {
        return Optional.ofNullable(expression().type());
    }

    /** Returns the column as the expression it is. */
    default Expr expression() {
        return (Expr) this;
    }

    /** Returns a column of booleans. */
    static BoolColumn b8(String name) {
        return new BoolColumn(name);
    }

    /** Returns a column of unsigned bytes. */
    static IntegerColumn<U8> u8(String name) {
        return new IntegerColumn<>(name, RayType.U8);
    }

    /** Returns a column of 16-bit integers. */
    static IntegerColumn<I16> i16(String name) {
        return new IntegerColumn<>(name, RayType.I16);
    }

    /** Returns a column of 32-bit integers. */
    static IntegerColumn<I32> i32(String name) {
        return new IntegerColumn<>(name, RayType.I32);
    }

    /** Returns a column of 64-bit integers. */
    static IntegerColumn<I64> i64(String name) {
        return new IntegerColumn<>(name, RayType.I64);
    }

    /** Returns a column of 32-bit floating point numbers. */
    static FloatColumn<F32> f32(String name) {
        return new FloatColumn<>(name, RayType.F32);
    }

    /** Returns a column of 64-bit floating point numbers. */
    static FloatColumn<F64> f64(String name) {
        return new FloatColumn<>(name, RayType.F64);
    }

    /** Returns a column of days. */
    static TemporalColumn<Date, LocalDate> date(String name) {
        return new TemporalColumn<>(name, RayType.DATE);
    }

    /** Returns a column of times of day. */
    static TemporalColumn<Time, LocalTime> time(String name) {
        return new TemporalColumn<>(name, RayType.TIME);
    }

    /** Returns a column of points in time. */
    static TemporalColumn<Timestamp, Instant> timestamp(String name) {
        return new TemporalColumn<>(name, RayType.TIMESTAMP);
    }

    /** Returns a column of lengths of time. */
    static TemporalColumn<Timespan, Duration> timespan(String name) {
        return new TemporalColumn<>(name, RayType.TIMESPAN);
    }

    /** Returns a column of GUIDs. */
    static GuidColumn guid(String name) {
        return new GuidColumn(name);
    }

    /** Returns a column of symbols. */
    static TextColumn<Sym> sym(String name) {
        return new TextColumn<>(name, RayType.SYM);
    }

    /** Returns a column of strings. */
    static TextColumn<Str> str(String name) {
        return new TextColumn<>(name, RayType.STR);
    }

    /** Returns a column of a type that is not known here, or a column of lists. */
    static AnyColumn any(String name) {
        return new AnyColumn(name);
    }

    /**
     * Returns a column of the given atom type; {@link RayType#LIST} gives one of lists.
     *
     * @throws QueryException if no column has the type
     */
    static Column<? extends RayValue> of(String name, RayType type) {
        return switch (type) {
            case B8 -> b8(name);
            case U8 -> u8(name);
            case I16 -> i16(name);
            case I32 -> i32(name);
            case I64 -> i64(name);
            case F32 -> f32(name);
            case F64 -> f64(name);
            case DATE -> date(name);
            case TIME -> time(name);
            case TIMESTAMP -> timestamp(name);
            case TIMESPAN -> timespan(name);
            case GUID -> guid(name);
            case SYM -> sym(name);
            case STR -> str(name);
            case LIST -> any(name);
            default ->
                throw new QueryException("no column holds values of " + type + "; give an atom type, as F64, or LIST");
        };
    }
}
