package io.rayforce.engine.reshape;

import io.rayforce.engine.budget.Budget;
import io.rayforce.engine.builtin.Aggregate;
import io.rayforce.engine.error.EngineException;
import io.rayforce.engine.eval.Evaluation;
import io.rayforce.engine.table.Atoms;
import io.rayforce.engine.table.Gather;
import io.rayforce.engine.table.Groups;
import io.rayforce.engine.table.Numbers;
import io.rayforce.types.Atom;
import io.rayforce.types.Builtin;
import io.rayforce.types.F64;
import io.rayforce.types.I64Vector;
import io.rayforce.types.Lambda;
import io.rayforce.types.RayTable;
import io.rayforce.types.RayType;
import io.rayforce.types.RayValue;
import io.rayforce.types.Sequence;
import io.rayforce.types.Sym;
import io.rayforce.types.SymVector;
import io.rayforce.types.Vector;
import io.rayforce.types.text.Rayfall;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** {@code (pivot t index pivot value f)}: a row for each index and a column for each value of the pivot column. */
final class Pivot {

    private Pivot() {}

    static RayValue apply(RayValue[] arguments, Evaluation evaluation) {
        RayTable table = Columns.table(arguments[0]);
        SymVector index = arguments[1] instanceof Sequence none && none.size() == 0
                ? SymVector.of()
                : Columns.names(arguments[1]);
        Vector pivot = pivotColumn(table, arguments[2]);
        Sequence values = table.column(Columns.index(table, name(arguments[3])));
        RayValue function = arguments[4];
        if (!(function instanceof Lambda) && !(function instanceof Builtin)) {
            throw EngineException.type("pivot aggregates with a function, not with "
                    + function.type().label());
        }
        if (table.rowCount() == 0) {
            return RayTable.of(SymVector.of(), List.of());
        }
        int[] rows = rows(pivot);
        List<Sequence> keys = IntStream.range(0, index.size())
                .mapToObj(i -> Gather.rows(table.column(Columns.index(table, index.get(i))), rows))
                .toList();
        Groups byIndex = keys.isEmpty() ? Groups.whole(rows.length) : Groups.by(keys, rows.length);
        Vector pivots = Gather.rows(pivot, rows);
        Groups byPivot = Groups.by(List.of(pivots), rows.length);
        Groups cells = Groups.by(List.of(ids(byIndex), ids(byPivot)), rows.length);
        Sequence results = aggregate(function, Gather.rows(values, rows), cells, evaluation);
        int[][] positions = positions(byIndex, byPivot, cells, evaluation.budget());

        List<String> names = new ArrayList<>(List.of(index.toArray()));
        List<Sequence> columns = new ArrayList<>();
        keys.forEach(key -> columns.add(Gather.rows(key, byIndex.firstRows())));
        for (int p = 0; p < positions.length; p++) {
            names.add(text(pivots.at(byPivot.firstRows()[p])));
            columns.add(Gather.rows(results, positions[p]));
        }
        return RayTable.of(SymVector.of(names.toArray(String[]::new)), columns);
    }

    private static String name(RayValue value) {
        if (value instanceof Sym name) {
            return name.value();
        }
        throw EngineException.type(
                "pivot takes the name of one column, not " + value.type().label());
    }

    private static Vector pivotColumn(RayTable table, RayValue name) {
        Sequence column = table.column(Columns.index(table, name(name)));
        if (column instanceof Vector vector && vector.type() != RayType.STR_VECTOR) {
            return vector;
        }
        throw EngineException.nyi("the values of a " + column.type().label() + " column cannot name columns");
    }

    /** Returns the rows whose pivot value names a column: all but the null numbers and times. */
    private static int[] rows(Vector pivot) {
        boolean named = pivot instanceof SymVector;
        return IntStream.range(0, pivot.size())
                .filter(row -> named || !pivot.isNull(row))
                .toArray();
    }

    private static I64Vector ids(Groups groups) {
        return I64Vector.wrap(Arrays.stream(groups.ids()).asLongStream().toArray());
    }

    private static Sequence aggregate(RayValue function, Sequence values, Groups cells, Evaluation evaluation) {
        if (function instanceof Builtin builtin) {
            Aggregate aggregate = Aggregate.named(builtin.name()).orElse(null);
            if (aggregate != null) {
                return aggregate.of(values, cells);
            }
        }
        List<RayValue> results = new ArrayList<>();
        for (int[] rows : cells.rows()) {
            results.add(evaluation.apply(function, Gather.rows(values, rows)));
        }
        return Atoms.collapse(results);
    }

    /** Returns for each pivot value and each index the number of their cell, or -1. */
    private static int[][] positions(Groups byIndex, Groups byPivot, Groups cells, Budget budget) {
        int columns = byPivot.ids().length == 0 ? 0 : byPivot.count();
        budget.reserve((long) columns * byIndex.count(), Integer.BYTES);
        int[][] positions = new int[columns][byIndex.count()];
        for (int[] column : positions) {
            Arrays.fill(column, -1);
        }
        for (int cell = 0; cell < cells.count(); cell++) {
            int row = cells.firstRows()[cell];
            positions[byPivot.ids()[row]][byIndex.ids()[row]] = cell;
        }
        return positions;
    }

    /** Returns the name that a value gives its column; times are named by their raw numbers. */
    private static String text(Atom value) {
        if (value instanceof Sym symbol) {
            return symbol.value();
        }
        if (value instanceof F64 || value.type() == RayType.B8) {
            return Rayfall.format(value);
        }
        return Numbers.isInteger(value.type()) && value.type() != RayType.TIMESPAN
                ? Long.toString(Numbers.longs(Atoms.vector(value))[0])
                : Rayfall.format(value);
    }
}
