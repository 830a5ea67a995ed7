package io.rayforce.engine.join;

import io.rayforce.engine.budget.Budget;
import io.rayforce.engine.error.EngineException;
import io.rayforce.engine.join.Joined.Positions;
import io.rayforce.engine.table.Numbers;
import io.rayforce.engine.table.Order;
import io.rayforce.types.RayTable;
import io.rayforce.types.RayType;
import io.rayforce.types.RayValue;
import io.rayforce.types.SymVector;
import io.rayforce.types.Vector;
import java.util.List;

/** Attaches to each left row the latest right row of its key that is not after it. */
final class AsofJoin {

    private AsofJoin() {}

    static RayValue join(RayValue[] arguments, Budget budget) {
        List<String> names = names(arguments[0]);
        RayTable left = Sides.table(arguments[1]);
        RayTable right = Sides.table(arguments[2]);
        String time = names.get(names.size() - 1);
        requireColumn(right, time);
        Vector leftTimes = time(left, time);
        Vector rightTimes = time(right, time);
        requireAlike(leftTimes.type(), rightTimes.type());
        List<String> keys = names.subList(0, names.size() - 1);
        Timeline timeline = Timeline.of(keys, left, right, rightTimes, false, budget);
        int[] rows = latest(timeline, leftTimes, budget);
        return new Joined(rows.length)
                .withAll(left, Positions.ALL)
                .withOthers(right, names, Positions.at(rows))
                .table();
    }

    static List<String> names(RayValue value) {
        if (value instanceof SymVector names && names.size() > 0) {
            return List.of(names.toArray());
        }
        throw EngineException.domain("a join by time takes the names of its keys and of its time in a sym vector");
    }

    private static int requireColumn(RayTable table, String name) {
        int index = table.names().indexOf(name);
        if (index < 0) {
            throw EngineException.schema(name);
        }
        return index;
    }

    /** Returns the times of a table. */
    static Vector time(RayTable table, String name) {
        int index = requireColumn(table, name);
        RayType type = Sides.elementOf(table.column(index));
        if (!Numbers.isInteger(type) && !Numbers.isFloat(type)) {
            throw EngineException.type("the times of a join are numbers or times, not " + type.label());
        }
        return (Vector) table.column(index);
    }

    /** Refuses times whose numbers do not count in the same unit. */
    static void requireAlike(RayType left, RayType right) {
        boolean numbers =
                Numbers.isNumber(left) && Numbers.isNumber(right) && Numbers.isFloat(left) == Numbers.isFloat(right);
        if (left != right && !numbers) {
            throw EngineException.type("times of " + left.label() + " and " + right.label() + " do not join");
        }
    }

    private static int[] latest(Timeline timeline, Vector leftTimes, Budget budget) {
        long[] times = Order.images(leftTimes);
        long nothing = Order.imageOfNull(leftTimes.type());
        int[] rows = new int[leftTimes.size()];
        for (int i = 0; i < rows.length; i++) {
            budget.step(i);
            boolean sought = timeline.knows(i) && times[i] != nothing;
            int position = sought ? timeline.after(i, times[i]) - 1 : -1;
            rows[i] = sought && position >= timeline.start(i) ? timeline.rows()[position] : -1;
        }
        return rows;
    }
}
