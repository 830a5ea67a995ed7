package io.rayforce.engine.aggregate;

import io.rayforce.engine.kernel.Ranges;
import io.rayforce.engine.table.Groups;
import io.rayforce.engine.table.Slots;
import io.rayforce.types.Vector;

/** Aggregates the values of rows whose groups are known. */
public final class Accumulation {

    private Accumulation() {}

    /** Returns an aggregate of the values of each group. */
    public static Vector of(Vector values, Groups groups, Accumulator.Kind kind) {
        Slots slots = groups.slots();
        return Ranges.map(values.size(), (from, to) -> {
                    Accumulator part = kind.over(values.type(), slots.count());
                    Ranges.morsels(
                            from, to, (at, end) -> part.add(values.slice(at, end), slots.array(), slots.from() + at));
                    return part;
                })
                .stream()
                .reduce((all, later) -> {
                    all.add(later);
                    return all;
                })
                .orElseThrow()
                .of(groups.places());
    }
}
