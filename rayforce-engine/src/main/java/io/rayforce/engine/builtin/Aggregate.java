package io.rayforce.engine.builtin;

import io.rayforce.engine.aggregate.Accumulator;
import io.rayforce.engine.table.Groups;
import io.rayforce.types.RayType;
import io.rayforce.types.Sequence;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Reduces the rows of each group to one value. */
@FunctionalInterface
public interface Aggregate {

    /** Returns one element for each group. */
    Sequence of(Sequence values, Groups groups);

    /**
     * Returns what takes in values of a type a few at a time and comes to the same; nothing where the aggregate needs all of
     * them at once. Values that it does not take are refused with the code {@code type}.
     */
    default Optional<Accumulator.Kind> gradually(RayType values) {
        return Optional.empty();
    }

    /** Returns the aggregate of a name, as it works inside queries, or nothing if the name is none of one argument. */
    static Optional<Aggregate> named(String name) {
        return Optional.ofNullable(Aggregates.IN_QUERIES.get(name));
    }

    /** Collects aggregates by name. */
    final class Table {

        private final Map<String, Aggregate> byName = new HashMap<>();

        Table with(String name, Aggregate aggregate) {
            byName.put(name, aggregate);
            return this;
        }

        Map<String, Aggregate> done() {
            return Map.copyOf(byName);
        }
    }
}
