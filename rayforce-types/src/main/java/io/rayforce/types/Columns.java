package io.rayforce.types;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** The columns of a table, each made when it is first read. */
final class Columns {

    private final int rows;
    private final IntFunction<? extends Sequence> source;
    private final RayTable.@Nullable Pieces pieces;
    // Made at first read, by several threads perhaps: the columns are immutable, so any of them will do.
    private final @Nullable Sequence[] made;

    private Columns(
            int rows,
            IntFunction<? extends Sequence> source,
            RayTable.@Nullable Pieces pieces,
            @Nullable Sequence[] made) {
        this.rows = rows;
        this.source = source;
        this.pieces = pieces;
        this.made = made;
    }

    static Columns of(List<? extends Sequence> columns) {
        Sequence[] made = columns.toArray(Sequence[]::new);
        return new Columns(made.length == 0 ? 0 : made[0].size(), i -> made[i], null, made.clone());
    }

    static Columns deferred(SymVector names, int rows, IntFunction<? extends Sequence> columns) {
        return new Columns(rows, checked(names, rows, columns), null, new @Nullable Sequence[names.size()]);
    }

    static Columns deferredPieces(SymVector names, int rows, RayTable.Pieces pieces) {
        IntFunction<Sequence> whole = index -> pieces.of(index, 0, rows);
        return new Columns(rows, checked(names, rows, whole), pieces, new @Nullable Sequence[names.size()]);
    }

    private static IntFunction<Sequence> checked(SymVector names, int rows, IntFunction<? extends Sequence> columns) {
        return index -> {
            Sequence column = columns.apply(index);
            if (column.size() != rows) {
                throw new ConversionException(
                        "column " + names.get(index) + " has " + column.size() + " rows in a table of " + rows);
            }
            return column;
        };
    }

    int rowCount() {
        return rows;
    }

    int count() {
        return made.length;
    }

    Sequence get(int index) {
        Sequence column = made[index];
        if (column == null) {
            column = source.apply(index);
            made[index] = column;
        }
        return column;
    }

    Sequence[] all() {
        Sequence[] all = new Sequence[made.length];
        Arrays.setAll(all, this::get);
        return all;
    }

    /** Returns a part of the rows; of columns that were not made, only the part will be where that is possible. */
    Columns slice(SymVector names, int from, int to) {
        Objects.checkFromToIndex(from, to, rows);
        RayTable.Pieces parts = pieces;
        return parts == null
                ? deferred(names, to - from, i -> get(i).slice(from, to))
                : deferredPieces(names, to - from, (i, at, end) -> piece(parts, i, from + at, from + end));
    }

    private Sequence piece(RayTable.Pieces parts, int index, int from, int to) {
        Sequence column = made[index];
        return column == null ? parts.of(index, from, to) : column.slice(from, to);
    }
}
