package io.rayforce.types;

import io.rayforce.types.text.AtomText;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * A point in time, in UTC. The minimum is the null.
 *
 * @param nanos nanoseconds since 2000-01-01T00:00Z
 */
public record Timestamp(long nanos) implements Atom, Comparable<Timestamp> {

    private static final long EPOCH_SECOND = 946_684_800;

    /** The null of this type. */
    public static final Timestamp NULL = new Timestamp(Nulls.I64);

    /** Returns the value with the given raw number; {@link Nulls#I64} gives the null. */
    public static Timestamp ofNanos(long nanos) {
        return new Timestamp(nanos);
    }

    /**
     * Returns the given point in time.
     *
     * @throws ConversionException if it is outside the years 1707 to 2292
     */
    public static Timestamp of(Instant instant) {
        try {
            long seconds = Math.subtractExact(instant.getEpochSecond(), EPOCH_SECOND);
            // Whole seconds below zero with a fraction are moved up by one, so that the range's lower end stays
            // reachable.
            boolean borrow = seconds < 0 && instant.getNano() > 0;
            long nanos = Math.multiplyExact(borrow ? seconds + 1 : seconds, 1_000_000_000L);
            long sum = Math.addExact(nanos, instant.getNano() - (borrow ? 1_000_000_000L : 0));
            if (sum != Nulls.I64) {
                return new Timestamp(sum);
            }
        } catch (ArithmeticException outside) {
            throw new ConversionException(
                    instant + " is outside the range of TIMESTAMP (1707-09-22 to 2292-04-10)", outside);
        }
        throw new ConversionException(instant + " is the null of TIMESTAMP");
    }

    /**
     * Returns the point in time of a date and time with a zone.
     *
     * @throws ConversionException if it is outside the years 1707 to 2292
     */
    public static Timestamp of(ZonedDateTime time) {
        return of(time.toInstant());
    }

    /**
     * Returns the point in time at which clocks of a zone show the given; where they are set back and show it twice, the first, and
     * where they are put forward and skip it, as much later: see {@link ZonedDateTime#of(LocalDateTime, ZoneId)}.
     *
     * @throws ConversionException if it is outside the years 1707 to 2292
     */
    public static Timestamp of(LocalDateTime time, ZoneId zone) {
        return of(time.atZone(zone));
    }

    /**
     * Returns the point in time of an ISO text with an offset or a zone, such as {@code 2025-01-31T23:59:59.999999999Z} or
     * {@code 2025-01-31T23:59+01:00}.
     *
     * @throws ConversionException if it is none, has neither, or is outside the years 1707 to 2292
     */
    public static Timestamp parse(String text) {
        ZonedDateTime time =
                IsoText.read(text, ZonedDateTime::parse, "point in time with its offset", "2025-01-31T23:59:59Z");
        return of(time);
    }

    /**
     * Returns this point in time as clocks of a zone show it.
     *
     * @throws ConversionException if this is the null
     */
    public ZonedDateTime atZone(ZoneId zone) {
        return toInstant().atZone(zone);
    }

    /**
     * Returns this point in time.
     *
     * @throws ConversionException if this is the null
     */
    public Instant toInstant() {
        long value = required();
        return Instant.ofEpochSecond(
                EPOCH_SECOND + Math.floorDiv(value, 1_000_000_000L), Math.floorMod(value, 1_000_000_000L));
    }

    @Override
    public RayType type() {
        return RayType.TIMESTAMP;
    }

    @Override
    public boolean isNull() {
        return nanos == Nulls.I64;
    }

    private long required() {
        if (isNull()) {
            throw new ConversionException("a null TIMESTAMP has no value");
        }
        return nanos;
    }

    @Override
    public String toString() {
        return "Timestamp(" + AtomText.of(this) + ")";
    }

    /** Orders as the language does, the null first. */
    @Override
    public int compareTo(Timestamp other) {
        return Long.compare(nanos, other.nanos);
    }
}
