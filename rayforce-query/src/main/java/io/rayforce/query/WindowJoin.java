package io.rayforce.query;

import io.rayforce.types.RayType;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A window join that waits for its keys, time, window and aggregates. Immutable. */
@CheckReturnValue
public final class WindowJoin {

    /** What has been said about the join. */
    record Parts(
            Relation left,
            Relation right,
            List<String> keys,
            String time,
            @Nullable RayType timeType,
            long low,
            long high,
            boolean hasWindow,
            boolean isWithinOnly) {}

    private final Parts parts;

    WindowJoin(Relation left, Relation right) {
        this(new Parts(left, right, List.of(), "", null, 0, 0, false, false));
    }

    private WindowJoin(Parts parts) {
        this.parts = parts;
    }

    /** Names the columns that have to be equal; at least one. */
    public WindowJoin on(String... columns) {
        return new WindowJoin(new Parts(
                parts.left,
                parts.right,
                List.of(columns),
                parts.time,
                parts.timeType,
                parts.low,
                parts.high,
                parts.hasWindow,
                parts.isWithinOnly));
    }

    /** Names the column of time, which both sides have. */
    public WindowJoin time(String column) {
        return time(
                column,
                parts.left.schema().map(schema -> schema.ref(column).type()).orElse(null));
    }

    /** Names the column of time, which both sides have. */
    public WindowJoin time(TemporalColumn<?, ?> column) {
        return time(column.name(), column.type());
    }

    private WindowJoin time(String column, @Nullable RayType type) {
        return new WindowJoin(new Parts(
                parts.left,
                parts.right,
                parts.keys,
                column,
                type,
                parts.low,
                parts.high,
                parts.hasWindow,
                parts.isWithinOnly));
    }

    /**
     * Sets the window around the time of each left row. Call {@link #time} before.
     *
     * @throws QueryException if the type of the time column is not known, or the bounds are no whole number of its units
     */
    public WindowJoin between(Duration low, Duration high) {
        return between(Units.amount(low, parts.timeType), Units.amount(high, parts.timeType));
    }

    /** Sets the window in the unit of the time column: milliseconds of {@code TIME}, nanoseconds of {@code TIMESTAMP}. */
    public WindowJoin between(long low, long high) {
        if (low > high) {
            throw new QueryException("a window from " + low + " to " + high + " is empty: the lower bound comes first");
        }
        return new WindowJoin(new Parts(
                parts.left, parts.right, parts.keys, parts.time, parts.timeType, low, high, true, parts.isWithinOnly));
    }

    /** Leaves out the row that prevails when the window begins, if it lies before it. */
    public WindowJoin withinOnly() {
        return new WindowJoin(new Parts(
                parts.left,
                parts.right,
                parts.keys,
                parts.time,
                parts.timeType,
                parts.low,
                parts.high,
                parts.hasWindow,
                true));
    }

    /**
     * Adds the aggregates over the right side's rows at the right of the left side's columns.
     *
     * @throws QueryException if one is not sum, avg, count, min, max, first or last, or the join is not complete
     */
    public WindowJoinQuery select(Selection... aggregates) {
        if (parts.keys.isEmpty() || parts.time.isEmpty() || !parts.hasWindow) {
            throw new QueryException("a window join takes on(…), time(…) and between(…) before its aggregates");
        }
        return new WindowJoinQuery(parts, ColumnAggregates.of(List.of(aggregates), parts.time));
    }
}
