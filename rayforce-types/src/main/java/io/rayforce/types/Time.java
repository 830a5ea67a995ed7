package io.rayforce.types;

import io.rayforce.types.text.AtomText;
import java.time.LocalTime;

/**
 * A time of day, or a length of time around it. The minimum is the null.
 *
 * @param millis milliseconds since midnight; may be negative or exceed a day
 */
public record Time(int millis) implements Atom, Comparable<Time> {

    /** The null of this type. */
    public static final Time NULL = new Time(Nulls.I32);

    /** Returns the value with the given raw number; {@link Nulls#I32} gives the null. */
    public static Time ofMillis(int millis) {
        return new Time(millis);
    }

    /** Returns the given time of day; what is finer than a millisecond is refused. */
    public static Time of(LocalTime time) {
        if (time.toNanoOfDay() % 1_000_000 != 0) {
            throw new ConversionException(time + " is finer than a millisecond, the unit of TIME");
        }
        return new Time((int) (time.toNanoOfDay() / 1_000_000));
    }

    /**
     * Returns the time of day of an ISO text such as {@code 23:59} or {@code 23:59:59.999}.
     *
     * @throws ConversionException if it is none, or finer than a millisecond
     */
    public static Time parse(String text) {
        return of(IsoText.read(text, LocalTime::parse, "time of day", "23:59:59.999"));
    }

    /**
     * Returns this time of day.
     *
     * @throws ConversionException if this is the null, negative, or a day or more
     */
    public LocalTime toLocalTime() {
        int value = required();
        if (value < 0 || value >= 86_400_000) {
            throw new ConversionException(this + " is outside one day");
        }
        return LocalTime.ofNanoOfDay(value * 1_000_000L);
    }

    @Override
    public RayType type() {
        return RayType.TIME;
    }

    @Override
    public boolean isNull() {
        return millis == Nulls.I32;
    }

    private int required() {
        if (isNull()) {
            throw new ConversionException("a null TIME has no value");
        }
        return millis;
    }

    @Override
    public String toString() {
        return "Time(" + AtomText.of(this) + ")";
    }

    /** Orders as the language does, the null first. */
    @Override
    public int compareTo(Time other) {
        return Integer.compare(millis, other.millis);
    }
}
