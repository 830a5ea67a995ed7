package io.rayforce.engine.join;

import io.rayforce.engine.budget.Budget;
import io.rayforce.engine.builtin.Aggregate;
import io.rayforce.engine.error.EngineException;
import io.rayforce.engine.join.Joined.Positions;
import io.rayforce.engine.table.Gather;
import io.rayforce.engine.table.Groups;
import io.rayforce.engine.table.Numbers;
import io.rayforce.engine.table.Order;
import io.rayforce.types.Builtin;
import io.rayforce.types.Dict;
import io.rayforce.types.Name;
import io.rayforce.types.RayList;
import io.rayforce.types.RayTable;
import io.rayforce.types.RayType;
import io.rayforce.types.RayValue;
import io.rayforce.types.Sequence;
import io.rayforce.types.Sym;
import io.rayforce.types.SymVector;
import io.rayforce.types.Vector;
import java.util.List;
import java.util.Set;

/** Aggregates for each left row the right rows of its key whose times lie in an interval of the row's own. */
final class WindowJoin {

    private static final Set<String> AGGREGATES = Set.of("count", "sum", "avg", "min", "max", "first", "last");

    private WindowJoin() {}

    /**
     * Joins.
     *
     * @param prevailing whether the last row at or before the beginning of the interval takes part
     */
    static RayValue join(RayValue[] arguments, boolean prevailing, Budget budget) {
        List<String> names = AsofJoin.names(arguments[0]);
        RayTable left = Sides.table(arguments[2]);
        RayTable right = Sides.table(arguments[3]);
        if (names.size() < 2) {
            throw EngineException.domain("a join of windows needs a key beside the time");
        }
        if (!(arguments[4] instanceof Dict aggregates) || !(aggregates.keys() instanceof SymVector columns)) {
            throw EngineException.type("a join of windows takes a dict of aggregates");
        }
        String time = names.get(names.size() - 1);
        Vector times = AsofJoin.time(right, time);
        AsofJoin.requireAlike(AsofJoin.time(left, time).type(), times.type());
        Vector from = bound(arguments[1], 0, left.rowCount(), times.type());
        Vector to = bound(arguments[1], 1, left.rowCount(), times.type());
        Timeline timeline = Timeline.of(names.subList(0, names.size() - 1), left, right, times, true, budget);
        Windows windows =
                Windows.of(timeline, Order.images(from), Order.images(to), left.rowCount(), prevailing, budget);
        Joined joined = new Joined(left.rowCount()).withAll(left, Positions.ALL);
        for (int i = 0; i < columns.size(); i++) {
            Sequence column = aggregate(aggregates.valueAt(i), right, windows);
            joined.with(columns.get(i), () -> column);
        }
        return joined.table();
    }

    private static Vector bound(RayValue intervals, int index, int rows, RayType type) {
        if (!(intervals instanceof Sequence pair) || pair.size() != 2) {
            throw EngineException.domain("the intervals of a join of windows are a list of two vectors");
        }
        if (!(pair.at(index) instanceof Vector bound) || bound.size() != rows) {
            throw EngineException.domain(
                    "an interval needs two vectors of " + rows + " elements, one for each left row");
        }
        AsofJoin.requireAlike(bound.type(), type);
        return bound;
    }

    private static Sequence aggregate(RayValue expression, RayTable right, Windows windows) {
        if (!(expression instanceof RayList call) || call.size() != 2) {
            throw EngineException.nyi("a join of windows aggregates plain columns: (sum c)");
        }
        String name = text(call.at(0));
        if (!AGGREGATES.contains(name)) {
            throw EngineException.nyi("a join of windows knows " + AGGREGATES + ", not " + name);
        }
        int index = right.names().indexOf(text(call.at(1)));
        if (index < 0) {
            throw EngineException.domain("there is no column " + text(call.at(1)));
        }
        Sequence column = right.column(index);
        RayType type = Sides.elementOf(column);
        if (!name.equals("count") && !Numbers.isInteger(type) && !Numbers.isFloat(type)) {
            throw EngineException.type(name + " in a join of windows does not take " + type.label());
        }
        Groups groups = windows.groups();
        return Aggregate.named(name).orElseThrow().of(Gather.rows(column, windows.rows()), groups);
    }

    private static String text(RayValue value) {
        if (value instanceof Name name) {
            return name.text();
        }
        if (value instanceof Builtin builtin) {
            return builtin.name();
        }
        return value instanceof Sym symbol ? symbol.value() : "";
    }
}
