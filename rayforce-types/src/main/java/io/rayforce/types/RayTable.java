package io.rayforce.types;

import io.rayforce.types.text.TablePrinter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** A table: named columns of equal length. Names may repeat, as joins produce them. */
public final class RayTable implements RayValue {

    private final SymVector names;
    private final int rows;
    private final IntFunction<? extends Sequence> source;
    private final @Nullable Pieces pieces;
    // Made at first read, by several threads perhaps: the columns are immutable, so any of them will do.
    private final @Nullable Sequence[] columns;

    private RayTable(
            SymVector names,
            int rows,
            IntFunction<? extends Sequence> source,
            @Nullable Pieces pieces,
            @Nullable Sequence[] columns) {
        this.names = names;
        this.rows = rows;
        this.source = source;
        this.pieces = pieces;
        this.columns = columns;
    }

    private RayTable(SymVector names, Sequence[] columns) {
        this(names, columns.length == 0 ? 0 : columns[0].size(), i -> columns[i], null, columns.clone());
    }

    /**
     * Returns a table of the given names and columns.
     *
     * @throws ConversionException if there are not as many names as columns, or the columns differ in length
     */
    public static RayTable of(SymVector names, List<? extends Sequence> columns) {
        if (names.size() != columns.size()) {
            throw new ConversionException("a table has " + names.size() + " names but " + columns.size() + " columns");
        }
        for (int i = 1; i < columns.size(); i++) {
            if (columns.get(i).size() != columns.get(0).size()) {
                throw new ConversionException("column " + names.get(i) + " has "
                        + columns.get(i).size() + " rows, but column " + names.get(0) + " has "
                        + columns.get(0).size());
            }
        }
        return new RayTable(names, columns.toArray(Sequence[]::new));
    }

    /**
     * Returns a table of the given columns, in the map's order.
     *
     * @throws ConversionException if the columns differ in length
     */
    public static RayTable of(Map<String, ? extends Sequence> columns) {
        return of(SymVector.of(columns.keySet().toArray(String[]::new)), List.copyOf(columns.values()));
    }

    /**
     * Returns a table whose columns are made when they are first read. A column that nobody reads costs nothing.
     *
     * @param rows the number of rows
     * @param columns gives the column at a position, of that many rows; it may be asked several times, by any thread, and
     *     has to give equal columns
     */
    public static RayTable deferred(SymVector names, int rows, IntFunction<? extends Sequence> columns) {
        return new RayTable(names, rows, columns, null, new @Nullable Sequence[names.size()]);
    }

    /**
     * Returns a table whose columns are made when they are first read, of a slice only the slice's part. Nothing else is
     * made where slice after slice is read.
     *
     * @param rows the number of rows
     * @param pieces gives parts of columns; it may be asked several times, by any thread, and has to give equal elements
     */
    public static RayTable deferredPieces(SymVector names, int rows, Pieces pieces) {
        return new RayTable(
                names, rows, index -> pieces.of(index, 0, rows), pieces, new @Nullable Sequence[names.size()]);
    }

    /** Makes parts of the columns of a table. */
    @FunctionalInterface
    public interface Pieces {
        /** Returns the elements from one position to before another of the column at a position. */
        Sequence of(int column, int from, int to);
    }

    /** Returns a builder that takes column after column. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public RayType type() {
        return RayType.TABLE;
    }

    /** Returns the number of rows; a table without columns has none. */
    public int rowCount() {
        return rows;
    }

    /** Returns the number of columns. */
    public int columnCount() {
        return columns.length;
    }

    /** Returns the names and types of the columns. */
    public TableSchema schema() {
        return TableSchema.of(this);
    }

    /** Returns the column names as the vector that the wire carries. */
    public SymVector names() {
        return names;
    }

    /** Returns the column names in order. */
    public List<String> columnNames() {
        return List.of(names.toArray());
    }

    /** Returns the columns in order. */
    public List<Sequence> columns() {
        return List.of(all());
    }

    /**
     * Returns a column by its position, from 0.
     *
     * @throws IndexOutOfBoundsException if there is no such column
     */
    public Sequence column(int index) {
        Sequence column = columns[index];
        if (column == null) {
            column = made(index);
            columns[index] = column;
        }
        return column;
    }

    private Sequence made(int index) {
        Sequence column = source.apply(index);
        if (column.size() != rows) {
            throw new ConversionException(
                    "column " + names.get(index) + " has " + column.size() + " rows in a table of " + rows);
        }
        return column;
    }

