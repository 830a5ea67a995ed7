package io.rayforce.engine.kernel;

import io.rayforce.engine.budget.Budget;

/** Sorts row positions by keys; rows with equal keys keep their order. */
public final class StableSort {

    private static final int RUN = 16;
    private static final int CHECKED = 1 << 16;

    private StableSort() {}

    /** Sorts positions in ascending order of {@code keys[position]}; passes checkpoints on the way. */
    public static void ascending(int[] positions, long[] keys, Budget budget) {
        int[] scratch = new int[positions.length];
        for (int from = 0; from < positions.length; from += RUN) {
            budget.step(from);
            insertion(positions, keys, from, Math.min(from + RUN, positions.length));
        }
        for (long width = RUN; width < positions.length; width *= 2) {
            for (long from = 0; from + width < positions.length; from += 2 * width) {
                budget.step((int) from);
                merge(
                        positions,
                        keys,
                        scratch,
                        (int) from,
                        (int) (from + width),
                        (int) Math.min(from + 2 * width, positions.length),
                        budget);
            }
        }
    }

    private static void insertion(int[] positions, long[] keys, int from, int to) {
        for (int i = from + 1; i < to; i++) {
            int position = positions[i];
            long key = keys[position];
            int at = i;
            for (; at > from && keys[positions[at - 1]] > key; at--) {
                positions[at] = positions[at - 1];
            }
            positions[at] = position;
        }
    }

    private static void merge(
            int[] positions, long[] keys, int[] scratch, int from, int middle, int to, Budget budget) {
        if (keys[positions[middle - 1]] <= keys[positions[middle]]) {
            return;
        }
        System.arraycopy(positions, from, scratch, from, middle - from);
        int left = from;
        int right = middle;
        int out = from;
        while (left < middle && right < to) {
            int pause = out + Math.min(CHECKED, to - out);
            while (left < middle && right < to && out < pause) {
                positions[out++] = keys[scratch[left]] <= keys[positions[right]] ? scratch[left++] : positions[right++];
            }
            if (out == pause && pause - from >= CHECKED) {
                budget.checkpoint();
            }
        }
        System.arraycopy(scratch, left, positions, out, middle - left);
    }
}
