package io.rayforce.benchmarks.wire;

import com.kx.c;
import io.rayforce.types.F64Vector;
import io.rayforce.types.I64Vector;
import io.rayforce.types.RayTable;
import io.rayforce.types.RayValue;
import io.rayforce.types.TimestampVector;
import io.rayforce.types.wire.WireFormat;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Four columns of eight bytes and a million rows, 32 MB, to bytes and back: this library, javakdb and Arrow's stream format.
 * The floors are bulk copies of as many bytes into new arrays, which nothing that allocates its result can beat.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"--add-opens=java.base/java.nio=ALL-UNNAMED", "-Xms3g", "-Xmx3g", "-XX:+AlwaysPreTouch"})
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class FixedWidthBenchmark {

    private static final int ROWS = 1_000_000;
    private static final String[] NAMES = {"id", "qty", "px", "ts"};

    private final c kdb = new c();
    private final ArrowTable arrow = new ArrowTable();
    private RayTable table = RayTable.builder().build();
    private ByteBuffer payload = ByteBuffer.allocate(0);
    private c.Flip flip = new c.Flip(new c.Dict(new String[0], new Object[0]));
    private byte[] kdbBytes = {};
    private byte[] arrowBytes = {};

    /** Makes the same columns for all. */
    @Setup
    public void makeColumns() throws IOException {
        SplittableRandom random = new SplittableRandom(42);
        long[] ids = random.longs(ROWS, 0, Long.MAX_VALUE).toArray();
        long[] quantities = random.longs(ROWS, 0, 10_000).toArray();
        double[] prices = random.doubles(ROWS, 1, 1_000).toArray();
        long[] times = random.longs(ROWS, 0, 1L << 59).toArray();
        table = RayTable.builder()
                .column(NAMES[0], I64Vector.wrap(ids))
                .column(NAMES[1], I64Vector.wrap(quantities))
                .column(NAMES[2], F64Vector.wrap(prices))
                .column(NAMES[3], TimestampVector.wrap(times))
                .build();
        payload = WireFormat.V3.encode(table);
        flip = new c.Flip(new c.Dict(NAMES, new Object[] {ids, quantities, prices, times}));
        kdbBytes = kdb.serialize(1, flip, false);
        arrow.longs(NAMES[0], ids)
                .longs(NAMES[1], quantities)
                .doubles(NAMES[2], prices)
                .longs(NAMES[3], times);
        arrowBytes = arrow.encode();
    }

    /** Gives Arrow's memory back. */
    @TearDown
    public void close() {
        arrow.close();
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

    /** The floor of encoding: bulk copies of the columns into one new array. */
    @Benchmark
    public ByteBuffer encodeFloor() {
        ByteBuffer bytes = ByteBuffer.allocate(4 * ROWS * Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < 4; i++) {
            bytes.slice(i * ROWS * Long.BYTES, ROWS * Long.BYTES)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .asLongBuffer()
                    .put(i == 2 ? table.i64("id").buffer() : table.i64("qty").buffer());
        }
        return bytes;
    }

    /** The floor of decoding: bulk copies into four new arrays. */
    @Benchmark
    public long[][] decodeFloor() {
        long[][] columns = new long[4][];
        for (int i = 0; i < 4; i++) {
            columns[i] = new long[ROWS];
            payload.slice(100 + i * ROWS * Long.BYTES, (ROWS - 20) * Long.BYTES)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .asLongBuffer()
                    .get(columns[i], 0, ROWS - 20);
        }
        return columns;
    }

    /** Table to bytes with javakdb. */
    @Benchmark
    public byte[] encodeKdb() throws IOException {
        return kdb.serialize(1, flip, false);
    }

    /** Bytes to table with javakdb. */
    @Benchmark
    public Object decodeKdb() throws Exception {
        return kdb.deserialize(kdbBytes);
    }

    /** Vectors to bytes with Arrow. */
    @Benchmark
    public byte[] encodeArrow() throws IOException {
        return arrow.encode();
    }

    /** Bytes to vectors with Arrow. */
    @Benchmark
    public long decodeArrow() throws IOException {
        return arrow.decode(arrowBytes);
    }
}
