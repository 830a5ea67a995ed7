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
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntToLongFunction;
import java.util.function.IntUnaryOperator;
import java.util.function.LongConsumer;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

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
        RowColumns columns = RowColumns.of(rows.size(), "AllTypesRow", schema);
        Consumer<Boolean> flag = columns.column("flag", "flag").booleans();
        LongConsumer byte_ = columns.column("byte", "byte_").longs();
        LongConsumer short_ = columns.column("short", "short_").longs();
        LongConsumer int_ = columns.column("int", "int_").longs();
        LongConsumer long_ = columns.column("long", "long_").longs();
        DoubleConsumer float_ = columns.column("float", "float_").doubles();
        DoubleConsumer double_ = columns.column("double", "double_").doubles();
        Consumer<@Nullable Object> date = columns.column("date", "date").values();
        Consumer<@Nullable Object> time = columns.column("time", "time").values();
        Consumer<@Nullable Object> timestamp = columns.column("timestamp", "timestamp").values();
        Consumer<@Nullable Object> timespan = columns.column("timespan", "timespan").values();
        Consumer<@Nullable Object> guid = columns.column("guid", "guid").values();
        Consumer<@Nullable Object> sym = columns.column("sym", "sym").values();
        Consumer<@Nullable Object> str = columns.column("str", "str").values();
        Consumer<@Nullable Object> list = columns.column("list", "list").values();
        Consumer<@Nullable Object> any = columns.column("any", "any").values();
        for (AllTypesRow element : rows) {
            AllTypesRow row = columns.row(element);
            flag.accept(row.flag());
            byte_.accept(row.byte_());
            short_.accept(row.short_());
            int_.accept(row.int_());
            long_.accept(row.long_());
            float_.accept(row.float_());
            double_.accept(row.double_());
            date.accept(row.date());
            time.accept(row.time());
            timestamp.accept(row.timestamp());
            timespan.accept(row.timespan());
            guid.accept(row.guid());
            sym.accept(row.sym());
            str.accept(row.str());
            list.accept(row.list());
            any.accept(row.any());
        }
        return columns.build();
    }
}
