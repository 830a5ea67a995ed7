package io.rayforce.engine.query;

import io.rayforce.engine.error.EngineException;
import io.rayforce.engine.eval.Evaluation;
import io.rayforce.engine.eval.Function;
import io.rayforce.engine.table.Atoms;
import io.rayforce.types.RayTable;
import io.rayforce.types.RayValue;
import io.rayforce.types.Sequence;
import io.rayforce.types.SymVector;
import io.rayforce.types.Vector;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A {@code select} without groups. */
final class RowSelect {

    private final Selection rows;
    private final List<Projection> projections;
    private final Evaluation evaluation;

    RowSelect(Selection rows, List<Projection> projections, Evaluation evaluation) {
        this.rows = rows;
        this.projections = projections;
        this.evaluation = evaluation;
    }

    /** Returns the result, sorted by columns of the source. */
    RayTable table(List<SortClause.Key> sort, Take take) {
        if (!sort.isEmpty() && isReduced()) {
            throw EngineException.nyi("there are no rows to sort where a query makes aggregates only");
        }
        if (projections.stream().allMatch(this::isColumn) && !isShadowed()) {
            Selection sorted =
                    sort.isEmpty() ? rows : rows.pick(SortClause.positions(rows.table(), sort, evaluation.budget()));
            return columns(cut(sorted, take));
        }
        RayTable made = projected();
        Selection result = Selection.all(made);
        if (!sort.isEmpty() && made.rowCount() == rows.size()) {
            RayTable sorted = isPlanned() ? rows.table() : over(made, rows.table());
            result = result.pick(SortClause.positions(sorted, sort, evaluation.budget()));
        }
        return cut(result, take).table();
    }

    /** Tells whether all columns are aggregates, or distinct values, that are planned: in no order. */
    private boolean isReduced() {
        return !projections.isEmpty()
                && projections.stream().allMatch(this::isReducing)
                && (isPlanned() || projections.stream().anyMatch(projection -> isDistinct(projection.form())));
    }

    private boolean isDistinct(RayValue form) {
        return Forms.isDistinct(form, evaluation);
    }

    /** Tells whether the columns are planned. If not, the rows are sorted once these are made, and by them. */
    private boolean isPlanned() {
        TableScope scope = new TableScope(rows.table(), TableScope.Calls.ROW_BY_ROW, Unknown.COLUMN);
        return Compiled.are(projections, scope, evaluation);
    }

    /** Returns the columns of one table, and of another those that have other names. */
    private static RayTable over(RayTable first, RayTable second) {
        RayTable.Builder both = RayTable.builder();
        for (int i = 0; i < first.columnCount(); i++) {
            both.column(first.names().get(i), first.column(i));
        }
        for (int i = 0; i < second.columnCount(); i++) {
            if (first.names().indexOf(second.names().get(i)) < 0) {
                both.column(second.names().get(i), second.column(i));
            }
        }
        return both.build();
    }

    private static Selection cut(Selection rows, Take take) {
        int size = rows.size();
        int from = take.from(size);
        int to = take.to(size);
        return from == 0 && to == size ? rows : rows.slice(from, to);
    }

    private boolean isReducing(Projection projection) {
        Optional<Function> function = Forms.function(projection.form(), evaluation);
        return function.filter(called -> Forms.isAggregate(projection.form(), called)
                        || called.name().equals("distinct"))
                .isPresent();
    }

    private boolean isColumn(Projection projection) {
        return index(projection) >= 0;
    }

    /** A projection may read what one before it made under the name of a column. */
    private boolean isShadowed() {
        Set<String> shadowed = new HashSet<>();
        for (Projection projection : projections) {
            String read = Forms.name(projection.form()).orElse("");
            if (shadowed.contains(read)) {
                return true;
            }
            if (!read.equals(projection.name())) {
                shadowed.add(projection.name());
            }
        }
        return false;
    }

    private int index(Projection projection) {
        return Forms.name(projection.form())
                .map(name -> rows.source().names().indexOf(name))
                .orElse(-1);
    }

    /** Returns columns as they are, all of them where none is named. */
    private RayTable columns(Selection selection) {
        if (projections.isEmpty()) {
            return selection.table();
        }
        RayTable source = selection.source();
        int[] indices = projections.stream().mapToInt(this::index).toArray();
        return RayTable.deferred(names(), selection.size(), i -> selection.of(source.column(indices[i])));
    }

    private SymVector names() {
        return SymVector.of(projections.stream().map(Projection::name).toArray(String[]::new));
    }

    private RayTable projected() {
        TableScope scope = new TableScope(rows.table(), TableScope.Calls.ROW_BY_ROW, Unknown.COLUMN);
        List<Shape> shapes = shapes();
        if (shapes.contains(Shape.ROW)) {
            scope.leaveConstants();
        }
        boolean aggregates = Forms.areAggregates(projections, evaluation);
        if (aggregates) {
            scope.planAggregates();
        }
        // Aggregates beside nothing else are planned, each by itself.
        boolean planned = aggregates || isPlanned();
        List<RayValue> values = new ArrayList<>();
        for (Projection projection : projections) {
            RayValue form = projection.form();
            scope.fillExactly(Forms.isFilledColumn(form, evaluation));
            RayValue value = selected(scope.evaluate(form, planned, evaluation), projection);
            values.add(value);
            scope.alias(projection.name(), value, planned && new Planned(scope, evaluation).is(form));
        }
        int size = size(values, shapes);
        List<Sequence> columns = new ArrayList<>();
        for (RayValue value : values) {
            columns.add(value instanceof Sequence column ? column.slice(0, size) : Atoms.repeat(value, size));
        }
        return RayTable.of(names(), columns);
    }

    /** A vector that is written out, or bound to a name, has an element for each row of the source. */
    private RayValue selected(RayValue value, Projection projection) {
        boolean whole = value instanceof Vector vector
                && rows.rows() != null
                && vector.size() == rows.source().rowCount()
                && !Forms.isCall(projection.form())
                && !isColumn(projection);
        return whole ? rows.of((Vector) value) : value;
    }

    private List<Shape> shapes() {
        Shapes shapes = new Shapes(rows.source().names(), false, evaluation);
        List<Shape> found = new ArrayList<>();
        for (Projection projection : projections) {
            Shape shape = shapes.of(projection.form());
            shapes.alias(projection.name(), shape);
            found.add(shape);
        }
        return found;
    }

    private int size(List<RayValue> values, List<Shape> shapes) {
        int size = -1;
        for (RayValue value : values) {
            if (value instanceof Sequence column) {
                if (size >= 0 && column.size() != size) {
                    throw EngineException.length("columns of " + size + " and " + column.size() + " elements");
                }
                size = column.size();
            }
        }
        return size >= 0 ? size : sizeOfAtoms(shapes);
    }

    /** Constants alone stand in every row. With aggregates there is one row, but for bare ones of a table without any. */
    private int sizeOfAtoms(List<Shape> shapes) {
        boolean constants = shapes.stream().allMatch(shape -> shape == Shape.CONSTANT);
        boolean empty = rows.source().rowCount() == 0 && Forms.areAggregates(projections, evaluation);
        return constants ? rows.size() : empty ? 0 : 1;
    }
}
