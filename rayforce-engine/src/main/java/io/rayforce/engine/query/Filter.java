package io.rayforce.engine.query;

import io.rayforce.engine.builtin.Truth;
import io.rayforce.engine.error.EngineException;
import io.rayforce.engine.eval.Evaluation;
import io.rayforce.engine.kernel.Masks;
import io.rayforce.engine.kernel.Ranges;
import io.rayforce.engine.table.Numbers;
import io.rayforce.types.Atom;
import io.rayforce.types.B8Vector;
import io.rayforce.types.RayTable;
import io.rayforce.types.RayValue;
import io.rayforce.types.internal.Storage;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The rows for which a condition holds. */
final class Filter {

    private Filter() {}

    /** Returns the rows of a table for which a condition holds; all where there is none. */
    static Selection of(RayTable table, Optional<RayValue> condition, Unknown unknown, Evaluation evaluation) {
        if (condition.isEmpty()) {
            return Selection.all(table);
        }
        TableScope scope = new TableScope(table, TableScope.Calls.ROW_BY_ROW, unknown);
        return new Selection(table, positions(scope.evaluate(condition.get(), evaluation), table.rowCount(), true));
    }

    /** Returns the positions for which a condition's value is true, or those for which it is not. */
    static int[] positions(RayValue condition, int rows, boolean wanted) {
        if (condition instanceof Atom atom && Numbers.isNumber(atom.type())) {
            return Truth.of(atom) == wanted ? counting(rows) : new int[0];
        }
        if (!(condition instanceof B8Vector mask)) {
            throw EngineException.type(
                    "a condition is of b8, not of " + condition.type().label());
        }
        if (mask.size() != rows) {
            throw EngineException.length("a condition of " + mask.size() + " elements for " + rows + " rows");
        }
        return positions(Storage.bytes(mask), Storage.offset(mask), rows, wanted);
    }

    private static int[] positions(byte[] mask, int offset, int rows, boolean wanted) {
        List<int[]> parts = Ranges.map(rows, (from, to) -> Masks.positions(mask, offset, from, to, wanted));
        return parts.size() == 1 ? parts.get(0) : joined(parts);
    }

    private static int[] joined(List<int[]> parts) {
        int[] all = new int[parts.stream().mapToInt(part -> part.length).sum()];
        int at = 0;
        for (int[] part : parts) {
            System.arraycopy(part, 0, all, at, part.length);
            at += part.length;
        }
        return all;
    }

    private static int[] counting(int rows) {
        int[] positions = new int[rows];
        Arrays.setAll(positions, row -> row);
        return positions;
    }
}
