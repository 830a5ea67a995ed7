package io.rayforce.engine.join;

import io.rayforce.engine.budget.Budget;
import io.rayforce.engine.table.Groups;
import java.util.Arrays;

/**
 * The right rows in the interval of each left row, one interval behind the other.
 *
 * @param rows the right rows, each as often as it lies in an interval
 * @param groups the left row of each of them
 */
record Windows(int[] rows, Groups groups) {

    static Windows of(Timeline timeline, long[] from, long[] to, int count, boolean prevailing, Budget budget) {
        int[] firsts = new int[count];
        int[] ends = new int[count];
        long total = 0;
        for (int i = 0; i < count; i++) {
            budget.step(i);
            if (timeline.knows(i)) {
                firsts[i] = first(timeline, i, from[i], prevailing);
                ends[i] = Math.max(firsts[i], timeline.after(i, to[i]));
                total += ends[i] - firsts[i];
            }
        }
        int[] rows = new int[budget.reserve(total, 2 * Integer.BYTES)];
        int[] ids = new int[rows.length];
        int at = 0;
        for (int i = 0; i < count; i++) {
            int length = ends[i] - firsts[i];
            System.arraycopy(timeline.rows(), firsts[i], rows, at, length);
            Arrays.fill(ids, at, at + length, i);
            at += length;
        }
        return new Windows(rows, Groups.of(ids, count));
    }

    private static int first(Timeline timeline, int row, long from, boolean prevailing) {
        if (prevailing) {
            int after = timeline.after(row, from);
            return after > timeline.start(row) ? after - 1 : after;
        }
        return from == Long.MIN_VALUE ? timeline.start(row) : timeline.after(row, from - 1);
    }
}
