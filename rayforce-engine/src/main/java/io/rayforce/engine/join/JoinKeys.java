package io.rayforce.engine.join;

import io.rayforce.engine.error.EngineException;
import io.rayforce.engine.kernel.LongIds;
import io.rayforce.engine.table.KeyImages;
import io.rayforce.engine.table.Numbers;
import io.rayforce.types.RayType;
import io.rayforce.types.Sequence;
import io.rayforce.types.Vector;
import java.util.List;
import java.util.Optional;

/**
 * The keys of both sides as longs that are equal exactly where the keys are. The arrays may be longer than the sides.
 *
 * @param left those of the left rows
 * @param right those of the right rows
 */
record JoinKeys(long[] left, long[] right) {

    /** Returns the keys of rows that several columns make; nothing where no keys can be equal. */
    static Optional<JoinKeys> of(List<Sequence> left, List<Sequence> right, int leftRows, int rightRows) {
        Optional<JoinKeys> combined = of(left.get(0), right.get(0));
        for (int k = 1; k < left.size(); k++) {
            Optional<JoinKeys> more = of(left.get(k), right.get(k));
            combined = combined.isPresent() && more.isPresent()
                    ? Optional.of(pairs(combined.get(), more.get(), leftRows, rightRows))
                    : Optional.empty();
        }
        return combined;
    }

    private static JoinKeys pairs(JoinKeys first, JoinKeys second, int leftRows, int rightRows) {
        LongIds ofFirst = new LongIds(rightRows);
        LongIds ofSecond = new LongIds(rightRows);
        long[] right = new long[rightRows];
        for (int i = 0; i < rightRows; i++) {
            right[i] = (long) ofFirst.add(first.right[i]) << 32 | ofSecond.add(second.right[i]);
        }
        long[] left = new long[leftRows];
        for (int i = 0; i < leftRows; i++) {
            int high = ofFirst.find(first.left[i]);
            int low = ofSecond.find(second.left[i]);
            left[i] = high == LongIds.ABSENT || low == LongIds.ABSENT ? -1 : (long) high << 32 | low;
        }
        return new JoinKeys(left, right);
    }

    private static Optional<JoinKeys> of(Sequence left, Sequence right) {
        RayType x = kind(left);
        RayType y = kind(right);
        if (x != y) {
            if (x == RayType.STR || y == RayType.STR) {
                throw EngineException.type("a str key joins with str keys, not with "
                        + (x == RayType.STR ? right : left).type().label());
            }
            return Optional.empty();
        }
        if (x == RayType.I64) {
            return Optional.of(new JoinKeys(Numbers.longs((Vector) left), Numbers.longs((Vector) right)));
        }
        KeyImages images = new KeyImages();
        long[] ofRight = images.of(right);
        return Optional.of(new JoinKeys(images.of(left), ofRight));
    }

    /** All kinds of integers and times join by their raw numbers, every other type with itself. */
    private static RayType kind(Sequence keys) {
        RayType type = Sides.elementOf(keys);
        return Numbers.isInteger(type) ? RayType.I64 : type;
    }
}
