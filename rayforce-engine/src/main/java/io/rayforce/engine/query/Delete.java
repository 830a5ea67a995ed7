package io.rayforce.engine.query;

import io.rayforce.engine.error.EngineException;
import io.rayforce.engine.eval.Evaluation;
import io.rayforce.types.RayList;
import io.rayforce.types.RayTable;
import io.rayforce.types.RayValue;
import java.util.Set;

/** {@code (delete {from: t where: p})}: the rows for which the condition is not true. */
final class Delete {

    private static final Set<String> WORDS = Set.of("from", "where", "by");

    private Delete() {}

    static RayValue apply(RayList call, Evaluation evaluation) {
        Clauses clauses = Clauses.of(call, evaluation, WORDS);
        RayValue condition = clauses.required("where");
        if (clauses.find("by").isPresent()) {
            throw EngineException.domain("a delete has no groups");
        }
        Subject subject = Subject.of(clauses, evaluation);
        RayTable table = subject.table();
        TableScope scope = new TableScope(table, TableScope.Calls.ROW_BY_ROW, Unknown.NAME);
        int[] kept = Filter.positions(scope.evaluate(condition, evaluation), table.rowCount(), false);
        return subject.become(new Selection(table, kept).table(), evaluation);
    }
}
