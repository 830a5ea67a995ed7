package io.rayforce.engine.table;

import io.rayforce.engine.kernel.Ranges;
import java.util.Arrays;
import java.util.List;

/** The places that have rows, in the order in which these are seen, and the first row of each. */
final class FirstSeen {

    private final int[] rows;
    private int[] order;
    private int seen;

    private FirstSeen(int slots, int used) {
        rows = new int[slots];
        Arrays.fill(rows, -1);
        order = new int[used];
    }

    static FirstSeen of(Slots slots, int rows) {
        List<FirstSeen> parts = Ranges.map(rows, (from, to) -> {
            FirstSeen part = new FirstSeen(slots.count(), slots.used());
            part.look(slots.array(), slots.from(), from, to);
            return part;
        });
        FirstSeen all = parts.get(0);
        parts.subList(1, parts.size()).forEach(all::add);
        all.order = Arrays.copyOf(all.order, all.seen);
        return all;
    }

    private void look(int[] slots, int offset, int from, int to) {
        for (int row = from; row < to && seen < order.length; row++) {
            int slot = slots[offset + row];
            if (rows[slot] < 0) {
                rows[slot] = row;
                order[seen++] = slot;
            }
        }
    }

    private void add(FirstSeen later) {
        for (int i = 0; i < later.seen; i++) {
            int slot = later.order[i];
            if (rows[slot] < 0) {
                rows[slot] = later.rows[slot];
                order[seen++] = slot;
            }
        }
    }

    /** Returns the places. */
    int[] order() {
        return order;
    }

    /** Returns the first row of each of the places that have rows, in their order. */
    int[] rows() {
        int[] first = new int[seen];
        Arrays.setAll(first, i -> rows[order[i]]);
        return first;
    }
}
