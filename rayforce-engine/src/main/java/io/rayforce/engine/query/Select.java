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
        if (clauses.find("by").isEmpty()) {
            Optional<RayTable> row = sort.isEmpty() ? reduced(clauses, source, evaluation) : Optional.empty();
            return row.isPresent()
                    ? new RowSelect(Selection.all(row.get()), List.of(), evaluation).table(sort, take)
                    : new RowSelect(rows(clauses, source, evaluation), clauses.projections(), evaluation)
                            .table(sort, take);
        }
        RayTable groups = grouped(clauses, source, evaluation);
        return new RowSelect(Selection.all(groups), List.of(), evaluation).table(sort, take);
    }

    private static Selection rows(Clauses clauses, RayTable source, Evaluation evaluation) {
        return Filter.of(source, clauses.find("where"), Unknown.COLUMN, evaluation);
    }

    private static Optional<RayTable> reduced(Clauses clauses, RayTable source, Evaluation evaluation) {
        return Reduction.of(source, clauses.find("where"), clauses.projections(), evaluation);
    }

    private static RayTable grouped(Clauses clauses, RayTable source, Evaluation evaluation) {
        Optional<RayValue> by = clauses.find("by");
        return OnePass.of(source, clauses.find("where"), by, clauses.projections(), evaluation)
                .map(passed -> new GroupSelect(
                                passed.rows(),
                                passed::selection,
                                Key.of(by.orElseThrow(), Selection.all(source)),
                                clauses.projections(),
                                evaluation)
                        .table(passed))
                .orElseGet(() -> {
                    Selection rows = rows(clauses, source, evaluation);
                    return new GroupSelect(
                                    rows.table(),
                                    () -> rows,
                                    Key.of(by.orElseThrow(), rows),
                                    clauses.projections(),
                                    evaluation)
                            .table();
                });
    }
}
