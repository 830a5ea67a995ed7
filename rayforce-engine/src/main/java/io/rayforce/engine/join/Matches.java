package io.rayforce.engine.join;

import io.rayforce.engine.budget.Budget;
import java.util.Arrays;
import java.util.Optional;

/** Which rows of the two sides go together: pairs in the order of the left rows, and downwards in that of the right. */
final class Matches {

    private static final int[] NONE = {};

    private final int[] left;
    private final int[] right;
    private final int count;
    private final boolean everyLeftRowOnce;

    private Matches(int[] left, int[] right, int count, boolean everyLeftRowOnce) {
        this.left = left;
        this.right = right;
        this.count = count;
        this.everyLeftRowOnce = everyLeftRowOnce;
    }

    /** Finds the pairs; a left row without a partner is kept with -1 if wanted, and otherwise left out. */
    static Matches of(Sides sides, boolean keepsLeft, Budget budget) {
        int leftRows = sides.left().rowCount();
        int rightRows = sides.right().rowCount();
        Optional<JoinKeys> keys = JoinKeys.of(sides.leftKeys(), sides.rightKeys(), leftRows, rightRows);
        if (keys.isEmpty() || rightRows == 0) {
            return keepsLeft ? unmatched(leftRows) : new Matches(NONE, NONE, 0, false);
        }
        Chains chains = Chains.of(keys.get().right(), rightRows, budget);
        int[] heads = chains.heads(keys.get().left(), leftRows);
        return chains.areSingle() ? single(heads, keepsLeft) : several(heads, chains, keepsLeft, budget);
    }

    private static Matches unmatched(int rows) {
        int[] right = new int[rows];
        Arrays.fill(right, -1);
        return new Matches(NONE, right, rows, true);
    }

    private static int[] counting(int rows) {
        int[] positions = new int[rows];
        for (int i = 0; i < rows; i++) {
            positions[i] = i;
        }
        return positions;
    }

    private static Matches single(int[] heads, boolean keepsLeft) {
        int matched = 0;
        for (int head : heads) {
            matched += head >= 0 ? 1 : 0;
        }
        if (keepsLeft || matched == heads.length) {
            return new Matches(NONE, heads, heads.length, true);
        }
        int[] left = new int[matched];
        int[] right = new int[matched];
        int at = 0;
        for (int i = 0; i < heads.length; i++) {
            if (heads[i] >= 0) {
                left[at] = i;
                right[at++] = heads[i];
            }
        }
        return new Matches(left, right, matched, false);
    }

    private static Matches several(int[] heads, Chains chains, boolean keepsLeft, Budget budget) {
        long total = 0;
        for (int head : heads) {
            total += head >= 0 ? chains.length(head) : keepsLeft ? 1 : 0;
        }
        int count = budget.reserve(total, 2 * Integer.BYTES);
        int[] left = new int[count];
        int[] right = new int[count];
        int at = 0;
        for (int i = 0; i < heads.length; i++) {
            if (heads[i] < 0 && keepsLeft) {
                left[at] = i;
                right[at++] = -1;
            }
            budget.step(i);
            for (int row = heads[i]; row >= 0; row = chains.next(row)) {
                budget.step(at);
                left[at] = i;
                right[at++] = row;
            }
        }
        return new Matches(left, right, count, false);
    }

    int[] left() {
        return everyLeftRowOnce ? counting(count) : left;
    }

    int[] right() {
        return right;
    }

    int count() {
        return count;
    }

    boolean isEveryLeftRowOnce() {
        return everyLeftRowOnce;
    }

    /** Returns the right rows that are in no pair. */
    int[] unmatchedRight(int rows) {
        boolean[] matched = new boolean[rows];
        for (int row : right) {
            if (row >= 0) {
                matched[row] = true;
            }
        }
        int[] rest = new int[rows];
        int count = 0;
        for (int row = 0; row < rows; row++) {
            if (!matched[row]) {
                rest[count++] = row;
            }
        }
        return count == 0 ? NONE : Arrays.copyOf(rest, count);
    }
}
