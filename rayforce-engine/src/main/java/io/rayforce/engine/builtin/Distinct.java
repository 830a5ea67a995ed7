package io.rayforce.engine.builtin;

import io.rayforce.engine.budget.Budget;
import io.rayforce.engine.error.EngineException;
import io.rayforce.engine.eval.Function.Role;
import io.rayforce.engine.eval.Functions;
import io.rayforce.engine.table.Append;
import io.rayforce.engine.table.Atoms;
import io.rayforce.engine.table.Gather;
import io.rayforce.engine.table.Groups;
import io.rayforce.engine.table.Numbers;
import io.rayforce.engine.table.Order;
import io.rayforce.types.Dict;
import io.rayforce.types.RayList;
import io.rayforce.types.RayTable;
import io.rayforce.types.RayValue;
import io.rayforce.types.Sequence;
import io.rayforce.types.Str;
import io.rayforce.types.Vector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** What is different among elements, and how elements of two vectors relate as sets. */
final class Distinct {

    private Distinct() {}

    static void register(Functions functions) {
        functions.unary("distinct", Role.COLUMN, Distinct::distinct);
        functions.unary("group", Role.PLAIN, Distinct::group);
        functions.binary("union", Role.PLAIN, (x, y) -> sets("union", x, y));
        functions.binary("sect", Role.PLAIN, (x, y) -> sets("sect", x, y));
        functions.binary("except", Role.PLAIN, (x, y) -> sets("except", x, y));
    }

    static RayValue distinct(RayValue value, Budget budget) {
        if (value instanceof Str text) {
            Vector bytes = (Vector) distinct(Strings.bytes(text), budget);
            return Strings.text(Gather.rows(bytes, Order.positions(bytes, false, budget)));
        }
        if (value instanceof RayTable table) {
            return table.columnCount() == 0
                    ? table
                    : Rows.pick(
                            table,
                            Groups.by(table.columns(), table.rowCount(), budget).firstRows());
        }
        if (!(value instanceof Sequence sequence)) {
            throw EngineException.type(
                    "distinct does not take a " + value.type().label());
        }
        Sequence first = Gather.rows(
                sequence, Groups.by(List.of(sequence), sequence.size(), budget).firstRows());
        return isSorted(first) ? Gather.rows(first, Order.positions(first, false, budget)) : first;
    }

    private static boolean isSorted(Sequence distinct) {
        return Numbers.isNumber(distinct.type()) && distinct instanceof Vector
                || distinct instanceof Vector vector && Numbers.isTemporal(vector.type());
    }

    private static RayValue group(RayValue value, Budget budget) {
        if (!(value instanceof Sequence sequence)) {
            throw EngineException.type(
                    "group takes a vector or a list, not " + value.type().label());
        }
        if (sequence.size() == 0) {
            return Dict.EMPTY;
        }
        Groups groups = Groups.by(List.of(sequence), sequence.size(), budget);
        RayValue[] positions =
                Arrays.stream(groups.rows()).map(Sorting::indices).toArray(RayValue[]::new);
        return Dict.of(Gather.rows(sequence, groups.firstRows()), RayList.of(positions));
    }

    private static RayValue sets(String name, RayValue left, RayValue right) {
        if (!(left instanceof Sequence first) || !(right instanceof Sequence second)) {
            throw EngineException.type(name + " takes vectors or lists");
        }
        if (name.equals("union")) {
            return joined(first, picked(second, first, false));
        }
        return picked(first, second, name.equals("sect"));
    }

    /** Returns those elements that are, or are not, among others. */
    private static Sequence picked(Sequence values, Sequence among, boolean kept) {
        int[] found = found(values, among);
        return Gather.rows(
                values,
                IntStream.range(0, found.length)
                        .filter(i -> found[i] >= 0 == kept)
                        .toArray());
    }

    private static int[] found(Sequence values, Sequence among) {
        if (values instanceof Vector vector) {
            return Membership.positions(vector, among);
        }
        List<RayValue> all =
                IntStream.range(0, among.size()).mapToObj(among::at).toList();
        return ((RayList) values).stream().mapToInt(all::indexOf).toArray();
    }

    private static RayValue joined(Sequence first, Sequence second) {
        if (first.type() == second.type()) {
            return Append.both(first, second);
        }
        List<RayValue> elements = new ArrayList<>();
        for (Sequence part : List.of(first, second)) {
            for (int i = 0; i < part.size(); i++) {
                elements.add(part.at(i));
            }
        }
        return Atoms.collapse(elements);
    }
}
