package io.rayforce.query.rows;

import io.rayforce.types.Codecs;
import io.rayforce.types.ConversionException;
import java.lang.invoke.MethodHandles;

/**
 * Maps the rows of tables to records, and records to tables.
 *
 * <pre>{@code
 * record Trade(String sym, double px, long qty, Instant ts) {}
 *
 * RowMapper<Trade> trades = Rows.mapper(MethodHandles.lookup(), Trade.class);
 * List<Trade> list = trades.read(table);
 * RayTable rows = trades.write(list);
 * }</pre>
 *
 * <p>A component takes the column that the {@link Naming} or {@link ColumnName} names:
 *
 * <ul>
 *   <li>{@code long}, {@code int}, {@code short} take integers, {@code double} and {@code float} numbers, as long as each
 *       value fits; {@code boolean} takes B8. A null is refused, unless {@link WhenNull} says what it becomes.
 *   <li>The boxed types, {@code String} and enums (SYM and STR), {@code LocalDate}, {@code LocalTime}, {@code Instant}, {@code
 *       Duration} and {@code UUID} take nulls as Java's null, {@code String} as the empty text.
 *   <li>{@code Optional} of these, {@code OptionalLong}, {@code OptionalInt} and {@code OptionalDouble} take nulls as nothing.
 *   <li>Values of the protocol, such as {@code Sym}, {@code I64Vector} or {@code RayValue}, are taken as they are.
 *   <li>A class that a {@link io.rayforce.types.Codec} converts is taken as the codec says; nulls are Java's null.
 *   <li>A record takes the columns of its own components, whose names are prefixed with that of the component and an
 *       underscore.
 * </ul>
 */
public final class Rows {

    private Rows() {}

    /**
     * Returns a mapper of records to columns that are named as the components.
     *
     * @param lookup made by the caller, as records in packages that are not exported can be read no other way
     * @throws ConversionException if the record is out of reach of the lookup, or has a component that no column can hold
     */
    public static <T extends Record> RowMapper<T> mapper(MethodHandles.Lookup lookup, Class<T> type) {
        return mapper(lookup, type, Naming.AS_IS);
    }

    /**
     * Returns a mapper of records to columns.
     *
     * @param lookup made by the caller, as records in packages that are not exported can be read no other way
     * @param naming gives the columns of the components
     * @throws ConversionException if the record is out of reach of the lookup, has a component that no column can hold, or
     *     two of the same column
     */
    public static <T extends Record> RowMapper<T> mapper(MethodHandles.Lookup lookup, Class<T> type, Naming naming) {
        return mapper(lookup, type, naming, Codecs.installed());
    }

    /**
     * Returns a mapper of records to columns that knows the given codecs, and no installed ones.
     *
     * @param lookup made by the caller, as records in packages that are not exported can be read no other way
     * @param naming gives the columns of the components
     * @param codecs convert components of their classes, before all else
     * @throws ConversionException if the record is out of reach of the lookup, has a component that no column can hold, or
     *     two of the same column
     */
    public static <T extends Record> RowMapper<T> mapper(
            MethodHandles.Lookup lookup, Class<T> type, Naming naming, Codecs codecs) {
        return new RecordMapper<>(new RecordInspector(lookup, naming, codecs).inspect(type));
    }
}
