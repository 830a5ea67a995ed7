package io.rayforce.engine.query;

import io.rayforce.engine.error.EngineException;
import io.rayforce.engine.eval.Evaluation;
import io.rayforce.engine.table.Append;
import io.rayforce.engine.table.Atoms;
import io.rayforce.engine.table.Gather;
import io.rayforce.engine.table.Groups;
import io.rayforce.types.RayTable;
import io.rayforce.types.RayValue;
import io.rayforce.types.Sequence;
import io.rayforce.types.Vector;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The columns of an update with groups: what an expression gives for a group is written to the group's rows. */
final class GroupUpdate {

    private final RayTable table;
    private final Groups groups;
    private final GroupExpressions expressions;

    GroupUpdate(RayTable table, RayValue by, Evaluation evaluation) {
        this.table = table;
        String name = Forms.name(by)
                .orElseThrow(() -> EngineException.type("an update has groups by one column, not by "
                        + by.type().label()));
        int index = table.names().indexOf(name);
        if (index < 0) {
            throw EngineException.domain("there is no column " + name + " to group by");
        }
        groups = Groups.by(List.of(table.column(index)), table.rowCount(), evaluation.budget());
        expressions = new GroupExpressions(table, groups, Map.of(), true, evaluation);
    }

    Sequence column(Projection projection) {
        GroupValue value = expressions.evaluate(projection.form());
        return switch (value.shape()) {
            case CONSTANT -> constant(value.value());
            case GROUP -> expressions.spread((Sequence) value.value());
            case ROW -> (Sequence) value.value();
            case WHOLE -> written((Sequence) value.value());
        };
    }

    private Sequence constant(RayValue value) {
        if (value instanceof Sequence sequence) {
            throw EngineException.length("a vector of " + sequence.size() + " elements is no value of a group");
        }
        return Atoms.repeat(value, table.rowCount());
    }

    private Sequence written(Sequence values) {
        if (values instanceof Vector) {
            return expressions.spread(values);
        }
        List<Sequence> parts = new ArrayList<>();
        int[] positions = new int[table.rowCount()];
        int at = 0;
        for (int group = 0; group < groups.count(); group++) {
            int[] rows = groups.rows()[group];
            parts.add(part(values.at(group), rows.length));
            for (int row : rows) {
                positions[row] = at++;
            }
        }
        return parts.isEmpty() ? values : Gather.rows(Append.all(parts), positions);
    }

    private static Sequence part(RayValue value, int rows) {
        Sequence part = value instanceof Sequence sequence ? sequence : Atoms.repeat(value, rows);
        if (part.size() != rows) {
            throw EngineException.length("a group of " + rows + " rows got " + part.size() + " elements");
        }
        return part;
    }
}