    private Sequence[] all() {
        Sequence[] all = new Sequence[columns.length];
        Arrays.setAll(all, this::column);
        return all;
    }

    /**
     * Returns the first column of the given name.
     *
     * @throws ConversionException if there is none; the message lists the names there are
     */
    public Sequence column(String name) {
        int index = names.indexOf(name);
        if (index < 0) {
            throw new ConversionException("no column " + name + " among " + columnNames());
        }
        return column(index);
    }

    /**
     * Returns the first column of the given name as the given kind of vector or list.
     *
     * @throws ConversionException if there is none, or it is of another kind
     */
    public <S extends Sequence> S column(String name, Class<S> kind) {
        Sequence column = column(name);
        if (!kind.isInstance(column)) {
            throw new ConversionException(
                    "column " + name + " is " + column.type() + ", not a " + kind.getSimpleName());
        }
        return kind.cast(column);
    }

    /** Returns the column of truth values with the given name; see {@link #column(String, Class)}. */
    public B8Vector b8(String name) {
        return column(name, B8Vector.class);
    }

    /** Returns the column of unsigned bytes with the given name; see {@link #column(String, Class)}. */
    public U8Vector u8(String name) {
        return column(name, U8Vector.class);
    }

    /** Returns the column of 16-bit integers with the given name; see {@link #column(String, Class)}. */
    public I16Vector i16(String name) {
        return column(name, I16Vector.class);
    }

    /** Returns the column of 32-bit integers with the given name; see {@link #column(String, Class)}. */
    public I32Vector i32(String name) {
        return column(name, I32Vector.class);
    }

    /** Returns the column of 64-bit integers with the given name; see {@link #column(String, Class)}. */
    public I64Vector i64(String name) {
        return column(name, I64Vector.class);
    }

    /** Returns the column of 32-bit floating point numbers with the given name; see {@link #column(String, Class)}. */
    public F32Vector f32(String name) {
        return column(name, F32Vector.class);
    }

    /** Returns the column of 64-bit floating point numbers with the given name; see {@link #column(String, Class)}. */
    public F64Vector f64(String name) {
        return column(name, F64Vector.class);
    }

    /** Returns the column of days with the given name; see {@link #column(String, Class)}. */
    public DateVector date(String name) {
        return column(name, DateVector.class);
    }

    /** Returns the column of times of day with the given name; see {@link #column(String, Class)}. */
    public TimeVector time(String name) {
        return column(name, TimeVector.class);
    }

    /** Returns the column of points in time with the given name; see {@link #column(String, Class)}. */
    public TimestampVector timestamp(String name) {
        return column(name, TimestampVector.class);
    }

    /** Returns the column of lengths of time with the given name; see {@link #column(String, Class)}. */
    public TimespanVector timespan(String name) {
        return column(name, TimespanVector.class);
    }

    /** Returns the column of identifiers with the given name; see {@link #column(String, Class)}. */
    public GuidVector guid(String name) {
        return column(name, GuidVector.class);
    }

    /** Returns the column of symbols with the given name; see {@link #column(String, Class)}. */
    public SymVector sym(String name) {
        return column(name, SymVector.class);
    }

    /** Returns the column of strings with the given name; see {@link #column(String, Class)}. */
    public StrVector str(String name) {
        return column(name, StrVector.class);
    }

    /**
     * Returns the rows from one position to before another, sharing the columns' storage.
     *
     * @throws IndexOutOfBoundsException if the range is outside the table
     */
    public RayTable slice(int from, int to) {
        Objects.checkFromToIndex(from, to, rows);
        return pieces == null
                ? deferred(names, to - from, i -> column(i).slice(from, to))
                : deferredPieces(names, to - from, (i, at, end) -> piece(pieces, i, from + at, from + end));
    }

    private Sequence piece(Pieces source, int index, int from, int to) {
        Sequence made = columns[index];
        return made == null ? source.of(index, from, to) : made.slice(from, to);
    }

    /** Returns the first rows, as many as there are up to the given number. */
    public RayTable head(int count) {
        return slice(0, Math.min(requireCount(count), rowCount()));
    }

    /** Returns the last rows, as many as there are up to the given number. */
    public RayTable tail(int count) {
        return slice(rowCount() - Math.min(requireCount(count), rowCount()), rowCount());
    }

    private static int requireCount(int count) {
        if (count < 0) {
            throw new ConversionException("a number of rows is not negative: " + count);
        }
        return count;
    }

