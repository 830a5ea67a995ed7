package io.rayforce.engine.table;

import io.rayforce.engine.kernel.LongIds;
import io.rayforce.types.Sequence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Finds the first row of a key, whose parts are the cells of one or more columns. Rows are only added. */
public final class KeyIndex {

    /** What {@link #find} gives for a key that no row has. */
    public static final int ABSENT = -1;

    private final List<Integer> keys;
    private final List<KeyImages> images = new ArrayList<>();
    private final List<LongIds> pairs = new ArrayList<>();
    private final LongIds ids;
    private int[] firstRows;
    private int rows;

    /** Creates an empty index over the columns at the given positions. */
    KeyIndex(List<Integer> keys, int expected) {
        this.keys = keys;
        ids = new LongIds(expected);
        firstRows = new int[Math.max(16, expected)];
        for (int i = 0; i < keys.size(); i++) {
            images.add(new KeyImages());
            pairs.add(new LongIds(16));
        }
    }

    boolean isOf(List<Integer> columns) {
        return keys.equals(columns);
    }

    /** Adds rows behind those there are. */
    void add(List<? extends Sequence> columns, int count) {
        long[] combined = combined(columns, count);
        for (int i = 0; i < count; i++) {
            add(combined[i]);
        }
    }

    private void add(long image) {
        int known = ids.size();
        int id = ids.add(image);
        if (id == known) {
            if (id == firstRows.length) {
                firstRows = Arrays.copyOf(firstRows, 2 * id);
            }
            firstRows[id] = rows;
        }
        rows++;
    }

    /** Returns for each of some rows the first row here that has its key, or {@link #ABSENT}. */
    public int[] find(List<? extends Sequence> columns, int count) {
        long[] combined = combined(columns, count);
        int[] found = new int[count];
        for (int i = 0; i < count; i++) {
            int id = ids.find(combined[i]);
            found[i] = id == LongIds.ABSENT ? ABSENT : firstRows[id];
        }
        return found;
    }

    private long[] combined(List<? extends Sequence> columns, int count) {
        long[] combined = images.get(0).of(columns.get(keys.get(0)));
        for (int k = 1; k < keys.size(); k++) {
            long[] more = images.get(k).of(columns.get(keys.get(k)));
            LongIds left = pairs.get(k - 1);
            LongIds right = pairs.get(k);
            long[] both = new long[count];
            for (int i = 0; i < count; i++) {
                both[i] = (long) left.add(combined[i]) << 32 | right.add(more[i]);
            }
            combined = both;
        }
        return combined;
    }
}
