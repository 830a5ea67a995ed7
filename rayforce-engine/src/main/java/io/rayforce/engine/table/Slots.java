package io.rayforce.engine.table;

import io.rayforce.engine.kernel.Ranges;
import io.rayforce.types.Sequence;
import io.rayforce.types.SymVector;
import io.rayforce.types.Vector;
import io.rayforce.types.internal.Storage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A place for each row among a small number of them, the same for rows of equal keys. Some places may have no rows.
 *
 * @param array the places; not to be changed
 * @param from the position of the first row's place
 * @param count how many places there are
 * @param used the most of them that can have rows
 */
public record Slots(int[] array, int from, int count, int used) {

    private static final int SMALL = 1 << 10;
    private static final int LARGE = 1 << 22;

    /** Returns places by symbols and integers that lie close together; nothing where the keys are none such. */
    static Optional<Slots> of(List<? extends Sequence> keys, int rows) {
        long room = Math.max(SMALL, Math.min(2L * rows, LARGE));
        List<Span> spans = new ArrayList<>();
        for (Sequence key : keys) {
            Optional<Span> span = rows == 0 || !isCountable(key) ? Optional.empty() : Span.of((Vector) key, room);
            if (span.isEmpty()) {
                return Optional.empty();
            }
            room /= span.get().size();
            spans.add(span.get());
        }
        return Optional.of(
                keys.size() == 1 && keys.get(0) instanceof SymVector symbols
                        ? codes(symbols, spans.get(0))
                        : packed(keys, spans, rows));
    }

    private static boolean isCountable(Sequence key) {
        return key instanceof SymVector || key instanceof Vector vector && Numbers.isInteger(vector.type());
    }

    private static Slots codes(SymVector symbols, Span span) {
        return new Slots(Storage.codes(symbols), Storage.offset(symbols), (int) span.most() + 1, span.size());
    }

    private static Slots packed(List<? extends Sequence> keys, List<Span> spans, int rows) {
        int[] slots = new int[rows];
        int count = 1;
        for (int k = 0; k < spans.size(); k++) {
            Vector key = (Vector) keys.get(k);
            Span span = spans.get(k);
            Ranges.each(rows, (from, to) -> Ranges.morsels(from, to, (at, end) -> span.pack(key, slots, at, end)));
            count *= span.size();
        }
        return new Slots(slots, 0, count, count);
    }
}
