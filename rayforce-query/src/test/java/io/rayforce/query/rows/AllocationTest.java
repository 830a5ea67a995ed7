package io.rayforce.query.rows;

import static org.assertj.core.api.Assertions.assertThat;

import io.rayforce.types.B8Vector;
import io.rayforce.types.F64Vector;
import io.rayforce.types.I32Vector;
import io.rayforce.types.I64Vector;
import io.rayforce.types.RayTable;
import io.rayforce.types.RowCursor;
import io.rayforce.types.SymVector;
import java.lang.invoke.MethodHandles;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Reading rows takes memory for what is asked for, and for nothing else. */
class AllocationTest {

    private static final int ROWS = 10_000;

    /** What a walk over all rows may take at its beginning, and where the counter is read: far less than a byte a row. */
    private static final long ONCE = 4_000;

    private static final RayTable TABLE = RayTable.builder()
            .column("id", I64Vector.wrap(IntStream.range(0, ROWS).asLongStream().toArray()))
            .column("qty", I32Vector.wrap(IntStream.range(0, ROWS).toArray()))
            .column(
                    "px",
                    F64Vector.wrap(IntStream.range(0, ROWS).asDoubleStream().toArray()))
            .column("flag", B8Vector.of(new boolean[ROWS]))
            .column(
                    "sym",
                    SymVector.of(IntStream.range(0, ROWS)
                            .mapToObj(row -> "S" + row % 100)
                            .toArray(String[]::new)))
            .build();

    double total;
    Object last = this;

    record Plain(long id, int qty, double px) {}

    record Trade(long id, int qty, double px, boolean flag, String sym) {}

    @Test
    void aCursorTakesNothingForARow() {
        assertThat(Allocated.by(() -> {
                    RowCursor row = TABLE.cursor();
                    while (row.next()) {
                        total += row.getLong(0) + row.getInt(1) + row.getDouble(2) + row.getDouble(1);
                        total += row.getBoolean(3) ? 1 : row.getString(4).length();
                    }
                }))
                .isLessThan(ONCE);
    }

    @Test
    void norForTheNamesOfItsColumns() {
        assertThat(Allocated.by(() -> {
                    for (RowCursor row : TABLE.rows()) {
                        total += row.getLong("id") + row.getDouble("px");
                        total += row.isNull("qty") ? 1 : row.getString("sym").length();
                    }
                }))
                .isLessThan(ONCE);
    }

    @Test
    void functionsOfColumnsTakeNothingForARow() {
        assertThat(Allocated.by(() -> {
                    TableColumns columns = TableColumns.of(TABLE, "row");
                    IntToLongFunction ids = columns.column("id").longs();
                    IntToDoubleFunction prices = columns.column("px").doubles();
                    for (int row = 0; row < ROWS; row++) {
                        total += ids.applyAsLong(row) + prices.applyAsDouble(row);
                    }
                }))
                .isLessThan(ONCE);
    }

    @Test
    void aMapperTakesTheMemoryOfItsRecordsAlone() {
        RowReader<Plain> plain =
                Rows.mapper(MethodHandles.lookup(), Plain.class).reader(TABLE);
        RowReader<Trade> trades =
                Rows.mapper(MethodHandles.lookup(), Trade.class).reader(TABLE);
        long byHand = Allocated.by(() -> {
            for (int row = 0; row < ROWS; row++) {
                last = new Plain(row, row, row);
            }
        });

        assertThat(Allocated.by(() -> readAll(plain))).isLessThan(byHand + ONCE);
        assertThat(Allocated.by(() -> readAll(trades)))
                .isLessThan(Allocated.by(() -> {
                            for (int row = 0; row < ROWS; row++) {
                                last = new Trade(row, row, row, true, "");
                            }
                        })
                        + ONCE);
    }

    private void readAll(RowReader<?> reader) {
        for (int row = 0; row < ROWS; row++) {
            last = reader.read(row);
        }
    }

    @Test
    void aStreamOfRecordsKeepsNone() {
        RowMapper<Plain> mapper = Rows.mapper(MethodHandles.lookup(), Plain.class);
        long ofList = Allocated.by(() -> last = mapper.read(TABLE));
        long ofStream = Allocated.by(
                () -> total += mapper.stream(TABLE).mapToDouble(Plain::px).sum());

        assertThat(ofStream).isLessThan(ofList);
    }
}
