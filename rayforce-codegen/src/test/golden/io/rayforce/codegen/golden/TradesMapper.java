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
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntToLongFunction;
import org.jspecify.annotations.NullMarked;

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
        return RowColumns.<TradesRow>of(rows, "TradesRow", schema)
                .values("ts", "ts", TradesRow::ts)
                .values("sym", "sym", TradesRow::sym)
                .doubles("px", "px", TradesRow::px)
                .values("bid", "bid", TradesRow::bid)
                .longs("order id", "orderNumber", TradesRow::orderNumber)
                .values("note", "note", TradesRow::note)
                .build();
    }
}
