package io.rayforce.engine.query;

import io.rayforce.engine.eval.Evaluation;
import io.rayforce.engine.table.Atoms;
import io.rayforce.types.Atom;
import io.rayforce.types.RayList;
import io.rayforce.types.RayTable;
import io.rayforce.types.RayValue;
import io.rayforce.types.Sequence;
import io.rayforce.types.SymVector;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A {@code select} without groups whose columns are made of nothing but aggregates: one row. */
final class Reduction {

    private Reduction() {}

    /** Returns the row; nothing where the query is none that one pass over the rows answers. */
    static Optional<RayTable> of(
            RayTable source, Optional<RayValue> condition, List<Projection> projections, Evaluation evaluation) {
        return isOfGroups(source, projections, evaluation)
                ? OnePass.of(source, condition, Optional.empty(), projections, evaluation)
                        .flatMap(passed -> row(passed, projections, evaluation))
                : Optional.empty();
    }

    private static boolean isOfGroups(RayTable source, List<Projection> projections, Evaluation evaluation) {
        Shapes shapes = new Shapes(source.names(), false, evaluation);
        return !projections.isEmpty()
                && projections.stream().allMatch(projection -> {
                    Shape shape = shapes.of(projection.form());
                    shapes.alias(projection.name(), shape);
                    return shape == Shape.GROUP;
                });
    }

    private static Optional<RayTable> row(Passed passed, List<Projection> projections, Evaluation evaluation) {
        Shapes left = new Shapes(passed.rows().names(), false, evaluation);
        TableScope scope = new TableScope(passed.rows(), TableScope.Calls.ROW_BY_ROW, Unknown.COLUMN);
        List<Sequence> columns = new ArrayList<>();
        for (Projection projection : projections) {
            RayValue form = replaced(projection.form(), passed.aggregates());
            boolean known = left.of(form) == Shape.CONSTANT;
            left.alias(projection.name(), Shape.CONSTANT);
            if (!known || !(scope.evaluate(form, false, evaluation) instanceof Atom value)) {
                return Optional.empty();
            }
            scope.alias(projection.name(), value, false);
            columns.add(Atoms.repeat(value, 1));
        }
        SymVector names =
                SymVector.of(projections.stream().map(Projection::name).toArray(String[]::new));
        return Optional.of(RayTable.of(names, columns));
    }

    /** Puts the values of aggregates in the places where they are called. */
    private static RayValue replaced(RayValue form, Map<RayValue, Sequence> aggregates) {
        Sequence known = aggregates.get(form);
        if (known != null) {
            return known.at(0);
        }
        return Forms.isCall(form)
                ? RayList.of(((RayList) form)
                        .stream().map(part -> replaced(part, aggregates)).toList())
                : form;
    }
}
