package io.rayforce.engine.query;

import io.rayforce.engine.aggregate.Accumulator;
import io.rayforce.engine.builtin.Aggregate;
import io.rayforce.engine.eval.Evaluation;
import io.rayforce.engine.eval.Function;
import io.rayforce.types.RayList;
import io.rayforce.types.RayTable;
import io.rayforce.types.RayType;
import io.rayforce.types.RayValue;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A call of an aggregate that can take in its rows a few at a time.
 *
 * @param call the call
 * @param type the type of what is aggregated
 * @param kind what takes it in
 * @param wide whether what is aggregated may be planned, so that its arithmetic makes I64 of integers
 */
record Taken(RayList call, RayType type, Accumulator.Kind kind, boolean wide) {

    /** Returns the expression whose values are aggregated. */
    RayValue argument() {
        return call.at(1);
    }

    /** Returns which column of a table is aggregated as it stands, or -1. */
    int column(RayTable table) {
        return Forms.name(argument()).map(table.names()::indexOf).orElse(-1);
    }

    Accumulator over(int places) {
        return kind.over(type, places);
    }

    /** Returns all such calls in the columns that a query makes of a table, which has rows. */
    static List<Taken> of(RayTable source, List<Projection> projections, boolean grouped, Evaluation evaluation) {
        boolean plans = grouped || Forms.areAggregates(projections, evaluation);
        Finder finder = new Finder(source, grouped, plans, evaluation);
        projections.forEach(finder::look);
        return List.copyOf(finder.found.values());
    }

    private static final class Finder {

        private final RayTable source;
        private final boolean grouped;
        private final boolean plans;
        private final Evaluation evaluation;
        private final Rowwise rowwise;
        private final Set<String> hidden = new HashSet<>();
        private final Map<RayValue, Taken> found = new LinkedHashMap<>();

        Finder(RayTable source, boolean grouped, boolean plans, Evaluation evaluation) {
            this.source = source;
            this.grouped = grouped;
            this.plans = plans;
            this.evaluation = evaluation;
            rowwise = new Rowwise(source.names(), evaluation);
        }

        void look(Projection projection) {
            look(projection.form());
            // In groups, the aggregates see the columns of the table before those made.
            if (!grouped || source.names().indexOf(projection.name()) < 0) {
                hidden.add(projection.name());
            }
        }

        private void look(RayValue form) {
            Optional<Function> function = Forms.function(form, evaluation);
            if (function.isEmpty()) {
                return;
            }
            RayList call = (RayList) form;
            if (Forms.isAggregate(call, function.get())) {
                if (call.size() == 2 && rowwise.reads(call.at(1), hidden)) {
                    taken(call, function.get()).ifPresent(taken -> found.put(call, taken));
                }
            } else {
                call.stream().skip(1).forEach(this::look);
            }
        }

        private Optional<Taken> taken(RayList call, Function function) {
            TableScope first = new TableScope(source.slice(0, 1), TableScope.Calls.ROW_BY_ROW, Unknown.COLUMN);
            boolean wide = plans || WideCalls.arePlannedIn(function.name());
            RayType type = first.evaluate(call.at(1), wide, evaluation).type();
            return Aggregate.named(function.name())
                    .flatMap(aggregate -> aggregate.gradually(type))
                    .map(kind -> new Taken(call, type, kind, wide));
        }
    }
}
