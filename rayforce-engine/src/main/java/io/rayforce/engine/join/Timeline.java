package io.rayforce.engine.join;

import io.rayforce.engine.budget.Budget;
import io.rayforce.engine.error.EngineException;
import io.rayforce.engine.kernel.LongIds;
import io.rayforce.engine.table.Numbers;
import io.rayforce.engine.table.Order;
import io.rayforce.types.RayTable;
import io.rayforce.types.RayType;
import io.rayforce.types.Sequence;
import io.rayforce.types.Vector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The rows of the right table of each key in the order of their times. */
final class Timeline {

    private final int[] rows;
    private final long[] times;
    private final int[] starts;
    private final int[] leftGroups;

    private Timeline(int[] rows, long[] times, int[] starts, int[] leftGroups) {
        this.rows = rows;
        this.times = times;
        this.starts = starts;
        this.leftGroups = leftGroups;
    }

    /**
     * Orders the right rows. There may be no key, and then all rows are of one.
     *
     * @param nulls whether null keys match each other, and a null time is the first; otherwise such rows are left out
     */
    static Timeline of(
            List<String> keys, RayTable left, RayTable right, Vector rightTimes, boolean nulls, Budget budget) {
        List<Sequence> ofLeft = new ArrayList<>();
        List<Sequence> ofRight = new ArrayList<>();
        for (String key : keys) {
            ofLeft.add(key(left, key));
            ofRight.add(key(right, key));
        }
        int[] leftGroups = new int[left.rowCount()];
        int[] rightGroups = new int[right.rowCount()];
        int groups = 1;
        if (!keys.isEmpty()) {
            Optional<JoinKeys> joined = JoinKeys.of(ofLeft, ofRight, leftGroups.length, rightGroups.length);
            groups = joined.map(images -> number(images, leftGroups, rightGroups, budget))
                    .orElse(0);
            if (groups == 0) {
                Arrays.fill(leftGroups, -1);
                Arrays.fill(rightGroups, -1);
            }
        }
        if (!nulls) {
            ofLeft.forEach(column -> leaveOutNulls(column, leftGroups));
            ofRight.forEach(column -> leaveOutNulls(column, rightGroups));
            leaveOutNulls(rightTimes, rightGroups);
        }
        return ordered(leftGroups, rightGroups, groups, rightTimes, budget);
    }

    private static Sequence key(RayTable table, String name) {
        int index = table.names().indexOf(name);
        RayType type = index < 0 ? RayType.STR : Sides.elementOf(table.column(index));
        if (type == RayType.STR || type == RayType.GUID || Numbers.isFloat(type)) {
            throw EngineException.nyi("a join by time takes integers, times and syms as keys; " + name + " is none");
        }
        return table.column(index);
    }

    private static int number(JoinKeys keys, int[] left, int[] right, Budget budget) {
        LongIds ids = new LongIds(right.length);
        for (int i = 0; i < right.length; i++) {
            budget.step(i);
            right[i] = ids.add(keys.right()[i]);
        }
        for (int i = 0; i < left.length; i++) {
            budget.step(i);
            left[i] = ids.find(keys.left()[i]);
        }
        return ids.size();
    }

    private static void leaveOutNulls(Sequence column, int[] groups) {
        for (int i = 0; i < groups.length; i++) {
            if (column.isNull(i)) {
                groups[i] = -1;
            }
        }
    }

    private static Timeline ordered(int[] leftGroups, int[] groups, int count, Vector rightTimes, Budget budget) {
        int[] byTime = Order.positions(rightTimes, false, budget);
        long[] images = Order.images(rightTimes);
        int[] starts = new int[count + 1];
        for (int group : groups) {
            if (group >= 0) {
                starts[group + 1]++;
            }
        }
        for (int group = 0; group < count; group++) {
            starts[group + 1] += starts[group];
        }
        int[] rows = new int[starts[count]];
        long[] times = new long[rows.length];
        int[] ends = starts.clone();
        for (int row : byTime) {
            if (groups[row] >= 0) {
                int at = ends[groups[row]]++;
                rows[at] = row;
                times[at] = images[row];
            }
        }
        return new Timeline(rows, times, starts, leftGroups);
    }

    /** Returns the right rows by key and time; positions count in these. */
    int[] rows() {
        return rows;
    }

    long time(int position) {
        return times[position];
    }

    boolean knows(int leftRow) {
        return leftGroups[leftRow] >= 0;
    }

    /** Returns the first position of the key of a left row. */
    int start(int leftRow) {
        return starts[leftGroups[leftRow]];
    }

    /** Returns the position behind the last one of the key of a left row. */
    int end(int leftRow) {
        return starts[leftGroups[leftRow] + 1];
    }

    /** Returns the first position of the key of a left row whose time is after the given one. */
    int after(int leftRow, long time) {
        int low = start(leftRow);
        int high = end(leftRow);
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (times[middle] <= time) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
