package io.rayforce.engine.table;

import io.rayforce.engine.kernel.Ranges;
import io.rayforce.types.Sequence;
import io.rayforce.types.SymVector;
import io.rayforce.types.Vector;
import io.rayforce.types.internal.Storage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The small number of keys that rows can have, where keys are symbols and integers that lie close together. Each of them has a
 * place, whether there are rows of it or not.
 *
 * @param spans the range of each column
 * @param count how many places there are
 * @param used the most of them that can have rows
 */
public record Domain(List<Span> spans, int count, int used) {

    private static final int SMALL = 1 << 10;
    private static final int LARGE = 1 << 22;

    /** Returns the domain of the keys of rows; nothing where the keys are none such. */
    public static Optional<Domain> of(List<? extends Sequence> keys, int rows) {
        long room = Math.max(SMALL, Math.min(2L * rows, LARGE));
        List<Span> spans = new ArrayList<>();
        int used = 1;
        for (Sequence key : keys) {
            Optional<Span> span = rows == 0 || !isCountable(key) ? Optional.empty() : Span.of((Vector) key, room);
            if (span.isEmpty()) {
                return Optional.empty();
            }
            room /= span.get().size();
            used *= span.get().size();
            spans.add(span.get());
        }
        boolean codes = keys.size() == 1 && keys.get(0) instanceof SymVector;
        return Optional.of(new Domain(spans, codes ? (int) spans.get(0).most() + 1 : used, used));
    }

    private static boolean isCountable(Sequence key) {
        return key instanceof SymVector || key instanceof Vector vector && Numbers.isInteger(vector.type());
    }

    /** Returns the places of rows. Those of symbols are their codes. */
    public Slots places(List<? extends Sequence> keys, int rows) {
        if (isOfCodes(keys)) {
            SymVector symbols = (SymVector) keys.get(0);
            return new Slots(Storage.codes(symbols), Storage.offset(symbols), count);
        }
        int[] places = new int[rows];
        Ranges.each(rows, (from, to) -> Ranges.batches(from, to, (at, end) -> pack(keys, places, at, end)));
        return new Slots(places, 0, count);
    }

    /** Returns the places of a few rows, for which there is an array to use. */
    public Slots places(List<? extends Sequence> keys, int rows, int[] array) {
        if (isOfCodes(keys)) {
            return places(keys, rows);
        }
        Arrays.fill(array, 0, rows, 0);
        pack(keys, array, 0, rows);
        return new Slots(array, 0, count);
    }

    private static boolean isOfCodes(List<? extends Sequence> keys) {
        return keys.size() == 1 && keys.get(0) instanceof SymVector;
    }

    private void pack(List<? extends Sequence> keys, int[] places, int from, int to) {
        for (int k = 0; k < spans.size(); k++) {
            spans.get(k).pack((Vector) keys.get(k), places, from, to);
        }
    }

    /** Returns the keys of places: columns like those that this is the domain of. */
    public List<Sequence> keys(List<? extends Sequence> like, int[] places) {
        Sequence[] keys = new Sequence[spans.size()];
        int stride = 1;
        for (int k = keys.length - 1; k >= 0; k--) {
            keys[k] = spans.get(k).values((Vector) like.get(k), places, stride, isOfCodes(like));
            stride *= spans.get(k).size();
        }
        return List.of(keys);
    }
}
