package io.rayforce.types;

import io.rayforce.types.text.TablePrinter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A table: named columns of equal length. Names may repeat, as joins produce them. */
public final class RayTable implements RayValue, TypedColumns {

    private final SymVector names;
    private final Columns columns;

    private RayTable(SymVector names, Columns columns) {
        this.names = names;
        this.columns = columns;
    }

    /**
     * Returns a table of the given names and columns.
     *
     * @throws ConversionException if there are not as many names as columns, or the columns differ in length
     */
    public static RayTable of(SymVector names, List<? extends Sequence> columns) {
        Reshaping.requireEqualLengths(names, columns);
        return new RayTable(names, Columns.of(columns));
    }

    /**
     * Returns a table of the given columns, in the map's order: vectors and lists, or arrays and collections of Java values, which
     * become what {@link RayValue#of(Object)} makes of them.
     *
     * @throws ConversionException if the columns differ in length, or one is none
     */
    public static RayTable of(Map<String, ?> columns) {
        Builder builder = builder();
        columns.forEach((name, column) -> builder.column(name, Reshaping.column(name, column)));
        return builder.build();
    }

    /**
     * Returns a table whose columns are made when they are first read. A column that nobody reads costs nothing.
     *
     * @param rows the number of rows
     * @param columns gives the column at a position, of that many rows; it may be asked several times, by any thread, and
     *     has to give equal columns
     */
    public static RayTable deferred(SymVector names, int rows, IntFunction<? extends Sequence> columns) {
        return new RayTable(names, Columns.deferred(names, rows, columns));
    }

    /**
     * Returns a table whose columns are made when they are first read, of a slice only the slice's part. Nothing else is
     * made where slice after slice is read.
     *
     * @param rows the number of rows
     * @param pieces gives parts of columns; it may be asked several times, by any thread, and has to give equal elements
     */
    public static RayTable deferredPieces(SymVector names, int rows, Pieces pieces) {
        return new RayTable(names, Columns.deferredPieces(names, rows, pieces));
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
        return columns.rowCount();
    }

    /** Returns the number of columns. */
    public int columnCount() {
        return columns.count();
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
        return List.of(columns.all());
    }

    /**
     * Returns a column by its position, from 0.
     *
     * @throws IndexOutOfBoundsException if there is no such column
     */
    public Sequence column(int index) {
        return columns.get(index);
    }

    @Override
    public Sequence column(String name) {
        int index = names.indexOf(name);
        if (index < 0) {
            throw new ConversionException("no column " + name + " among " + columnNames());
        }
        return column(index);
    }

    /**
     * Returns the rows from one position to before another, sharing the columns' storage.
     *
     * @throws IndexOutOfBoundsException if the range is outside the table
     */
    public RayTable slice(int from, int to) {
        return new RayTable(names, columns.slice(names, from, to));
    }

    /** Returns the first rows, as many as there are up to the given number. */
    public RayTable head(int count) {
        return slice(0, Math.min(Reshaping.requireCount(count), rowCount()));
    }

    /** Returns the last rows, as many as there are up to the given number. */
    public RayTable tail(int count) {
        return slice(rowCount() - Math.min(Reshaping.requireCount(count), rowCount()), rowCount());
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
        return Reshaping.drop(this, unwanted);
    }

    /**
     * Returns this table with another name for the first column of the given name.
     *
     * @throws ConversionException if it is missing, or the new name is taken
     */
    public RayTable rename(String from, String to) {
        return Reshaping.rename(this, from, to);
    }

    /**
     * Returns the rows of this table and, behind them, those of others. Columns go by position.
     *
     * @throws ConversionException if names or types of the columns differ
     */
    public RayTable concat(RayTable... others) {
        return Reshaping.concat(this, others);
    }

    /**
     * Returns this table with one column of another type; see {@link Vectors#cast}.
     *
     * @throws ConversionException if the column is missing, or an element has no exact form in the type; the message names row,
     *     column and value
     */
    public RayTable cast(String column, RayType type) {
        return Reshaping.cast(this, column, type);
    }

    /**
     * Returns this table with a row for each element of its list columns; the other cells of a row, and cells that hold one value
     * only, are repeated. A row whose lists are empty is left out.
     *
     * @throws ConversionException if the lists of a row differ in length; the message names the row
     */
    public RayTable ungroup() {
        return Ungrouping.of(this);
    }

    /**
     * Returns a table with a row for each column: {@code column}, {@code type}, {@code count}, {@code nulls}, {@code distinct}, and,
     * of the values that are not null in columns of numbers, {@code mean}, {@code min} and {@code max}.
     */
    public RayTable describe() {
        return Description.of(this);
    }

    /**
     * Returns a new map of the names and their columns, in order.
     *
     * @throws ConversionException if a name repeats
     */
    public Map<String, Sequence> toMap() {
        return Reshaping.toMap(this);
    }

    /**
     * Returns a new map of the names and their columns as Java arrays, in order: arrays of primitives with the nulls of
     * {@link Nulls} in them, {@code String[]} of symbols and strings, {@code UUID[]} of identifiers, {@code RayValue[]} of lists.
     *
     * @throws ConversionException if a name repeats
     */
    public Map<String, Object> toArrays() {
        Map<String, Object> arrays = new LinkedHashMap<>(toMap());
        arrays.replaceAll((name, column) -> column(name).toArray());
        return arrays;
    }

    /** Returns all rows in order, as one cursor that moves: what it showed before is gone once it has moved. */
    public Iterable<RowCursor> rows() {
        return () -> new RowIterator(cursor());
    }

    /** Streams the rows, each of them a {@link #row} of its own. */
    public Stream<Row> stream() {
        return IntStream.range(0, rowCount()).mapToObj(this::row);
    }

    /**
     * Returns one row.
     *
     * @param index the position, from 0, or from -1 backwards for the last rows
     * @throws IndexOutOfBoundsException if there is no such row
     */
    public Row row(int index) {
        return new SingleRow(this, Positions.of(index, rowCount()));
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof RayTable other
                && names.equals(other.names)
                && rowCount() == other.rowCount()
                && Arrays.equals(columns.all(), other.columns.all());
    }

    @Override
    public int hashCode() {
        return 31 * names.hashCode() + Arrays.hashCode(columns.all());
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
         * Adds a column of Java values at the right: its elements, or one array or collection of them. They become a vector, or a
         * list if they have no type in common; see {@link RayValue#of(Object)}.
         *
         * @throws ConversionException if there is no value for one of them
         */
        public Builder column(String name, Object... elements) {
            boolean whole = elements.length == 1 && Reshaping.isColumn(elements[0]);
            return column(name, Reshaping.column(name, whole ? elements[0] : elements));
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
