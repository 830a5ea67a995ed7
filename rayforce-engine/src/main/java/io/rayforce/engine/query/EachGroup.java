package io.rayforce.engine.query;

import io.rayforce.engine.eval.Evaluation;
import io.rayforce.engine.table.Atoms;
import io.rayforce.engine.table.Gather;
import io.rayforce.engine.table.Groups;
import io.rayforce.engine.table.Tally;
import io.rayforce.types.Atom;
import io.rayforce.types.RayList;
import io.rayforce.types.RayTable;
import io.rayforce.types.RayType;
import io.rayforce.types.RayValue;
import io.rayforce.types.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Evaluates an expression for one group after the other: what works for every expression, however long it takes. */
final class EachGroup {

    private final RayTable table;
    private final Groups groups;
    private final Map<String, GroupValue> aliases;
    private final Evaluation evaluation;

    EachGroup(RayTable table, Groups groups, Map<String, GroupValue> aliases, Evaluation evaluation) {
        this.table = table;
        this.groups = groups;
        this.aliases = aliases;
        this.evaluation = evaluation;
    }

    /** Returns one value for each group: a vector where all are atoms of one type, but a list of the texts of a lambda. */
    Sequence evaluate(RayValue form) {
        Tally tally = new Tally(evaluation.budget());
        List<RayValue> values = new ArrayList<>();
        for (int group = 0; group < groups.count(); group++) {
            evaluation.budget().checkpoint();
            values.add(tally.add(scope(groups.rows()[group], group).evaluate(form, false, evaluation)));
        }
        if (values.isEmpty()) {
            return ofNoGroup(form);
        }
        boolean texts = values.get(0).type() == RayType.SYM || values.get(0).type() == RayType.STR;
        return texts && Forms.function(form, evaluation).isEmpty() ? RayList.of(values) : Atoms.collapse(values);
    }

    /** The type of a column without elements is that of the value that no rows would have. */
    private Sequence ofNoGroup(RayValue form) {
        boolean aggregate = Forms.function(form, evaluation)
                .filter(function -> Forms.isAggregate(form, function))
                .isPresent();
        if (!aggregate) {
            return RayList.EMPTY;
        }
        RayValue value = scope(new int[0], -1).evaluate(form, false, evaluation);
        return value instanceof Atom ? Atoms.empty(value.type()) : RayList.EMPTY;
    }

    private TableScope scope(int[] rows, int group) {
        RayTable part = new Selection(table, rows).table();
        TableScope scope = new TableScope(part, TableScope.Calls.WHOLE, Unknown.NAME).ofGroups();
        aliases.forEach((name, alias) -> {
            if (group >= 0) {
                scope.alias(
                        name,
                        alias.shape() == Shape.ROW ? Gather.rows((Sequence) alias.value(), rows) : of(alias, group),
                        false);
            }
        });
        return scope;
    }

    private static RayValue of(GroupValue alias, int group) {
        return alias.shape() == Shape.CONSTANT ? alias.value() : ((Sequence) alias.value()).at(group);
    }
}
