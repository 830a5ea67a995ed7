// Generated from market.schema. Change that, not this file.
package io.rayforce.codegen.golden;

import io.rayforce.query.rows.RowColumns;
import io.rayforce.query.rows.RowMapper;
import io.rayforce.query.rows.RowReader;
import io.rayforce.query.rows.TableColumns;
import io.rayforce.types.RayTable;
import io.rayforce.types.RayType;
import io.rayforce.types.RayValue;
import io.rayforce.types.TableSchema;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntToLongFunction;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.NullMarked;

/**
 * Maps the rows of the table <code>all.types</code> to {@link AllTypesRow}, and back, without reflection.
 */
@NullMarked
public final class AllTypesMapper implements RowMapper<AllTypesRow> {
    /**
     * The mapper. It has no state and is safe to share between threads.
     */
    public static final AllTypesMapper MAPPER = new AllTypesMapper();

    private static final TableSchema SCHEMA = TableSchema.builder()
            .column("flag", RayType.B8)
            .column("byte", RayType.U8)
            .column("short", RayType.I16)
            .column("int", RayType.I32)
            .column("long", RayType.I64)
            .column("float", RayType.F32)
            .column("double", RayType.F64)
            .column("date", RayType.DATE)
            .column("time", RayType.TIME)
            .column("timestamp", RayType.TIMESTAMP)
            .column("timespan", RayType.TIMESPAN)
            .column("guid", RayType.GUID)
            .column("sym", RayType.SYM)
            .column("str", RayType.STR)
            .column("list", RayType.LIST)
            .column("any", RayType.LIST)
            .build();

    private AllTypesMapper() {
    }

    @Override
    public TableSchema schema() {
        return SCHEMA;
    }

    @Override
    public RowReader<AllTypesRow> reader(RayTable table) {
        TableColumns columns = TableColumns.of(table, "AllTypesRow");
        IntPredicate flag = columns.column("flag", "flag").booleans();
        IntUnaryOperator byte_ = columns.column("byte", "byte_").ints();
        IntUnaryOperator short_ = columns.column("short", "short_").shorts();
        IntUnaryOperator int_ = columns.column("int", "int_").ints();
        IntToLongFunction long_ = columns.column("long", "long_").longs();
        IntToDoubleFunction float_ = columns.column("float", "float_").floats();
        IntToDoubleFunction double_ = columns.column("double", "double_").doubles();
        IntFunction<LocalDate> date = columns.column("date", "date").values(LocalDate.class);
        IntFunction<LocalTime> time = columns.column("time", "time").values(LocalTime.class);
        IntFunction<Instant> timestamp = columns.column("timestamp", "timestamp").values(Instant.class);
        IntFunction<Duration> timespan = columns.column("timespan", "timespan").values(Duration.class);
        IntFunction<UUID> guid = columns.column("guid", "guid").values(UUID.class);
        IntFunction<String> sym = columns.column("sym", "sym").values(String.class);
        IntFunction<String> str = columns.column("str", "str").values(String.class);
        IntFunction<RayValue> list = columns.column("list", "list").values(RayValue.class);
        IntFunction<RayValue> any = columns.column("any", "any").values(RayValue.class);
        return row -> new AllTypesRow(
                flag.test(row),
                byte_.applyAsInt(row),
                (short) short_.applyAsInt(row),
                int_.applyAsInt(row),
                long_.applyAsLong(row),
                (float) float_.applyAsDouble(row),
                double_.applyAsDouble(row),
                date.apply(row),
                time.apply(row),
                timestamp.apply(row),
                timespan.apply(row),
                guid.apply(row),
                sym.apply(row),
                str.apply(row),
                list.apply(row),
                any.apply(row));
    }

    @Override
    public RayTable write(Collection<? extends AllTypesRow> rows, TableSchema schema) {
        return RowColumns.<AllTypesRow>of(rows, "AllTypesRow", schema)
                .booleans("flag", "flag", AllTypesRow::flag)
                .longs("byte", "byte_", AllTypesRow::byte_)
                .longs("short", "short_", AllTypesRow::short_)
                .longs("int", "int_", AllTypesRow::int_)
                .longs("long", "long_", AllTypesRow::long_)
                .doubles("float", "float_", AllTypesRow::float_)
                .doubles("double", "double_", AllTypesRow::double_)
                .values("date", "date", AllTypesRow::date)
                .values("time", "time", AllTypesRow::time)
                .values("timestamp", "timestamp", AllTypesRow::timestamp)
                .values("timespan", "timespan", AllTypesRow::timespan)
                .values("guid", "guid", AllTypesRow::guid)
                .values("sym", "sym", AllTypesRow::sym)
                .values("str", "str", AllTypesRow::str)
                .values("list", "list", AllTypesRow::list)
                .values("any", "any", AllTypesRow::any)
                .build();
    }
}
