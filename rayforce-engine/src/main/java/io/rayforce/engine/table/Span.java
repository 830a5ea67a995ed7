package io.rayforce.engine.table;

import io.rayforce.engine.kernel.Longs;
import io.rayforce.engine.kernel.Ranges;
import io.rayforce.engine.kernel.Spans;
import io.rayforce.types.SymVector;
import io.rayforce.types.Vector;
import io.rayforce.types.internal.Bounds;
import io.rayforce.types.internal.Storage;
import java.util.Arrays;
import java.util.Optional;

/**
 * The range that the integers of a column, or the codes of its symbols, lie in.
 *
 * @param least the smallest of them
 * @param most the largest
 */
public record Span(long least, long most) {

    /** Returns the range of a column that is not empty; nothing where it is wider than there is room. */
    static Optional<Span> of(Vector column, long room) {
        Bounds bounds = Storage.bounds(column, Span::search);
        Span span = new Span(bounds.least(), bounds.most());
        long width = span.most - span.least;
        return width >= 0 && width < room ? Optional.of(span) : Optional.empty();
    }

    private static Bounds search(Vector column) {
        return Ranges.map(column.size(), (from, to) -> search(column, from, to)).stream()
                .reduce((a, b) -> new Bounds(Math.min(a.least(), b.least()), Math.max(a.most(), b.most())))
                .orElseThrow();
    }

    private static Bounds search(Vector column, int from, int to) {
        long[] bounds = {Long.MAX_VALUE, Long.MIN_VALUE};
        Ranges.morsels(from, to, (at, end) -> {
            if (column instanceof SymVector symbols) {
                Spans.widen(bounds, Storage.codes(symbols), Storage.offset(symbols) + at, end - at);
            } else {
                Longs longs = Numbers.integers(column.slice(at, end));
                Spans.widen(bounds, longs.array(), longs.from(), end - at);
            }
        });
        return new Bounds(bounds[0], bounds[1]);
    }

    int size() {
        return (int) (most - least + 1);
    }

    /**
     * Returns the values that places stand for.
     *
     * @param like a column of their type
     * @param stride how many places one value of this column has
     * @param codes whether the places are codes of symbols
     */
    Vector values(Vector like, int[] places, int stride, boolean codes) {
        int[] found = new int[places.length];
        Arrays.setAll(found, i -> codes ? places[i] : places[i] / stride % size());
        if (like instanceof SymVector symbols) {
            int first = codes ? 0 : (int) least;
            Arrays.setAll(found, i -> found[i] + first);
            return SymVector.wrap(symbols.dictionary(), found);
        }
        long[] values = new long[places.length];
        Arrays.setAll(values, i -> found[i] + least);
        return Numbers.vector(like.type(), values, values.length);
    }

    /** Makes the places of rows finer by a column that has this range. */
    void pack(Vector column, int[] slots, int from, int to) {
        if (column instanceof SymVector symbols) {
            Spans.pack(
                    slots,
                    from,
                    size(),
                    Storage.codes(symbols),
                    Storage.offset(symbols) + from,
                    (int) least,
                    to - from);
        } else {
            Longs longs = Numbers.integers(column.slice(from, to));
            Spans.pack(slots, from, size(), longs.array(), longs.from(), least, to - from);
        }
    }
}
