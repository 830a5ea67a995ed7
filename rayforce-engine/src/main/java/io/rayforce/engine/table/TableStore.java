package io.rayforce.engine.table;

import io.rayforce.types.RayTable;
import io.rayforce.types.RayType;
import io.rayforce.types.Sequence;
import io.rayforce.types.SymVector;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Where the table of a global name grows. Appending costs the rows appended, and overwriting those overwritten; any state
 * it was in can still be had as a table. Changed by one thread at a time, read by any.
 */
public final class TableStore {

    private static final int LEAST_LOG = 1024;
    private static final int LOG_SHARE = 8;

    private final ReentrantLock lock = new ReentrantLock();
    private final SymVector names;
    private final List<GrowingColumn> columns = new ArrayList<>();
    private final List<Overwritten> log = new ArrayList<>();
    private int rows;
    private int logged;
    private @Nullable KeyIndex index;

    /**
     * A state of the store.
     *
     * @param overwrites how many overwrites led to it
     * @param rows how many rows it has
     */
    public record Mark(int overwrites, int rows) {}

    /** What stood in some rows before they were overwritten. */
    private record Overwritten(int[] rows, @Nullable Sequence[] cells) {}

    /** Creates a store that holds the rows of a table, which are copied this once. */
    public TableStore(RayTable table) {
        names = table.names();
        rows = table.rowCount();
        for (Sequence column : table.columns()) {
            columns.add(GrowingColumn.of(column, column.size() + column.size() / 2));
        }
    }

    private TableStore(TableStore former) {
        names = former.names;
        rows = former.rows;
        index = former.index;
        former.columns.forEach(column -> columns.add(column.successor()));
    }

    /**
     * Returns the store to change: this one, or a new one that takes over where the log of this one has grown too long. A
     * store that was taken over from stays as it is.
     */
    public TableStore current() {
        return hasLongLog() ? new TableStore(this) : this;
    }

    private boolean hasLongLog() {
        return logged > Math.max(LEAST_LOG, rows / LOG_SHARE);
    }

    /** Returns what the table is made of. */
    public Schema schema() {
        List<RayType> types = columns.stream().map(GrowingColumn::type).toList();
        return new Schema(names, types, rows);
    }

    /** Returns the state that the store is in. */
    public Mark mark() {
        return new Mark(log.size(), rows);
    }

    /** Tells whether rows can be appended at once: no others have to be moved, and no reader keeps the store. */
    public boolean canAppend(int count) {
        return !lock.isLocked() && !hasLongLog() && columns.stream().allMatch(column -> column.hasRoom(count));
    }

    /** Appends rows: columns of the store's types, in its order, of one length. */
    public void append(List<Sequence> more, int count) {
        lock.lock();
        try {
            for (int i = 0; i < columns.size(); i++) {
                columns.get(i).append(more.get(i));
            }
            if (index != null) {
                index.add(more, count);
            }
            rows += count;
        } finally {
            lock.unlock();
        }
    }

    /** Goes back to a state, after a change that failed somewhere. */
    public void revert(Mark mark) {
        lock.lock();
        try {
            for (int i = log.size() - 1; i >= mark.overwrites(); i--) {
                Overwritten entry = log.remove(i);
                for (int c = 0; c < columns.size(); c++) {
                    Sequence cells = entry.cells()[c];
                    if (cells != null) {
                        columns.get(c).overwrite(entry.rows(), cells);
                    }
                }
            }
            rows = mark.rows();
            columns.forEach(column -> column.truncate(rows));
            index = null;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Overwrites rows. Those that stand in several places of the targets end with the last one's cells.
     *
     * @param targets the rows
     * @param cells for each column the new cells, one for each target, or null where the column stays
     */
    public void overwrite(int[] targets, @Nullable Sequence[] cells) {
        lock.lock();
        try {
            @Nullable Sequence[] former = new @Nullable Sequence[cells.length];
            for (int i = 0; i < cells.length; i++) {
                if (cells[i] != null) {
                    columns.get(i).own();
                    former[i] = Gather.rows(columns.get(i).view(rows), targets);
                }
            }
            log.add(new Overwritten(targets, former));
            logged += targets.length;
            for (int i = 0; i < cells.length; i++) {
                Sequence column = cells[i];
                if (column != null) {
                    columns.get(i).overwrite(targets, column);
                }
            }
        } finally {
            lock.unlock();
        }
    }

    /** Returns the index of the rows by some columns; it is kept while rows are appended. */
    public KeyIndex index(List<Integer> keys) {
        KeyIndex held = index;
        if (held == null || !held.isOf(keys)) {
            held = new KeyIndex(keys, rows);
            held.add(columns.stream().map(column -> column.view(rows)).toList(), rows);
            index = held;
        }
        return held;
    }

    /** Returns the table as it was in a state that this store was in. */
    public RayTable table(Mark mark) {
        lock.lock();
        try {
            List<Sequence> parts = new ArrayList<>();
            for (int i = 0; i < columns.size(); i++) {
                parts.add(column(i, mark));
            }
            return RayTable.of(names, parts);
        } finally {
            lock.unlock();
        }
    }

    private Sequence column(int index, Mark mark) {
        GrowingColumn column = columns.get(index);
        if (log.subList(mark.overwrites(), log.size()).stream().allMatch(entry -> entry.cells()[index] == null)) {
            return column.snapshot(mark.rows());
        }
        GrowingColumn former = GrowingColumn.of(column.view(rows), rows);
        for (int i = log.size() - 1; i >= mark.overwrites(); i--) {
            Overwritten entry = log.get(i);
            Sequence cells = entry.cells()[index];
            if (cells != null) {
                former.overwrite(entry.rows(), cells);
            }
        }
        return former.snapshot(mark.rows());
    }
}
