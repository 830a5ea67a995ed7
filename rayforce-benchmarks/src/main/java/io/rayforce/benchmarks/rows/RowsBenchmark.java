package io.rayforce.benchmarks.rows;

import io.rayforce.query.rows.RayforceTable;
import io.rayforce.query.rows.RowMapper;
import io.rayforce.query.rows.Rows;
import io.rayforce.types.F64Vector;
import io.rayforce.types.I32Vector;
import io.rayforce.types.I64Vector;
import io.rayforce.types.RayTable;
import io.rayforce.types.RayType;
import io.rayforce.types.SymVector;
import io.rayforce.types.TableSchema;
import io.rayforce.types.Timestamp;
import io.rayforce.types.TimestampVector;
import java.lang.invoke.MethodHandles;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A million rows to records and back, beside the loops that one would write by hand, which check nothing. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
        value = 2,
        jvmArgsAppend = {"-Xms6g", "-Xmx6g", "-XX:+UseParallelGC", "-XX:+AlwaysPreTouch"})
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
public class RowsBenchmark {

    private static final int ROWS = 1_000_000;
    private static final int SYMBOLS = 1_000;
    private static final long SEED = 42;

    private final RowMapper<Trade> mapper = Rows.mapper(MethodHandles.lookup(), Trade.class);
    private RayTable table;
    private List<Trade> trades;

    /** A row of the table. */
    @RayforceTable
    public record Trade(long id, int qty, double px, Instant ts, String sym) {}

    /** Makes the table and its records. Tables of other types come first, as in a program that has run for a while. */
    @Setup
    public void makeRows() {
        SplittableRandom random = new SplittableRandom(SEED);
        SymVector symbols = SymVector.of(
                random.ints(ROWS, 0, SYMBOLS).mapToObj(number -> "SYM" + number).toArray(String[]::new));
        table = RayTable.builder()
                .column("id", I64Vector.wrap(random.longs(ROWS).toArray()))
                .column("qty", I32Vector.wrap(random.ints(ROWS, 0, 10_000).toArray()))
                .column("px", F64Vector.wrap(random.doubles(ROWS, 1, 1_000).toArray()))
                .column(
                        "ts",
                        TimestampVector.wrap(
                                random.longs(ROWS, 0, Long.MAX_VALUE).toArray()))
                .column("sym", symbols)
                .build();
        trades = mapper.read(table);
        for (int i = 0; i < 20; i++) {
            mapper.read(mapper.write(trades.subList(0, 10_000), otherTypes()));
        }
    }

    private static TableSchema otherTypes() {
        return TableSchema.builder()
                .column("id", RayType.I64)
                .column("qty", RayType.I64)
                .column("px", RayType.F64)
                .column("ts", RayType.TIMESTAMP)
                .column("sym", RayType.STR)
                .build();
    }

    /** Rows to records by hand. */
    @Benchmark
    public List<Trade> readByHand() {
        I64Vector ids = table.column("id", I64Vector.class);
        I32Vector quantities = table.column("qty", I32Vector.class);
        F64Vector prices = table.column("px", F64Vector.class);
        TimestampVector times = table.column("ts", TimestampVector.class);
        SymVector symbols = table.column("sym", SymVector.class);
        List<Trade> rows = new ArrayList<>(table.rowCount());
        for (int i = 0; i < table.rowCount(); i++) {
            rows.add(new Trade(
                    ids.get(i), quantities.get(i), prices.get(i), times.at(i).toInstant(), symbols.get(i)));
        }
        return rows;
    }

    /** Rows to records by the mapper. */
    @Benchmark
    public List<Trade> read() {
        return mapper.read(table);
    }

    /** Rows to records by the mapper that was generated of the record. */
    @Benchmark
    public List<Trade> readGenerated() {
        return RowsBenchmarkTradeMapper.MAPPER.read(table);
    }

    /** Rows to a stream of records, of which none is kept. */
    @Benchmark
    public double stream() {
        return mapper.stream(table).mapToDouble(Trade::px).sum();
    }

    /** Records to columns by hand. */
    @Benchmark
    public RayTable writeByHand() {
        int size = trades.size();
        long[] ids = new long[size];
        int[] quantities = new int[size];
        double[] prices = new double[size];
        long[] times = new long[size];
        String[] symbols = new String[size];
        for (int i = 0; i < size; i++) {
            Trade trade = trades.get(i);
            ids[i] = trade.id();
            quantities[i] = trade.qty();
            prices[i] = trade.px();
            times[i] = Timestamp.of(trade.ts()).nanos();
            symbols[i] = trade.sym();
        }
        return RayTable.builder()
                .column("id", I64Vector.wrap(ids))
                .column("qty", I32Vector.wrap(quantities))
                .column("px", F64Vector.wrap(prices))
                .column("ts", TimestampVector.wrap(times))
                .column("sym", SymVector.of(symbols))
                .build();
    }

    /** Records to columns by the mapper. */
    @Benchmark
    public RayTable write() {
        return mapper.write(trades);
    }

    /** Records to columns by the mapper that was generated of the record. */
    @Benchmark
    public RayTable writeGenerated() {
        return RowsBenchmarkTradeMapper.MAPPER.write(trades);
    }
}