    /**
     * Returns a copy of the rows at the given positions, in that order; a position may repeat.
     *
     * @throws IndexOutOfBoundsException if a position is outside the table
     */
    public RayTable rows(int... indices) {
        for (int index : indices) {
            Objects.checkIndex(index, rowCount());
        }
        int[] picked = indices.clone();
        return deferred(names, picked.length, i -> column(i).pick(picked));
    }

    /** Returns a cursor before the first row. */
    public RowCursor cursor() {
        return new RowCursor(this);
    }

    /**
     * Returns the given columns, in that order; of equal names the first counts.
     *
     * @throws ConversionException if one is missing
     */
    public RayTable project(String... wanted) {
        return of(SymVector.of(wanted), Arrays.stream(wanted).map(this::column).toList());
    }

    /**
     * Returns the other columns.
     *
     * @throws ConversionException if one of the given is missing
     */
    public RayTable drop(String... unwanted) {
        Arrays.stream(unwanted).forEach(this::column);
        List<String> gone = List.of(unwanted);
        Builder rest = builder();
        for (int i = 0; i < columnCount(); i++) {
            if (!gone.contains(names.get(i))) {
                rest.column(names.get(i), column(i));
            }
        }
        return rest.build();
    }

    /**
     * Returns this table with another name for the first column of the given name.
     *
     * @throws ConversionException if it is missing, or the new name is taken
     */
    public RayTable rename(String from, String to) {
        column(from);
        String[] renamed = names.toArray();
        int index = names.indexOf(from);
        int taken = names.indexOf(to);
        if (taken >= 0 && taken != index) {
            throw new ConversionException(
                    "column " + from + " cannot be renamed to " + to + ": there is such a column");
        }
        renamed[index] = to;
        return of(SymVector.of(renamed), columns());
    }

    /**
     * Returns the rows of this table and, behind them, those of others. Columns go by position.
     *
     * @throws ConversionException if names or types of the columns differ
     */
    public RayTable concat(RayTable... others) {
        for (RayTable other : others) {
            if (!other.schema().equals(schema())) {
                throw new ConversionException("rows of " + other.schema() + " do not fit behind rows of " + schema());
            }
        }
        Sequence[] joined = new Sequence[columnCount()];
        for (int i = 0; i < joined.length; i++) {
            List<Sequence> parts = new ArrayList<>(List.of(column(i)));
            for (RayTable other : others) {
                parts.add(other.column(i));
            }
            joined[i] = Joining.of(parts);
        }
        return of(names, List.of(joined));
    }

    /**
     * Returns a new map of the names and their columns, in order.
     *
     * @throws ConversionException if a name repeats
     */
    public Map<String, Sequence> toMap() {
        Map<String, Sequence> map = new LinkedHashMap<>();
        for (int i = 0; i < columnCount(); i++) {
            if (map.put(names.get(i), column(i)) != null) {
                throw new ConversionException("two columns are named " + names.get(i) + ": rename one");
            }
        }
        return map;
    }

    /**
     * Returns one row as a dict of the column names and the row's values.
     *
     * @throws IndexOutOfBoundsException if there is no such row
     */
    public Dict row(int index) {
        Objects.checkIndex(index, rowCount());
        RayValue[] values = new RayValue[columns.length];
        Arrays.setAll(values, i -> column(i).at(index));
        return Dict.of(names, RayList.wrap(values));
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof RayTable other
                && names.equals(other.names)
                && rows == other.rows
                && Arrays.equals(all(), other.all());
    }

    @Override
    public int hashCode() {
        return 31 * names.hashCode() + Arrays.hashCode(all());
    }

    /** Returns the table as text for people, cut to a bounded size; see {@link TablePrinter#DEFAULT}. */
    @Override
    public String toString() {
        return TablePrinter.DEFAULT.print(this);
    }

    /** Collects the columns of a table. Not safe for use by several threads. */
    public static final class Builder {

        private final List<String> names = new ArrayList<>();
        private final List<Sequence> columns = new ArrayList<>();

        private Builder() {}

        /** Adds a column at the right. */
        public Builder column(String name, Sequence column) {
            names.add(name);
            columns.add(column);
            return this;
        }

        /**
         * Returns the table.
         *
         * @throws ConversionException if the columns differ in length
         */
        public RayTable build() {
            return of(SymVector.of(names.toArray(String[]::new)), columns);
        }
    }
}
