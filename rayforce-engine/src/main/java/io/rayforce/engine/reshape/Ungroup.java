package io.rayforce.engine.reshape;

import io.rayforce.engine.budget.Budget;
import io.rayforce.engine.error.EngineException;
import io.rayforce.engine.table.Append;
import io.rayforce.engine.table.Atoms;
import io.rayforce.engine.table.Gather;
import io.rayforce.types.RayList;
import io.rayforce.types.RayTable;
import io.rayforce.types.RayType;
import io.rayforce.types.RayValue;
import io.rayforce.types.Sequence;
import java.util.ArrayList;
import java.util.List;

/** {@code (ungroup t)}: a row for each element of the list columns, whose lists are of one length in each row. */
final class Ungroup {

    private Ungroup() {}

    static RayValue apply(RayValue value, Budget budget) {
        RayTable table = Columns.table(value);
        List<RayList> nested = table.columns().stream()
                .filter(RayList.class::isInstance)
                .map(RayList.class::cast)
                .toList();
        if (nested.isEmpty() || table.rowCount() == 0) {
            return table;
        }
        int[] positions = positions(nested, table.rowCount(), budget);
        List<Sequence> columns = new ArrayList<>();
        for (Sequence column : table.columns()) {
            columns.add(column instanceof RayList list ? flat(list) : Gather.rows(column, positions));
        }
        return RayTable.of(table.names(), columns);
    }

    private static int[] positions(List<RayList> nested, int rows, Budget budget) {
        int[] lengths = new int[rows];
        long total = 0;
        for (int row = 0; row < rows; row++) {
            lengths[row] = length(nested.get(0).at(row));
            for (RayList list : nested) {
                if (length(list.at(row)) != lengths[row]) {
                    throw EngineException.length("row " + row + " has lists of " + lengths[row] + " and "
                            + length(list.at(row)) + " elements");
                }
            }
            total += lengths[row];
        }
        int[] positions = new int[budget.reserve(total, Integer.BYTES)];
        int at = 0;
        for (int row = 0; row < rows; row++) {
            for (int i = 0; i < lengths[row]; i++) {
                positions[at++] = row;
            }
        }
        return positions;
    }

    private static int length(RayValue value) {
        return value instanceof Sequence sequence ? sequence.size() : 1;
    }

    private static Sequence flat(RayList lists) {
        RayType type = lists.at(0).type();
        boolean alike = type.isVector() && lists.stream().allMatch(part -> part.type() == type);
        if (alike) {
            return Append.all(lists.stream().map(part -> (Sequence) part).toList());
        }
        List<RayValue> elements = new ArrayList<>();
        for (RayValue part : lists) {
            elements.addAll(part instanceof Sequence sequence ? Atoms.boxed(sequence) : List.of(part));
        }
        return elements.isEmpty() ? RayList.EMPTY : Atoms.collapse(elements);
    }
}
