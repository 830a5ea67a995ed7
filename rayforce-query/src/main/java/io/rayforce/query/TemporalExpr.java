package io.rayforce.query;

import io.rayforce.types.I64;
import io.rayforce.types.RayType;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * An expression whose values are days, times of day, points in time in UTC, or lengths of time. Immutable.
 *
 * @param <T> their type: {@code Date}, {@code Time}, {@code Timestamp} or {@code Timespan}
 * @param <J> the class of constants: {@code LocalDate}, {@code LocalTime}, {@code Instant} or {@code Duration}
 */
@CheckReturnValue
public sealed class TemporalExpr<T, J> extends LiteralExpr<TemporalExpr<T, J>, TemporalExpr<T, ?>, J>
        permits TemporalColumn {

    TemporalExpr(Node node) {
        super(node);
    }

    @Override
    final TemporalExpr<T, J> self(Node node) {
        return new TemporalExpr<>(node);
    }

    private TemporalExpr<T, J> with(String verb, long amount) {
        return self(Node.call(verb, type(), node, Literals.node(amount, null)));
    }

    /**
     * Moves by a length of time.
     *
     * @throws QueryException if it is no whole number of units: days of a date, milliseconds of a time of day
     */
    public final TemporalExpr<T, J> plus(Duration duration) {
        return with("+", Units.amount(duration, type()));
    }

    /**
     * Moves back by a length of time.
     *
     * @throws QueryException if it is no whole number of units: days of a date, milliseconds of a time of day
     */
    public final TemporalExpr<T, J> minus(Duration duration) {
        return with("-", Units.amount(duration, type()));
    }

    /** Does what {@link #plus(Duration)} does. */
    public final TemporalExpr<T, J> shift(Duration duration) {
        return plus(duration);
    }

    /**
     * Moves from UTC to the wall clock of a zone.
     *
     * @throws QueryException if the zone's offset changes over time, so that no one length of time does it
     */
    public final TemporalExpr<T, J> atZone(ZoneId zone) {
        if (!(zone.normalized() instanceof ZoneOffset offset)) {
            throw new QueryException("the offset of " + zone
                    + " from UTC changes with the season: move each period by its own Duration, or convert in Java");
        }
        return plus(Duration.ofSeconds(offset.getTotalSeconds()));
    }

    /**
     * Returns the difference: days between dates, milliseconds between times of day, nanoseconds between points in time or
     * lengths of it. {@link Dsl#daysBetween}, {@link Dsl#timeBetween}, {@link Dsl#timeOfDayBetween} and {@link Dsl#excess}
     * give it typed.
     */
    public final AnyExpr minus(TemporalExpr<T, ?> other) {
        return new AnyExpr(difference(other));
    }

    final Node difference(TemporalExpr<T, ?> other) {
        RayType type = type();
        RayType result = type == RayType.DATE ? RayType.I32 : type == RayType.TIMESTAMP ? RayType.TIMESPAN : type;
        return Node.call("-", result, node, other.node);
    }

    /**
     * Rounds down to a multiple of a length of time: of days since 2000-01-01 for a date.
     *
     * @throws QueryException if it is not positive, or no whole number of units
     */
    public final TemporalExpr<T, J> bucket(Duration size) {
        return xbar(Units.amount(size, type()));
    }

    /** Rounds down to a multiple of the given number of days, milliseconds or nanoseconds, whichever the type counts in. */
    public final TemporalExpr<T, J> xbar(long units) {
        if (units < 1) {
            throw new QueryException("buckets of " + units + " units: give 1 or more");
        }
        return with("xbar", units);
    }

    private IntegerExpr<I64> part(String verb) {
        return new IntegerExpr<>(Node.call(verb, RayType.I64, node));
    }

    /** Returns the year. */
    public final IntegerExpr<I64> year() {
        return part("yyyy");
    }

    /** Returns the month, from 1 to 12. */
    public final IntegerExpr<I64> month() {
        return part("mm");
    }

    /** Returns the day of the month, from 1. */
    public final IntegerExpr<I64> dayOfMonth() {
        return part("dd");
    }

    /** Returns the day of the week, Monday being 1. */
    public final IntegerExpr<I64> dayOfWeek() {
        return part("dow");
    }

    /** Returns the day of the year, from 1. */
    public final IntegerExpr<I64> dayOfYear() {
        return part("doy");
    }

    /** Returns the hour of the day, from 0. */
    public final IntegerExpr<I64> hour() {
        return part("hh");
    }

    /** Returns the minute of the hour, from 0. */
    public final IntegerExpr<I64> minute() {
        return part("minute");
    }

    /** Returns the second of the minute, from 0. */
    public final IntegerExpr<I64> second() {
        return part("ss");
    }
}
