package io.rayforce.engine.query;

import io.rayforce.engine.aggregate.Accumulator;
import io.rayforce.engine.error.EngineException;
import io.rayforce.engine.eval.Evaluation;
import io.rayforce.engine.kernel.Ranges;
import io.rayforce.engine.kernel.Scratch;
import io.rayforce.engine.table.Domain;
import io.rayforce.engine.table.FirstSeen;
import io.rayforce.engine.table.Slots;
import io.rayforce.types.RayTable;
import io.rayforce.types.RayValue;
import io.rayforce.types.Sequence;
import io.rayforce.types.Vector;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the aggregates of a query in one pass over the rows: some rows at a time go through the condition, to the places of
 * their groups, and into accumulators, while they are near. Every thread does so with a range of the rows.
 */
final class OnePass {

    /** The most bytes that an accumulator keeps for a place. */
    private static final int WIDEST = 2 * Double.BYTES;

    private final RayTable source;
    private final Optional<RayValue> condition;
    private final List<Key> keys;
    private final Domain domain;
    private final List<Taken> taken;
    private final Evaluation evaluation;

    private OnePass(
            RayTable source,
            Optional<RayValue> condition,
            List<Key> keys,
            Domain domain,
            List<Taken> taken,
            Evaluation evaluation) {
        this.source = source;
        this.condition = condition;
        this.keys = keys;
        this.domain = domain;
        this.taken = taken;
        this.evaluation = evaluation;
    }

    /**
     * Returns what the rows of a table come to; nothing where there are few, or where the query is none that can be answered
     * so.
     *
     * @param by the clause of that name
     */
    static Optional<Passed> of(
            RayTable source,
            Optional<RayValue> condition,
            Optional<RayValue> by,
            List<Projection> projections,
            Evaluation evaluation) {
        return source.rowCount() > Ranges.MORSEL
                ? plan(source, condition, by, projections, evaluation).map(OnePass::run)
                : Optional.empty();
    }

    private static Optional<OnePass> plan(
            RayTable source,
            Optional<RayValue> condition,
            Optional<RayValue> by,
            List<Projection> projections,
            Evaluation evaluation) {
        try {
            List<Key> keys = by.map(form -> Key.of(form, Selection.all(source))).orElse(List.of());
            Rowwise rowwise = new Rowwise(source.names(), evaluation);
            List<Taken> taken = Taken.of(source, projections, by.isPresent(), evaluation);
            if (taken.isEmpty()
                    || condition.filter(form -> !rowwise.reads(form, Set.of())).isPresent()
                    || !areColumns(keys, source)) {
                return Optional.empty();
            }
            return Domain.of(columns(keys, source), source.rowCount())
                    .map(domain -> new OnePass(source, condition, keys, domain, taken, evaluation));
        } catch (EngineException fault) {
            // It is for the ordinary way to find out whether the query fails, and with what first.
            return Optional.empty();
        }
    }

    private static boolean areColumns(List<Key> keys, RayTable source) {
        Set<String> names = new HashSet<>();
        return keys.stream()
                .allMatch(
                        key -> Forms.name(key.form()).filter(key.name()::equals).isPresent()
                                && source.names().indexOf(key.name()) >= 0
                                && names.add(key.name()));
    }

    private static List<Sequence> columns(List<Key> keys, RayTable table) {
        return keys.stream()
                .map(key -> table.column(table.names().indexOf(key.name())))
                .toList();
    }

    private Passed run() {
        evaluation.budget().reserve(domain.count(), WIDEST);
        Part all = Ranges.map(source.rowCount(), this::part).stream()
                .reduce(Part::and)
                .orElseThrow();
        return new Passed(source, condition, columns(keys, source), domain, evaluation, all.seen, all.rows)
                .with(taken, all.accumulators);
    }

    private Part part(int from, int to) {
        Part part = new Part();
        Evaluation own = evaluation.fork(Scratch.of(Ranges.BATCH));
        Ranges.batches(from, to, (at, end) -> part.take(source.slice(at, end), own));
        return part;
    }

    /** What one thread has taken in. */
    private final class Part {

        private final FirstSeen seen = new FirstSeen(domain.count(), domain.used());
        private final List<Accumulator> accumulators =
                taken.stream().map(each -> each.over(domain.count())).toList();
        private final int[] places = new int[Ranges.BATCH];
        private int rows;

        void take(RayTable batch, Evaluation own) {
            own.budget().checkpoint();
            own.scratch().reset();
            RayTable met = Filter.of(batch, condition, Unknown.COLUMN, own).table();
            int count = met.rowCount();
            if (count == 0) {
                return;
            }
            Slots slots = domain.places(columns(keys, met), count, places);
            seen.look(slots.array(), slots.from(), count, rows);
            TableScope scope = new TableScope(met, TableScope.Calls.ROW_BY_ROW, Unknown.COLUMN);
            for (int i = 0; i < accumulators.size(); i++) {
                Taken each = taken.get(i);
                Accumulator into = accumulators.get(i);
                int column = into.readsValues() ? -1 : each.column(batch);
                // Of what is only counted, any values do, and those that come first need not be gathered.
                Vector values = column < 0
                        ? (Vector) scope.evaluate(each.argument(), each.wide(), own)
                        : ((Vector) batch.column(column)).slice(0, count);
                into.add(values, slots.array(), slots.from());
            }
            rows += count;
        }

        Part and(Part later) {
            seen.add(later.seen, rows);
            for (int i = 0; i < accumulators.size(); i++) {
                accumulators.get(i).add(later.accumulators.get(i));
            }
            rows += later.rows;
            return this;
        }
    }
}
