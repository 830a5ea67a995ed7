package io.rayforce.query;

import io.rayforce.types.RayType;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Lengths of time as the integers that are added to a temporal value. */
final class Units {

    private static final long DAY = 86_400_000_000_000L;

    private Units() {}

    /**
     * Returns a length of time in the unit of a type: days of {@code DATE}, milliseconds of {@code TIME}, else nanoseconds.
     *
     * @throws QueryException if the type is not known, not temporal, or the length is no whole number of its units
     */
    static long amount(Duration duration, @Nullable RayType type) {
        if (type == null) {
            throw new QueryException("the unit of " + duration
                    + " depends on the column's type, which is not known here: use a typed column, or a number");
        }
        long unit = switch (type) {
            case DATE -> DAY;
            case TIME -> 1_000_000;
            case TIMESTAMP, TIMESPAN -> 1;
            default -> throw new QueryException("there is no length of time in a column of " + type);
        };
        long nanos;
        try {
            nanos = duration.toNanos();
        } catch (ArithmeticException tooLong) {
            throw new QueryException(duration + " is longer than 292 years", tooLong);
        }
        if (nanos % unit != 0) {
            throw new QueryException(duration + " is no whole number of "
                    + (unit == DAY ? "days, the unit of DATE" : "milliseconds, the unit of TIME"));
        }
        return nanos / unit;
    }
}
