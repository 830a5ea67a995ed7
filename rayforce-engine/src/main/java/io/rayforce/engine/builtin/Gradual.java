package io.rayforce.engine.builtin;

import io.rayforce.engine.aggregate.Accumulation;
import io.rayforce.engine.aggregate.Accumulator;
import io.rayforce.engine.table.Groups;
import io.rayforce.types.RayType;
import io.rayforce.types.Sequence;
import io.rayforce.types.Vector;
import java.util.Optional;
import java.util.function.Function;

/**
 * An aggregate that takes in the values of most types a few at a time.
 *
 * @param kinds tells how it does so, and for which types it does
 * @param otherwise works on all other values
 */
record Gradual(Function<RayType, Optional<Accumulator.Kind>> kinds, Aggregate otherwise) implements Aggregate {

    @Override
    public Sequence of(Sequence values, Groups groups) {
        Optional<Accumulator.Kind> kind = gradually(values.type());
        return kind.isPresent() && values instanceof Vector vector
                ? Accumulation.of(vector, groups, kind.get())
                : otherwise.of(values, groups);
    }

    @Override
    public Optional<Accumulator.Kind> gradually(RayType values) {
        return values.isVector() ? kinds.apply(values) : Optional.empty();
    }
}
