package io.rayforce.engine.query;

import io.rayforce.engine.builtin.Promotion;
import io.rayforce.engine.error.EngineException;
import io.rayforce.engine.eval.Evaluation;
import io.rayforce.engine.table.Append;
import io.rayforce.engine.table.Atoms;
import io.rayforce.engine.table.Gather;
import io.rayforce.types.Atom;
import io.rayforce.types.Name;
import io.rayforce.types.RayNull;
import io.rayforce.types.RayTable;
import io.rayforce.types.RayType;
import io.rayforce.types.RayValue;
import io.rayforce.types.Sequence;
import io.rayforce.types.Vector;
import java.util.Arrays;

/** The columns of an update without groups. */
final class RowUpdate {

    private final RayTable table;
    private final Selection rows;
    private final TableScope scope;
    private final Evaluation evaluation;

    RowUpdate(RayTable table, Selection rows, Evaluation evaluation) {
        this.table = table;
        this.rows = rows;
        this.scope = new TableScope(table, TableScope.Calls.ROW_BY_ROW, Unknown.COLUMN).ofUpdate();
        this.evaluation = evaluation;
    }

    Sequence column(Projection projection) {
        int index = table.names().indexOf(projection.name());
        int[] changed = rows.rows();
        if (isNothing(projection.form())) {
            throw index < 0 && changed != null
                    ? EngineException.type("nothing has no type that a new column could have")
                    : EngineException.length("nothing has no elements");
        }
        RayValue value = scope.evaluate(projection.form(), evaluation);
        if (index < 0) {
            Sequence column = repeated(value);
            return changed == null ? column : Gather.rows(column, onlyChanged(changed));
        }
        Sequence former = table.column(index);
        Sequence column = repeated(fitted(value, former, changed != null));
        return changed == null ? column : merged(former, column, changed);
    }

    private static boolean isNothing(RayValue form) {
        return form == RayNull.NULL || form.equals(Name.of("null"));
    }

    private Sequence repeated(RayValue value) {
        Sequence column = value instanceof Sequence sequence ? sequence : Atoms.repeat(value, table.rowCount());
        if (column.size() != table.rowCount()) {
            throw EngineException.length(
                    "a column of " + column.size() + " elements for " + table.rowCount() + " rows");
        }
        return column;
    }

    private int[] onlyChanged(int[] changed) {
        int[] positions = new int[table.rowCount()];
        Arrays.fill(positions, -1);
        for (int row : changed) {
            positions[row] = row;
        }
        return positions;
    }

    private static Sequence merged(Sequence former, Sequence column, int[] changed) {
        int[] positions = new int[former.size()];
        Arrays.setAll(positions, row -> row);
        for (int row : changed) {
            positions[row] = former.size() + row;
        }
        return Gather.rows(Append.both(former, column), positions);
    }

    /** Returns a value of a type that the column takes: its own, or one of the numbers that it goes with. */
    private static RayValue fitted(RayValue value, Sequence former, boolean partly) {
        RayType to = former.type();
        if (value instanceof Sequence column) {
            return fitted(column, to, partly);
        }
        boolean widened = to == RayType.F64_VECTOR && value.type() == RayType.I64;
        if (value.type().isAtom() && (value.type().vector() == to || widened)) {
            return widened ? Promotion.convert(Atoms.vector((Atom) value), to).at(0) : value;
        }
        throw refused(value, to);
    }

    private static Sequence fitted(Sequence column, RayType to, boolean partly) {
        RayType from = column.type();
        if (from == to) {
            return column;
        }
        boolean converts = partly
                ? isWide(from) && (isWide(to) || to == RayType.I32_VECTOR || to == RayType.I16_VECTOR)
                : from == RayType.I64_VECTOR && to == RayType.F64_VECTOR;
        if (converts) {
            return Promotion.convert((Vector) column, to);
        }
        boolean replaces = !partly && isPlainNumber(from) && isPlainNumber(to);
        if (replaces) {
            return column;
        }
        throw refused(column, to);
    }

    private static boolean isWide(RayType type) {
        return type == RayType.I64_VECTOR || type == RayType.F64_VECTOR;
    }

    private static boolean isPlainNumber(RayType type) {
        return isWide(type) || type == RayType.I32_VECTOR;
    }

    private static EngineException refused(RayValue value, RayType to) {
        return EngineException.type(
                "a column of " + to.label() + " does not take " + value.type().label());
    }
}
