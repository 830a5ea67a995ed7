// Generated from market.schema. Change that, not this file.
package io.rayforce.codegen.golden;

import io.rayforce.query.rows.RowColumns;
import io.rayforce.query.rows.RowMapper;
import io.rayforce.query.rows.RowReader;
import io.rayforce.query.rows.TableColumns;
import io.rayforce.types.RayTable;
import io.rayforce.types.RayType;
import io.rayforce.types.TableSchema;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntToLongFunction;
import java.util.function.LongConsumer;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * Maps the rows of the table <code>trades</code> to {@link TradesRow}, and back, without reflection.
 */
@NullMarked
public final class TradesMapper implements RowMapper<TradesRow> {
    /**
     * The mapper. It has no state and is safe to share between threads.
     */
    public static final TradesMapper MAPPER = new TradesMapper();

    private static final TableSchema SCHEMA = TableSchema.builder()
            .column("ts", RayType.TIMESTAMP)
            .column("sym", RayType.SYM)
            .column("px", RayType.F64)
            .column("bid", RayType.F64)
            .column("order id", RayType.I64)
            .column("note", RayType.STR)
            .build();

    private TradesMapper() {
    }

    @Override
    public TableSchema schema() {
        return SCHEMA;
    }

    @Override
    public RowReader<TradesRow> reader(RayTable table) {
        TableColumns columns = TableColumns.of(table, "TradesRow");
        IntFunction<Instant> ts = columns.column("ts", "ts").values(Instant.class);
        IntFunction<String> sym = columns.column("sym", "sym").values(String.class);
        IntToDoubleFunction px = columns.column("px", "px").doubles();
        IntFunction<OptionalDouble> bid = columns.column("bid", "bid").values(OptionalDouble.class);
        IntToLongFunction orderNumber = columns.column("order id", "orderNumber").longs();
        IntFunction<Optional<String>> note = columns.column("note", "note").optionals(String.class);
        return row -> new TradesRow(
                ts.apply(row),
                sym.apply(row),
                px.applyAsDouble(row),
                bid.apply(row),
                orderNumber.applyAsLong(row),
                note.apply(row));
    }

    @Override
    public RayTable write(Collection<? extends TradesRow> rows, TableSchema schema) {
        RowColumns columns = RowColumns.of(rows.size(), "TradesRow", schema);
        Consumer<@Nullable Object> ts = columns.column("ts", "ts").values();
        Consumer<@Nullable Object> sym = columns.column("sym", "sym").values();
        DoubleConsumer px = columns.column("px", "px").doubles();
        Consumer<@Nullable Object> bid = columns.column("bid", "bid").values();
        LongConsumer orderNumber = columns.column("order id", "orderNumber").longs();
        Consumer<@Nullable Object> note = columns.column("note", "note").values();
        for (TradesRow element : rows) {
            TradesRow row = columns.row(element);
            ts.accept(row.ts());
            sym.accept(row.sym());
            px.accept(row.px());
            bid.accept(row.bid());
            orderNumber.accept(row.orderNumber());
            note.accept(row.note());
        }
        return columns.build();
    }
}
