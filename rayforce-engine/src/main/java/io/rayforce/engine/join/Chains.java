package io.rayforce.engine.join;

import io.rayforce.engine.budget.Budget;
import io.rayforce.engine.kernel.LongIds;
import io.rayforce.engine.kernel.Ranges;
import java.util.Arrays;

/** Rows of one side chained by equal keys, the last row first. */
final class Chains {

    private static final int SPARE = 4;
    private static final int SMALL = 1 << 16;

    private final int[] next;
    private final int[] lengths;
    private final Heads heads;
    private final boolean single;

    /** Finds the last row of a key. */
    private interface Heads {
        int[] of(long[] keys, int count);
    }

    private Chains(int[] next, int[] lengths, Heads heads, boolean single) {
        this.next = next;
        this.lengths = lengths;
        this.heads = heads;
        this.single = single;
    }

    /** Chains the rows of the given keys; there is at least one. */
    static Chains of(long[] keys, int count, Budget budget) {
        long least = keys[0];
        long most = keys[0];
        for (int i = 0; i < count; i++) {
            least = Math.min(least, keys[i]);
            most = Math.max(most, keys[i]);
        }
        long range = most - least;
        boolean dense = range >= 0 && range < Math.max(SMALL, (long) SPARE * count);
        return dense ? dense(keys, count, least, (int) range, budget) : hashed(keys, count, budget);
    }

    private static Chains dense(long[] keys, int count, long least, int range, Budget budget) {
        int[] last = new int[range + 1];
        Arrays.fill(last, -1);
        int[] next = new int[count];
        int[] lengths = new int[count];
        boolean single = true;
        for (int row = 0; row < count; row++) {
            budget.step(row);
            int slot = (int) (keys[row] - least);
            single &= link(row, last[slot], next, lengths);
            last[slot] = row;
        }
        return new Chains(
                next, lengths, (wanted, wantedCount) -> lookUp(wanted, wantedCount, last, least, budget), single);
    }

    private static int[] lookUp(long[] wanted, int count, int[] last, long least, Budget budget) {
        int[] found = new int[count];
        Ranges.each(count, (from, to) -> {
            Ranges.morsels(from, to, (at, end) -> {
                budget.checkpoint();
                lookUp(wanted, at, end, last, least, found);
            });
        });
        return found;
    }

    private static void lookUp(long[] wanted, int from, int to, int[] last, long least, int[] found) {
        for (int i = from; i < to; i++) {
            long slot = wanted[i] - least;
            found[i] = slot >= 0 && slot < last.length ? last[(int) slot] : -1;
        }
    }

    private static Chains hashed(long[] keys, int count, Budget budget) {
        LongIds ids = new LongIds(count);
        int[] last = new int[count];
        int[] next = new int[count];
        int[] lengths = new int[count];
        boolean single = true;
        for (int row = 0; row < count; row++) {
            budget.step(row);
            int known = ids.size();
            int id = ids.add(keys[row]);
            single &= link(row, id == known ? -1 : last[id], next, lengths);
            last[id] = row;
        }
        return new Chains(
                next, lengths, (wanted, wantedCount) -> lookUp(wanted, wantedCount, last, ids, budget), single);
    }

    private static int[] lookUp(long[] wanted, int count, int[] last, LongIds ids, Budget budget) {
        int[] found = new int[count];
        Ranges.each(count, (from, to) -> {
            for (int i = from; i < to; i++) {
                budget.step(i);
                int id = ids.find(wanted[i]);
                found[i] = id == LongIds.ABSENT ? -1 : last[id];
            }
        });
        return found;
    }

    private static boolean link(int row, int former, int[] next, int[] lengths) {
        next[row] = former;
        lengths[row] = former < 0 ? 1 : lengths[former] + 1;
        return former < 0;
    }

    /** Returns the last row of each key, or -1. */
    int[] heads(long[] keys, int count) {
        return heads.of(keys, count);
    }

    /** Returns the row before a row of the same key, or -1. */
    int next(int row) {
        return next[row];
    }

    /** Returns how many rows a chain has from a row on. */
    int length(int row) {
        return lengths[row];
    }

    /** Tells whether no two rows have one key. */
    boolean areSingle() {
        return single;
    }
}
