package io.rayforce.query;

import io.rayforce.types.I64;
import io.rayforce.types.RayValue;
import io.rayforce.types.Sym;
import java.util.List;

/** A window over the rows around each row; it waits for its aggregates. Immutable. */
@CheckReturnValue
public final class Window {

    private final Relation source;
    private final List<String> partition;
    private final List<String> order;
    private final RayValue frame;

    Window(Relation source) {
        this(source, List.of(), List.of(), Sym.of("whole"));
    }

    private Window(Relation source, List<String> partition, List<String> order, RayValue frame) {
        this.source = source;
        this.partition = partition;
        this.order = order;
        this.frame = frame;
    }

    /** Names the columns that are equal in all rows of a window. */
    public Window partitionBy(String... columns) {
        return new Window(source, List.of(columns), order, frame);
    }

    /** Names the columns that the rows of a window are ordered by, small values first. */
    public Window orderBy(String... columns) {
        return new Window(source, partition, List.of(columns), frame);
    }

    /** Takes the row itself and those before it, n in all. */
    public Window rows(int n) {
        if (n < 1) {
            throw new QueryException("a window of " + n + " rows: give 1 or more");
        }
        return new Window(source, partition, order, I64.of(n));
    }

    /** Takes the row itself and all before it. */
    public Window running() {
        // A literal symbol: this clause takes no code.
        return new Window(source, partition, order, Sym.of("running"));
    }

    /** Takes all rows of the partition, which is what windows do that are told nothing. */
    public Window whole() {
        return new Window(source, partition, order, Sym.of("whole"));
    }

    /** Returns a column that every row has, for counting rows. */
    private String counted() {
        return partition.isEmpty() ? order.isEmpty() ? "" : order.get(0) : partition.get(0);
    }

    /**
     * Adds the aggregates at the right of the columns that there are.
     *
     * @throws QueryException if one is not sum, avg, count, min, max, first or last of a plain column
     */
    public WindowQuery select(Selection... aggregates) {
        return new WindowQuery(source, partition, order, frame, ColumnAggregates.of(List.of(aggregates), counted()));
    }
}
