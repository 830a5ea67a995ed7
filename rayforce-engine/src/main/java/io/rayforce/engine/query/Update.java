package io.rayforce.engine.query;

import io.rayforce.engine.error.EngineException;
import io.rayforce.engine.eval.Evaluation;
import io.rayforce.types.RayList;
import io.rayforce.types.RayTable;
import io.rayforce.types.RayValue;
import io.rayforce.types.Sequence;
import io.rayforce.types.SymVector;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** {@code (update {from: t where: p by: k name: expr …})}: a table with other columns. All expressions read the old ones. */
final class Update {

    private static final Set<String> WORDS = Set.of("from", "where", "by");

    private Update() {}

    static RayValue apply(RayList call, Evaluation evaluation) {
        Clauses clauses = Clauses.of(call, evaluation, WORDS);
        Subject subject = Subject.of(clauses, evaluation);
        RayTable table = subject.table();
        Optional<RayValue> condition = clauses.find("where");
        Optional<RayValue> by = clauses.find("by");
        if (by.isPresent() && condition.isPresent()) {
            throw EngineException.nyi("an update has a condition or groups, not both");
        }
        Function<Projection, Sequence> columns = by.isPresent()
                ? new GroupUpdate(table, by.get(), evaluation)::column
                : new RowUpdate(table, Filter.of(table, condition, Unknown.NAME, evaluation), evaluation)::column;
        return subject.become(changed(table, clauses.projections(), columns), evaluation);
    }

    private static RayTable changed(
            RayTable table, List<Projection> projections, Function<Projection, Sequence> columns) {
        if (projections.isEmpty()) {
            return table;
        }
        List<String> names = new ArrayList<>(table.columnNames());
        List<Sequence> result = new ArrayList<>(table.columns());
        Set<String> changed = new HashSet<>();
        for (Projection projection : projections) {
            int index = table.names().indexOf(projection.name());
            if (index < 0) {
                names.add(projection.name());
                result.add(columns.apply(projection));
            } else if (changed.add(projection.name())) {
                result.set(index, columns.apply(projection));
            }
        }
        return RayTable.of(SymVector.of(names.toArray(String[]::new)), result);
    }
}
