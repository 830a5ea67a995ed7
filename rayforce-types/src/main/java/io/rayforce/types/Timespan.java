package io.rayforce.types;

import io.rayforce.types.text.AtomText;
import java.time.Duration;

/**
 * A length of time. The minimum is the null.
 *
 * @param nanos nanoseconds, signed
 */
public record Timespan(long nanos) implements Atom, Comparable<Timespan> {

    /** The null of this type. */
    public static final Timespan NULL = new Timespan(Nulls.I64);

    /** Returns the value with the given raw number; {@link Nulls#I64} gives the null. */
    public static Timespan ofNanos(long nanos) {
        return new Timespan(nanos);
    }

    /**
     * Returns the given length of time.
     *
     * @throws ConversionException if it exceeds 106751 days
     */
    public static Timespan of(Duration duration) {
        try {
            long nanos = duration.toNanos();
            if (nanos != Nulls.I64) {
                return new Timespan(nanos);
            }
        } catch (ArithmeticException outside) {
            throw new ConversionException(duration + " is outside the range of TIMESPAN (106751 days)", outside);
        }
        throw new ConversionException(duration + " is the null of TIMESPAN");
    }

    /**
     * Returns the length of time of an ISO text such as {@code P1DT2H} or {@code PT0.5S}.
     *
     * @throws ConversionException if it is none, or exceeds 106751 days
     */
    public static Timespan parse(String text) {
        return of(IsoText.read(text, Duration::parse, "length of time", "P1DT2H3M4.5S"));
    }

    /**
     * Returns this length of time.
     *
     * @throws ConversionException if this is the null
     */
    public Duration toDuration() {
        return Duration.ofNanos(required());
    }

    @Override
    public RayType type() {
        return RayType.TIMESPAN;
    }

    @Override
    public boolean isNull() {
        return nanos == Nulls.I64;
    }

    private long required() {
        if (isNull()) {
            throw new ConversionException("a null TIMESPAN has no value");
        }
        return nanos;
    }

    @Override
    public String toString() {
        return "Timespan(" + AtomText.of(this) + ")";
    }

    /** Orders as the language does, the null first. */
    @Override
    public int compareTo(Timespan other) {
        return Long.compare(nanos, other.nanos);
    }
}
