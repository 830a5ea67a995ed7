package io.rayforce.benchmarks;

import io.rayforce.types.F64Vector;
import io.rayforce.types.I32Vector;
import io.rayforce.types.I64Vector;
import io.rayforce.types.RayTable;
import io.rayforce.types.RayValue;
import io.rayforce.types.SymVector;
import io.rayforce.types.TimestampVector;
import io.rayforce.types.wire.WireFormat;
import java.nio.ByteBuffer;
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

/**
 * A table of a million rows - four columns of fixed width and a column of a thousand distinct symbols - to wire bytes and
 * back. The floor is one copy of as many bytes into new memory, which no encoding that allocates its result can beat.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class WireFormatBenchmark {

    private static final int ROWS = 1_000_000;
    private static final int SYMBOLS = 1_000;
    private static final long SEED = 42;

    private RayTable table;
    private ByteBuffer payload;

    /** Makes the table and its payload. */
    @Setup
    public void makeTable() {
        SplittableRandom random = new SplittableRandom(SEED);
        table = RayTable.builder()
                .column(
                        "id",
                        I64Vector.wrap(random.longs(ROWS, 0, Long.MAX_VALUE).toArray()))
                .column("qty", I32Vector.wrap(random.ints(ROWS, 0, 10_000).toArray()))
                .column("px", F64Vector.wrap(random.doubles(ROWS, 1, 1_000).toArray()))
                .column(
                        "ts",
                        TimestampVector.wrap(
                                random.longs(ROWS, 0, Long.MAX_VALUE).toArray()))
                .column("sym", SymVector.of(symbols(random)))
                .build();
        payload = WireFormat.V3.encode(table);
    }

    private static String[] symbols(SplittableRandom random) {
        String[] symbols = new String[ROWS];
        for (int i = 0; i < ROWS; i++) {
            symbols[i] = "SYM" + random.nextInt(SYMBOLS);
        }
        return symbols;
    }

    /** Table to bytes. */
    @Benchmark
    public ByteBuffer encode() {
        return WireFormat.V3.encode(table);
    }

    /** Bytes to table. */
    @Benchmark
    public RayValue decode() {
        return WireFormat.V3.decode(payload.duplicate().order(payload.order()));
    }

    /** The floor: one bulk copy of the payload into a new buffer. */
    @Benchmark
    public ByteBuffer copy() {
        return ByteBuffer.allocate(payload.remaining()).put(payload.duplicate()).flip();
    }
}
