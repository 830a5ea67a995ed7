package io.rayforce.engine.table;

import io.rayforce.engine.budget.Budget;
import io.rayforce.types.RayList;
import io.rayforce.types.RayType;
import io.rayforce.types.RayValue;
import io.rayforce.types.Sequence;
import io.rayforce.types.Str;

/** Counts the bytes of values that are made one after the other and kept together: all of them count as what one step makes. */
public final class Tally {

    private final Budget budget;
    private long bytes;

    /** Creates one for a list that a request makes. */
    public Tally(Budget budget) {
        this.budget = budget;
    }

    /** Returns a value that is kept, unless it is too much together with those before. */
    public <V extends RayValue> V add(V value) {
        bytes = Math.addExact(bytes, bytes(value));
        budget.allow(bytes);
        return value;
    }

    private static long bytes(RayValue value) {
        if (value instanceof RayList list) {
            return list.stream().mapToLong(Tally::bytes).sum();
        }
        if (value instanceof Sequence sequence) {
            return (long) sequence.size() * Widths.of(sequence.type());
        }
        return value instanceof Str text ? text.value().length() : Widths.of(RayType.I64_VECTOR);
    }
}
