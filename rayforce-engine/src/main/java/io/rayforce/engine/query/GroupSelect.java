package io.rayforce.engine.query;

import io.rayforce.engine.eval.Evaluation;
import io.rayforce.engine.table.Atoms;
import io.rayforce.engine.table.Gather;
import io.rayforce.engine.table.Groups;
import io.rayforce.types.Name;
import io.rayforce.types.RayList;
import io.rayforce.types.RayTable;
import io.rayforce.types.RayValue;
import io.rayforce.types.Sequence;
import io.rayforce.types.Sym;
import io.rayforce.types.Vector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** A {@code select} with groups: a row for each of them, in the order in which they are first seen. */
final class GroupSelect {

    private final RayTable table;
    private final Supplier<Selection> rows;
    private final List<Key> keys;
    private final List<Projection> projections;
    private final Evaluation evaluation;

    /**
     * Creates one.
     *
     * @param table the rows that are parted
     * @param rows the same rows as those of the table that the query reads
     */
    GroupSelect(
            RayTable table,
            Supplier<Selection> rows,
            List<Key> keys,
            List<Projection> projections,
            Evaluation evaluation) {
        this.table = table;
        this.rows = rows;
        this.keys = keys;
        this.projections = projections;
        this.evaluation = evaluation;
    }

    RayTable table() {
        TableScope scope = new TableScope(table, TableScope.Calls.ROW_BY_ROW, Unknown.COLUMN);
        List<Sequence> values = new ArrayList<>();
        for (Key key : keys) {
            values.add(key.of(scope, rows.get(), evaluation));
        }
        Groups groups = Groups.by(values, table.rowCount(), evaluation.budget());
        if (projections.stream().allMatch(this::isKey)) {
            return firstRows(values, groups);
        }
        GroupExpressions expressions = new GroupExpressions(table, groups, Map.of(), false, evaluation);
        for (int i = 0; i < keys.size(); i++) {
            expressions.alias(keys.get(i).name(), new GroupValue(Shape.ROW, values.get(i)));
        }
        List<Sequence> keysOfGroups =
                values.stream().map(column -> ofFirstRows(column, groups)).toList();
        return projected(keysOfGroups, groups, expressions);
    }

    /** Returns the result where the groups and their aggregates are known; the keys are columns under their own names. */
    RayTable table(Passed passed) {
        Groups groups = passed.groups();
        return projected(
                passed.keys(), groups, new GroupExpressions(table, groups, passed.aggregates(), false, evaluation));
    }

    /** Where there is one key, a projection of just that key adds nothing. */
    private boolean isKey(Projection projection) {
        return keys.size() == 1
                && projection.form() instanceof Name name
                && name.text().equals(keys.get(0).name());
    }

    private Sequence ofFirstRows(Sequence column, Groups groups) {
        return Gather.rows(column, groups.firstRows());
    }

    private RayTable firstRows(List<Sequence> values, Groups groups) {
        RayTable.Builder result = RayTable.builder();
        for (int i = 0; i < values.size(); i++) {
            result.column(keys.get(i).name(), ofFirstRows(values.get(i), groups));
        }
        for (int i = 0; i < table.columnCount(); i++) {
            String name = table.names().get(i);
            if (keys.stream().noneMatch(key -> key.name().equals(name))) {
                result.column(name, ofFirstRows(table.column(i), groups));
            }
        }
        return result.build();
    }

    private RayTable projected(List<Sequence> values, Groups groups, GroupExpressions expressions) {
        RayTable.Builder result = RayTable.builder();
        boolean placed = projections.stream()
                .anyMatch(projection -> isKey(projection)
                        && projection.name().equals(keys.get(0).name()));
        for (int i = 0; i < values.size() && !placed; i++) {
            result.column(keys.get(i).name(), values.get(i));
        }
        boolean quoted = quotedIsConstant(expressions);
        for (Projection projection : projections) {
            if (!isKey(projection)) {
                GroupValue value = value(projection.form(), quoted, expressions);
                Sequence column = column(value, projection.form(), groups);
                boolean constant = value.shape() == Shape.CONSTANT;
                expressions.alias(projection.name(), constant ? new GroupValue(Shape.GROUP, column) : value);
                result.column(projection.name(), column);
            } else if (projection.name().equals(keys.get(0).name())) {
                result.column(projection.name(), values.get(0));
            }
        }
        return result.build();
    }

    private GroupValue value(RayValue form, boolean quoted, GroupExpressions expressions) {
        return quoted && form instanceof Sym
                ? new GroupValue(Shape.CONSTANT, form)
                : whole(expressions.evaluate(form), form);
    }

    /** Tells whether a quoted symbol that stands alone is a constant; beside what has a value for each row it means a column. */
    private boolean quotedIsConstant(GroupExpressions expressions) {
        return projections.stream().anyMatch(projection -> projection.form() instanceof Sym)
                && expressions.areOfGroups(projections.stream()
                        .filter(projection -> !isKey(projection))
                        .toList());
    }

    /** A vector that is written out, as long as the source, has an element for each row. */
    private GroupValue whole(GroupValue value, RayValue form) {
        boolean column = value.shape() == Shape.CONSTANT
                && !Forms.isCall(form)
                && value.value() instanceof Vector vector
                && vector.size() == rows.get().source().rowCount();
        return column ? new GroupValue(Shape.ROW, rows.get().of((Vector) value.value())) : value;
    }

    private Sequence column(GroupValue value, RayValue form, Groups groups) {
        return switch (value.shape()) {
            case CONSTANT ->
                Forms.isCall(form) && value.value() instanceof Sym
                        ? RayList.of(Collections.nCopies(groups.count(), value.value()))
                        : Atoms.repeat(value.value(), groups.count());
            case GROUP, WHOLE -> (Sequence) value.value();
            case ROW -> {
                Sequence column = (Sequence) value.value();
                yield RayList.of(Arrays.stream(groups.rows())
                        .map(part -> Gather.rows(column, part))
                        .toList());
            }
        };
    }
}
