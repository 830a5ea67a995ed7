package io.rayforce.engine.table;

import java.util.Arrays;

/** The places that have rows, in the order in which these are seen, and the first row of each. Used by one thread. */
public final class FirstSeen {

    private final int[] rows;
    private final int[] order;
    private int seen;

    /**
     * Creates one that has seen nothing.
     *
     * @param places how many places there are
     * @param used the most of them that can have rows
     */
    public FirstSeen(int places, int used) {
        rows = new int[places];
        Arrays.fill(rows, -1);
        order = new int[used];
    }

    /** Looks at the places, from a position on, of a number of rows; the first of these has the given number. */
    public void look(int[] places, int from, int count, int firstRow) {
        for (int i = 0; i < count && seen < order.length; i++) {
            int place = places[from + i];
            if (rows[place] < 0) {
                rows[place] = firstRow + i;
                order[seen++] = place;
            }
        }
    }

    /** Takes in what another one saw of later rows, whose first one has the given number here and was row 0 there. */
    public void add(FirstSeen later, int firstRow) {
        for (int i = 0; i < later.seen; i++) {
            int place = later.order[i];
            if (rows[place] < 0) {
                rows[place] = firstRow + later.rows[place];
                order[seen++] = place;
            }
        }
    }

    /** Returns the places. */
    public int[] order() {
        return Arrays.copyOf(order, seen);
    }

    /** Returns the first row of each of the places that have rows, in their order. */
    public int[] rows() {
        int[] first = new int[seen];
        Arrays.setAll(first, i -> rows[order[i]]);
        return first;
    }
}
