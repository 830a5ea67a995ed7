package io.rayforce.query.rows;

import io.rayforce.types.ConversionException;
import io.rayforce.types.RayTable;
import io.rayforce.types.TableSchema;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Turns the rows of tables into Java values, and Java values into tables. {@link Rows} makes them at run time;
 * generated ones need no reflection.
 *
 * <p>Immutable and safe to share between threads: make one, and keep it.
 *
 * @param <T> the Java type of a row
 */
public interface RowMapper<T> {

    /** Returns the columns that {@link #write(Collection)} makes, in order. */
    TableSchema schema();

    /**
     * Returns a reader of a table's rows. The table may have more columns than are wanted, in any order; names and types are
     * looked at here, once.
     *
     * @throws ConversionException if a column is missing, has its name from another one too, or a type that does not fit
     */
    RowReader<T> reader(RayTable table);

    /**
     * Returns a table of the given rows, with the columns of the given schema.
     *
     * @throws ConversionException if a row is null, has a value that does not fit its column, or none for one of the columns
     */
    RayTable write(Collection<? extends T> rows, TableSchema schema);

    /**
     * Returns a table of the given rows.
     *
     * @throws ConversionException if a row is null or has a value that does not fit its column
     */
    default RayTable write(Collection<? extends T> rows) {
        return write(rows, schema());
    }

    /**
     * Returns all rows of a table as an unmodifiable list.
     *
     * @throws ConversionException as {@link #reader} and {@link RowReader#read} do
     */
    default List<T> read(RayTable table) {
        RowReader<T> reader = reader(table);
        Object[] rows = new Object[table.rowCount()];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = reader.read(i);
        }
        @SuppressWarnings("unchecked")
        List<T> list = (List<T>) Collections.unmodifiableList(Arrays.asList(rows));
        return list;
    }

    /**
     * Streams the rows of a table, in order, each made when it is asked for. The stream knows its size and can be split.
     *
     * @throws ConversionException as {@link #reader} does, at once; the stream as {@link RowReader#read} does
     */
    default Stream<T> stream(RayTable table) {
        return IntStream.range(0, table.rowCount()).mapToObj(reader(table)::read);
    }
}
