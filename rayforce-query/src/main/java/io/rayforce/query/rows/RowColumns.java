package io.rayforce.query.rows;

import io.rayforce.types.B8Vector;
import io.rayforce.types.ConversionException;
import io.rayforce.types.Nulls;
import io.rayforce.types.RayTable;
import io.rayforce.types.RayType;
import io.rayforce.types.Sequence;
import io.rayforce.types.SymVector;
import io.rayforce.types.TableSchema;
import java.util.Arrays;
import java.util.Collection;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Makes the columns of a table from components of rows, one column at a call. Numbers are widened and narrowed to the type
 * of their column, but never changed: what does not fit is refused, as is a number that means null in its column.
 *
 * <p>All methods throw {@link ConversionException}, which names the row, the column and the component. Not safe for use by
 * several threads.
 *
 * @param <T> the type of the rows
 */
public final class RowColumns<T> {

    private static final long EXACT = 1L << 53;

    private final T[] rows;
    private final String owner;
    private final TableSchema schema;
    private final @Nullable Sequence[] columns;

    private RowColumns(T[] rows, String owner, TableSchema schema, @Nullable Sequence[] columns) {
        this.rows = rows;
        this.owner = owner;
        this.schema = schema;
        this.columns = columns;
    }

    private static <R> R[] present(R[] rows, String what) {
        for (int i = 0; i < rows.length; i++) {
            if (rows[i] == null) {
                throw new ConversionException("row " + i + ": " + what + " is null");
            }
        }
        return rows;
    }

    /**
     * Returns what takes the columns of the given schema, in any order.
     *
     * @param owner what the rows are, such as the name of a record, for the messages of exceptions
     * @throws ConversionException if a row is null
     */
    @SuppressWarnings("unchecked") // Nothing else is in the collection.
    public static <T> RowColumns<T> of(Collection<? extends T> rows, String owner, TableSchema schema) {
        return new RowColumns<>(
                present((T[]) rows.toArray(), owner),
                owner,
                schema,
                new @Nullable Sequence[schema.columns().size()]);
    }

    /**
     * Returns what takes the columns of a component that has components itself.
     *
     * @throws ConversionException if it is null in one of the rows
     */
    @SuppressWarnings("unchecked") // The function gives nothing else.
    public <N> RowColumns<N> nested(String component, Function<? super T, ? extends N> value) {
        N[] inner = (N[]) Arrays.stream(rows).map(value).toArray();
        return new RowColumns<>(present(inner, "component " + component + " of " + owner), owner, schema, columns);
    }

    /** Adds a column of numbers without fraction. */
    public RowColumns<T> longs(String column, String component, ToLongFunction<? super T> value) {
        Place place = place(column, component);
        if (place.type() == RayType.F64 || place.type() == RayType.F32) {
            return put(
                    column,
                    FloatColumns.write(
                            place, rows.length, row -> place.within(row, value.applyAsLong(rows[row]), -EXACT, EXACT)));
        }
        return put(column, IntegerColumns.write(place, rows.length, row -> {
            long number = value.applyAsLong(rows[row]);
            if (number == Nulls.I64) {
                throw place.refused(row, number, "is the null of " + place.type());
            }
            return number;
        }));
    }

    /** Adds a column of numbers. A NaN is a null. */
    public RowColumns<T> doubles(String column, String component, ToDoubleFunction<? super T> value) {
        Place place = place(column, component);
        return put(column, FloatColumns.write(place, rows.length, row -> value.applyAsDouble(rows[row])));
    }

    /** Adds a column of booleans. */
    public RowColumns<T> booleans(String column, String component, Predicate<? super T> value) {
        Place place = place(column, component);
        if (place.type() != RayType.B8) {
            throw place.unfit("boolean");
        }
        byte[] bytes = new byte[rows.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = value.test(rows[i]) ? (byte) 1 : 0;
        }
        return put(column, B8Vector.wrap(bytes));
    }

    /**
     * Adds a column of objects: boxed numbers, texts, enums, {@code java.time}, {@code UUID}, values of the protocol, or
     * Optionals of these. Null and the empty Optional become the null of the column's type.
     */
    @SuppressWarnings("exports") // Users need the annotation for checks of their own alone.
    public RowColumns<T> values(
            String column, String component, Function<? super T, ? extends @Nullable Object> value) {
        Place place = place(column, component);
        return put(column, new ObjectColumns(place, rows.length, row -> value.apply(rows[row])).write());
    }

    /**
     * Returns the table of all columns.
     *
     * @throws ConversionException if a column of the schema was not added
     */
    public RayTable build() {
        for (int i = 0; i < columns.length; i++) {
            if (columns[i] == null) {
                throw new ConversionException("column " + schema.columns().get(i) + " has no component in " + owner);
            }
        }
        String[] names = schema.names().toArray(String[]::new);
        return RayTable.of(SymVector.of(names), Arrays.asList(columns));
    }

    private Place place(String column, String component) {
        return new Place(owner, component, column, schema.type(column));
    }

    private RowColumns<T> put(String column, Sequence values) {
        columns[schema.indexOf(column)] = values;
        return this;
    }
}
