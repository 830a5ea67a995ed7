package io.rayforce.query;

import io.rayforce.query.rows.RowMapper;
import io.rayforce.types.RayTable;
import io.rayforce.types.Sequence;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A statement that puts rows into a table. They are given in one of several ways: values by position, columns by position, rows
 * by name, columns by name, or a table. What a column cannot hold exactly is refused if its type is known; columns of different
 * lengths always are, because a server would take them.
 *
 * @param <S> the statement itself
 */
@CheckReturnValue
public abstract sealed class RowStatement<S extends RowStatement<S>> extends Statement<MutationResult>
        permits Insert, Upsert {

    final Table table;
    final @Nullable Payload payload;

    RowStatement(Table table, @Nullable Payload payload) {
        this.table = table;
        this.payload = payload;
    }

    abstract S with(Payload rows);

    private S first(Payload rows) {
        if (payload != null) {
            throw new QueryException("rows are given already, in another way or before");
        }
        return with(rows);
    }

    /**
     * Gives one row by position: a value for every column of the table.
     *
     * @param values numbers, texts, booleans, times, UUIDs, enum constants, or atoms of their exact types; unless the column's
     *     type is known, a text becomes a symbol and an integer an {@code I64}
     */
    public final S values(Object... values) {
        for (Object value : values) {
            if (value instanceof Sequence) {
                throw new QueryException("values(…) gives one row of single values; columns(…) gives several rows");
            }
        }
        return first(new Payload.Values(List.of(values)));
    }

    /** Gives rows as columns by position: one for every column of the table, all of one length. */
    public final S columns(Sequence... columns) {
        Map<String, Sequence> numbered = new LinkedHashMap<>();
        for (Sequence column : columns) {
            numbered.put("column " + numbered.size(), column);
        }
        Columns.requireEqualLengths(numbered);
        return first(new Payload.Vectors(List.of(columns)));
    }

    /** Adds one row by name. Columns that are left out become null, if the table's columns are known or it is the only row. */
    public final S row(UnaryOperator<Row> values) {
        return rows(List.of(values.apply(Row.EMPTY)));
    }

    /** Adds rows by name, as {@link #row} does. */
    public final S rows(List<Row> rows) {
        if (payload != null && !(payload instanceof Payload.Rows)) {
            throw new QueryException("rows are given already, in another way");
        }
        List<Row> all = new ArrayList<>(payload instanceof Payload.Rows before ? before.rows() : List.of());
        all.addAll(rows);
        if (all.isEmpty() || all.stream().anyMatch(row -> row.cells().isEmpty())) {
            throw new QueryException("there are no rows, or rows without a value");
        }
        return with(new Payload.Rows(List.copyOf(all)));
    }

    /**
     * Gives rows as Java values, by the names that the mapper gives to their columns.
     *
     * @throws io.rayforce.types.ConversionException if a value fits no column
     */
    public final <T> S rows(RowMapper<T> mapper, Collection<? extends T> rows) {
        if (rows.isEmpty()) {
            throw new QueryException("there are no rows: nothing is sent without any");
        }
        RayTable table = mapper.write(rows);
        Map<String, Sequence> columns = new LinkedHashMap<>();
        for (int i = 0; i < table.columnCount(); i++) {
            columns.put(table.names().get(i), table.column(i));
        }
        return first(new Payload.Named(columns));
    }

    /** Adds a column by name. */
    public final S column(String name, Sequence column) {
        if (payload != null && !(payload instanceof Payload.Named)) {
            throw new QueryException("rows are given already, in another way");
        }
        Map<String, Sequence> all =
                new LinkedHashMap<>(payload instanceof Payload.Named before ? before.columns() : Map.of());
        if (all.put(name, column) != null) {
            throw new QueryException("the column " + name + " is given twice");
        }
        Columns.requireEqualLengths(all);
        return with(new Payload.Named(all));
    }

    /** Gives rows as a table whose columns are those of the table, in any order. */
    public final S table(RayTable rows) {
        if (rows.rowCount() == 0) {
            throw new QueryException("there are no rows: nothing is sent without any");
        }
        return first(new Payload.Whole(rows));
    }

    final Payload required() {
        if (payload == null) {
            throw new QueryException(
                    "no rows are given for " + table + ": use values(…), columns(…), row(…), column(…) or table(…)");
        }
        return payload;
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof RowStatement<?> other
                && getClass() == other.getClass()
                && table.equals(other.table)
                && Objects.equals(payload, other.payload);
    }

    @Override
    public int hashCode() {
        return Objects.hash(table, payload);
    }
}
