package io.rayforce.engine.table;

import io.rayforce.engine.budget.Budget;
import io.rayforce.engine.kernel.Additions;
import io.rayforce.engine.kernel.LongIds;
import io.rayforce.engine.kernel.Places;
import io.rayforce.engine.kernel.Ranges;
import io.rayforce.types.Sequence;
import io.rayforce.types.SymVector;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Rows parted by their keys. Groups are numbered in the order in which they are first seen. */
public final class Groups {

    private final int size;
    private final Supplier<Slots> places;
    private final int @Nullable [] order;
    private final int[] firstRows;
    private final IntConsumer step;
    private @Nullable Slots slots;
    private int @Nullable [] ids;
    private int @Nullable [][] rows;
    private long @Nullable [] sizes;

    private Groups(int size, Supplier<Slots> places, int @Nullable [] order, int[] firstRows, IntConsumer step) {
        this.size = size;
        this.step = step;
        this.places = places;
        this.order = order;
        this.firstRows = firstRows;
    }

    private static Groups of(int[] ids, int[] firstRows, IntConsumer step) {
        return new Groups(ids.length, () -> new Slots(ids, 0, firstRows.length), null, firstRows, step);
    }

    /** Returns all rows as one group, also where there are none. */
    public static Groups whole(int rows) {
        return new Groups(rows, () -> new Slots(new int[0], 0, 1), null, new int[] {rows == 0 ? -1 : 0}, row -> {});
    }

    /** Returns rows whose groups are known, of the given number; groups may have no rows. */
    public static Groups of(int[] ids, int count) {
        int[] first = new int[count];
        Arrays.fill(first, -1);
        for (int row = ids.length - 1; row >= 0; row--) {
            first[ids[row]] = row;
        }
        return of(ids, first, row -> {});
    }

    /**
     * Returns the groups of rows that were all seen.
     *
     * @param places gives the places of all rows, if anybody wants to know
     */
    public static Groups of(int rows, FirstSeen seen, Supplier<Slots> places, Budget budget) {
        return of(rows, seen, places, budget::step);
    }

    private static Groups of(int rows, FirstSeen seen, Supplier<Slots> places, IntConsumer step) {
        return new Groups(rows, places, seen.order(), seen.rows(), step);
    }

    /** Passes a checkpoint of the request that the groups are made for. */
    public void checkpoint() {
        step.accept(0);
    }

    /** Parts rows by the values of one or more columns. */
    public static Groups by(List<? extends Sequence> keys, int rows) {
        return by(keys, rows, row -> {});
    }

    /** Parts rows by the values of one or more columns; passes checkpoints on the way. */
    public static Groups by(List<? extends Sequence> keys, int rows, Budget budget) {
        return by(keys, rows, budget::step);
    }

    private static Groups by(List<? extends Sequence> keys, int rows, IntConsumer step) {
        return Domain.of(keys, rows)
                .map(domain -> byPlaces(domain, domain.places(keys, rows), rows, step))
                .orElseGet(() -> byImages(keys, rows, step));
    }

    private static Groups byPlaces(Domain domain, Slots slots, int rows, IntConsumer step) {
        List<FirstSeen> parts = Ranges.map(rows, (from, to) -> {
            FirstSeen part = new FirstSeen(slots.count(), domain.used());
            part.look(slots.array(), slots.from() + from, to - from, from);
            return part;
        });
        FirstSeen all = parts.get(0);
        parts.subList(1, parts.size()).forEach(later -> all.add(later, 0));
        return of(rows, all, () -> slots, step);
    }

    private static Groups byImages(List<? extends Sequence> keys, int rows, IntConsumer step) {
        int[] ids = number(image(keys.get(0)), rows, step);
        for (Sequence key : keys.subList(1, keys.size())) {
            int[] more = number(image(key), rows, step);
            long[] pairs = new long[rows];
            for (int i = 0; i < rows; i++) {
                pairs[i] = (long) ids[i] << 32 | more[i];
            }
            ids = number(pairs, rows, step);
        }
        return of(ids, firstRows(ids), step);
    }

    private static long[] image(Sequence key) {
        return key instanceof SymVector symbols ? KeyImages.codes(symbols) : new KeyImages().of(key);
    }

    private static int[] number(long[] images, int rows, IntConsumer step) {
        LongIds numbers = new LongIds(64);
        int[] ids = new int[rows];
        for (int i = 0; i < rows; i++) {
            step.accept(i);
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

    private boolean isWhole() {
        return slots().count() == 1;
    }

    /** Returns the places in which the values of groups are gathered; some may belong to no group. */
    public Slots slots() {
        Slots made = slots;
        if (made == null) {
            made = places.get();
            slots = made;
        }
        return made;
    }

    /** Returns the place of each group. */
    public int[] places() {
        int[] places = order;
        return places == null ? Places.counting(count()) : places;
    }

    /** Returns the group of each row. The array is not to be changed. */
    public int[] ids() {
        int[] made = ids;
        if (made == null) {
            made = numbered();
            ids = made;
        }
        return made;
    }

    private int[] numbered() {
        if (isWhole()) {
            return new int[size];
        }
        Slots all = slots();
        int[] from = order;
        if (from == null) {
            return all.array();
        }
        int[] groups = new int[all.count()];
        for (int group = 0; group < from.length; group++) {
            groups[from[group]] = group;
        }
        int[] numbers = new int[size];
        Ranges.each(size, (at, end) -> {
            for (int row = at; row < end; row++) {
                numbers[row] = groups[all.array()[all.from() + row]];
            }
        });
        return numbers;
    }

    /** Returns the first row of each group. The array is not to be changed. */
    public int[] firstRows() {
        return firstRows;
    }

    /** Returns how many rows each group has. The array is not to be changed. */
    public long[] sizes() {
        long[] made = sizes;
        if (made == null) {
            made = counted();
            sizes = made;
        }
        return made;
    }

    private long[] counted() {
        if (isWhole()) {
            return new long[] {size};
        }
        Slots all = slots();
        return Ranges.map(size, (from, to) -> {
                    long[] counts = new long[all.count()];
                    Additions.count(counts, all.array(), all.from() + from, to - from);
                    return counts;
                })
                .stream()
                .reduce((sum, later) -> {
                    Additions.add(sum, later);
                    return sum;
                })
                .map(counts -> Places.pick(counts, places()))
                .orElseThrow();
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
        int[] numbers = ids();
        for (int id : numbers) {
            sizes[id]++;
        }
        int[][] parts = new int[count()][];
        Arrays.setAll(parts, group -> new int[sizes[group]]);
        Arrays.fill(sizes, 0);
        for (int row = 0; row < size; row++) {
            int group = numbers[row];
            parts[group][sizes[group]++] = row;
        }
        return parts;
    }
}
