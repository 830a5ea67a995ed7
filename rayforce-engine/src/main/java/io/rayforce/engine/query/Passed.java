package io.rayforce.engine.query;

import io.rayforce.engine.aggregate.Accumulator;
import io.rayforce.engine.eval.Evaluation;
import io.rayforce.engine.table.Domain;
import io.rayforce.engine.table.FirstSeen;
import io.rayforce.engine.table.Groups;
import io.rayforce.types.RayTable;
import io.rayforce.types.RayValue;
import io.rayforce.types.Sequence;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What one pass over the rows of a table came to. The rows that met the condition are looked for again only if needed. */
final class Passed {

    private final RayTable source;
    private final Optional<RayValue> condition;
    private final Evaluation evaluation;
    private final RayTable rows;
    private final Groups groups;
    private final List<Sequence> keys;
    private final Map<RayValue, Sequence> aggregates = new HashMap<>();
    private @Nullable Selection selection;

    Passed(
            RayTable source,
            Optional<RayValue> condition,
            List<Sequence> keys,
            Domain domain,
            Evaluation evaluation,
            FirstSeen seen,
            int count) {
        this.source = source;
        this.condition = condition;
        this.evaluation = evaluation;
        rows = condition.isEmpty()
                ? source
                : RayTable.deferred(source.names(), count, index -> selection().of(source.column(index)));
        groups = Groups.of(
                count,
                seen,
                () -> domain.places(
                        keys.stream().map(key -> selection().of(key)).toList(), count),
                evaluation.budget());
        this.keys = domain.keys(keys, groups.places());
    }

    Passed with(List<Taken> taken, List<Accumulator> accumulators) {
        int[] places = keys.isEmpty() ? new int[1] : groups.places();
        for (int i = 0; i < taken.size(); i++) {
            aggregates.put(taken.get(i).call(), accumulators.get(i).of(places));
        }
        return this;
    }

    /** Returns the rows that met the condition. */
    Selection selection() {
        Selection found = selection;
        if (found == null) {
            found = Filter.of(source, condition, Unknown.COLUMN, evaluation);
            selection = found;
        }
        return found;
    }

    /** Returns them as a table. */
    RayTable rows() {
        return rows;
    }

    /** Returns the groups of the rows. */
    Groups groups() {
        return groups;
    }

    /** Returns the keys of the groups. */
    List<Sequence> keys() {
        return keys;
    }

    /** Returns the values of calls of aggregates: one for each group, or one where there are no keys. */
    Map<RayValue, Sequence> aggregates() {
        return aggregates;
    }
}
