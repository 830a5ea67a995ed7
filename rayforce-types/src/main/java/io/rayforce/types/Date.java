package io.rayforce.types;

import io.rayforce.types.text.AtomText;
import java.time.LocalDate;

/**
 * A day of the proleptic Gregorian calendar. The minimum is the null.
 *
 * @param days days since 2000-01-01
 */
public record Date(int days) implements Atom, Comparable<Date> {

    private static final long EPOCH_DAY = 10_957;

    /** The null of this type. */
    public static final Date NULL = new Date(Nulls.I32);

    /** Returns the value with the given raw number; {@link Nulls#I32} gives the null. */
    public static Date ofDays(int days) {
        return new Date(days);
    }

    /**
     * Returns the given day.
     *
     * @throws ConversionException if it is outside the range of 32-bit day numbers
     */
    public static Date of(LocalDate date) {
        long days = date.toEpochDay() - EPOCH_DAY;
        if (days != (int) days || days == Nulls.I32) {
            throw new ConversionException(date + " is outside the range of DATE");
        }
        return new Date((int) days);
    }

    /**
     * Returns the day of an ISO text such as {@code 2025-01-31}.
     *
     * @throws ConversionException if it is none
     */
    public static Date parse(String text) {
        return of(IsoText.read(text, LocalDate::parse, "day", "2025-01-31"));
    }

    /**
     * Returns this day.
     *
     * @throws ConversionException if this is the null
     */
    public LocalDate toLocalDate() {
        return LocalDate.ofEpochDay((long) required() + EPOCH_DAY);
    }

    @Override
    public RayType type() {
        return RayType.DATE;
    }

    @Override
    public boolean isNull() {
        return days == Nulls.I32;
    }

    private int required() {
        if (isNull()) {
            throw new ConversionException("a null DATE has no value");
        }
        return days;
    }

    @Override
    public String toString() {
        return "Date(" + AtomText.of(this) + ")";
    }

    /** Orders as the language does, the null first. */
    @Override
    public int compareTo(Date other) {
        return Integer.compare(days, other.days);
    }
}
