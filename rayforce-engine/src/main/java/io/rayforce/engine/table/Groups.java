package io.rayforce.engine.table;

import io.rayforce.engine.kernel.LongIds;
import io.rayforce.types.Sequence;
import io.rayforce.types.SymVector;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows parted by their keys. Groups are numbered in the order in which they are first seen. */
public final class Groups {

    private final int[] ids;
    private final int[] firstRows;
    private int @Nullable [][] rows;

    private Groups(int[] ids, int[] firstRows) {
        this.ids = ids;
        this.firstRows = firstRows;
    }

    /** Returns all rows as one group, also where there are none. */
    public static Groups whole(int rows) {
        return new Groups(new int[rows], new int[] {rows == 0 ? -1 : 0});
    }

    /** Returns rows whose groups are known, of the given number; groups may have no rows. */
    public static Groups of(int[] ids, int count) {
        int[] first = new int[count];
        Arrays.fill(first, -1);
        for (int row = ids.length - 1; row >= 0; row--) {
            first[ids[row]] = row;
        }
        return new Groups(ids, first);
    }

    /** Parts rows by the values of one or more columns. */
    public static Groups by(List<? extends Sequence> keys, int rows) {
        int[] ids = number(image(keys.get(0)), rows);
        for (Sequence key : keys.subList(1, keys.size())) {
            int[] more = number(image(key), rows);
            long[] pairs = new long[rows];
            for (int i = 0; i < rows; i++) {
                pairs[i] = (long) ids[i] << 32 | more[i];
            }
            ids = number(pairs, rows);
        }
        return new Groups(ids, firstRows(ids));
    }

    private static long[] image(Sequence key) {
        return key instanceof SymVector symbols ? KeyImages.codes(symbols) : new KeyImages().of(key);
    }

    private static int[] number(long[] images, int rows) {
        LongIds numbers = new LongIds(64);
        int[] ids = new int[rows];
        for (int i = 0; i < rows; i++) {
            ids[i] = numbers.add(images[i]);
        }
        return ids;
    }

    private static int[] firstRows(int[] ids) {
        int[] first = new int[16];
        int count = 0;
        for (int i = 0; i < ids.length; i++) {
            if (ids[i] == count) {
                if (count == first.length) {
                    first = Arrays.copyOf(first, 2 * count);
                }
                first[count++] = i;
            }
        }
        return Arrays.copyOf(first, count);
    }

    /** Returns the number of groups. */
    public int count() {
        return firstRows.length;
    }

    /** Returns the group of each row. The array is not to be changed. */
    public int[] ids() {
        return ids;
    }

    /** Returns the first row of each group. The array is not to be changed. */
    public int[] firstRows() {
        return firstRows;
    }

    /** Returns the rows of each group, ascending. The arrays are not to be changed. */
    public int[][] rows() {
        int[][] made = rows;
        if (made == null) {
            made = parted();
            rows = made;
        }
        return made;
    }

    private int[][] parted() {
        int[] sizes = new int[count()];
        for (int id : ids) {
            sizes[id]++;
        }
        int[][] parts = new int[count()][];
        Arrays.setAll(parts, group -> new int[sizes[group]]);
        Arrays.fill(sizes, 0);
        for (int row = 0; row < ids.length; row++) {
            int group = ids[row];
            parts[group][sizes[group]++] = row;
        }
        return parts;
    }
}
