// Generated from market.schema. Change that, not this file.
package io.rayforce.codegen.golden;

import io.rayforce.query.rows.RowColumns;
import io.rayforce.query.rows.RowMapper;
import io.rayforce.query.rows.RowReader;
import io.rayforce.query.rows.TableColumns;
import io.rayforce.types.RayTable;
import io.rayforce.types.RayType;
import io.rayforce.types.TableSchema;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * Maps the rows of the table <code>sparse</code> to {@link SparseRow}, and back, without reflection.
 */
@NullMarked
public final class SparseMapper implements RowMapper<SparseRow> {
    /**
     * The mapper. It has no state and is safe to share between threads.
     */
    public static final SparseMapper MAPPER = new SparseMapper();

    private static final TableSchema SCHEMA = TableSchema.builder()
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
            .build();

    private SparseMapper() {
    }

    @Override
    public TableSchema schema() {
        return SCHEMA;
    }

    @Override
    public RowReader<SparseRow> reader(RayTable table) {
        TableColumns columns = TableColumns.of(table, "SparseRow");
        IntFunction<Optional<Short>> short_ = columns.column("short", "short_").optionals(Short.class);
        IntFunction<OptionalInt> int_ = columns.column("int", "int_").values(OptionalInt.class);
        IntFunction<OptionalLong> long_ = columns.column("long", "long_").values(OptionalLong.class);
        IntFunction<Optional<Float>> float_ = columns.column("float", "float_").optionals(Float.class);
        IntFunction<OptionalDouble> double_ = columns.column("double", "double_").values(OptionalDouble.class);
        IntFunction<Optional<LocalDate>> date = columns.column("date", "date").optionals(LocalDate.class);
        IntFunction<Optional<LocalTime>> time = columns.column("time", "time").optionals(LocalTime.class);
        IntFunction<Optional<Instant>> timestamp = columns.column("timestamp", "timestamp").optionals(Instant.class);
        IntFunction<Optional<Duration>> timespan = columns.column("timespan", "timespan").optionals(Duration.class);
        IntFunction<Optional<UUID>> guid = columns.column("guid", "guid").optionals(UUID.class);
        IntFunction<Optional<String>> sym = columns.column("sym", "sym").optionals(String.class);
        IntFunction<Optional<String>> str = columns.column("str", "str").optionals(String.class);
        return row -> new SparseRow(
                short_.apply(row),
                int_.apply(row),
                long_.apply(row),
                float_.apply(row),
                double_.apply(row),
                date.apply(row),
                time.apply(row),
                timestamp.apply(row),
                timespan.apply(row),
                guid.apply(row),
                sym.apply(row),
                str.apply(row));
    }

    @Override
    public RayTable write(Collection<? extends SparseRow> rows, TableSchema schema) {
        RowColumns columns = RowColumns.of(rows.size(), "SparseRow", schema);
        Consumer<@Nullable Object> short_ = columns.column("short", "short_").values();
        Consumer<@Nullable Object> int_ = columns.column("int", "int_").values();
        Consumer<@Nullable Object> long_ = columns.column("long", "long_").values();
        Consumer<@Nullable Object> float_ = columns.column("float", "float_").values();
        Consumer<@Nullable Object> double_ = columns.column("double", "double_").values();
        Consumer<@Nullable Object> date = columns.column("date", "date").values();
        Consumer<@Nullable Object> time = columns.column("time", "time").values();
        Consumer<@Nullable Object> timestamp = columns.column("timestamp", "timestamp").values();
        Consumer<@Nullable Object> timespan = columns.column("timespan", "timespan").values();
        Consumer<@Nullable Object> guid = columns.column("guid", "guid").values();
        Consumer<@Nullable Object> sym = columns.column("sym", "sym").values();
        Consumer<@Nullable Object> str = columns.column("str", "str").values();
        for (SparseRow element : rows) {
            SparseRow row = columns.row(element);
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
        }
        return columns.build();
    }
}
