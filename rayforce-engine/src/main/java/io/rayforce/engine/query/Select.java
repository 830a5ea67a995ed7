package io.rayforce.engine.query;

import io.rayforce.engine.eval.Evaluation;
import io.rayforce.types.RayList;
import io.rayforce.types.RayTable;
import io.rayforce.types.RayValue;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code (select {from: t where: p by: k asc: c desc: c take: n name: expr …})} */
final class Select {

    private static final Set<String> WORDS = Set.of("from", "where", "by", "asc", "desc", "take");

    private Select() {}

    static RayValue apply(RayList call, Evaluation evaluation) {
        Clauses clauses = Clauses.of(call, evaluation, WORDS);
        RayTable source = clauses.source(evaluation);
        List<SortClause.Key> sort = SortClause.keys(clauses);
        Take take = Take.of(clauses, evaluation);
        Optional<RayValue> by = clauses.find("by");
        Selection rows = Filter.of(source, clauses.find("where"), Unknown.COLUMN, evaluation);
        if (by.isEmpty()) {
            return new RowSelect(rows, clauses.projections(), evaluation).table(sort, take);
        }
        RayTable groups = new GroupSelect(rows, Key.of(by.get(), rows), clauses.projections(), evaluation).table();
        return new RowSelect(Selection.all(groups), List.of(), evaluation).table(sort, take);
    }
}
