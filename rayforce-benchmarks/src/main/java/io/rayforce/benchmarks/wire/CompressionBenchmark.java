package io.rayforce.benchmarks.wire;

import io.rayforce.types.F64Vector;
import io.rayforce.types.I64Vector;
import io.rayforce.types.RayTable;
import io.rayforce.types.RayValue;
import io.rayforce.types.TimestampVector;
import io.rayforce.types.U8Vector;
import io.rayforce.types.wire.DecodeLimits;
import io.rayforce.types.wire.Frame;
import io.rayforce.types.wire.WireDecoder;
import io.rayforce.types.wire.WireFormat;
import java.nio.ByteBuffer;
import java.util.Arrays;
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
 * The 32 MB of a table with four columns and a million rows, compressed and expanded. They are the only vector of a frame, so
 * that the frame is little else than its compression. Beside it, the same done byte by byte.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xms3g", "-Xmx3g", "-XX:+AlwaysPreTouch"})
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class CompressionBenchmark {

    private static final int ROWS = 1_000_000;

    private RayValue value = U8Vector.of();
    private byte[] payload = {};
    private ByteBuffer frame = ByteBuffer.allocate(0);
    private byte[] compressed = {};

    /** Makes a table as they are: growing keys and times, small numbers, prices in cents. */
    @Setup
    public void makePayload() {
        SplittableRandom random = new SplittableRandom(42);
        long[] ids = new long[ROWS];
        long[] times = new long[ROWS];
        for (int i = 0; i < ROWS; i++) {
            ids[i] = i;
            times[i] = 800_000_000_000_000_000L + i * 1_000_000L;
        }
        RayTable table = RayTable.builder()
                .column("id", I64Vector.wrap(ids))
                .column("qty", I64Vector.wrap(random.longs(ROWS, 0, 10_000).toArray()))
                .column(
                        "px",
                        F64Vector.wrap(random.ints(ROWS, 100, 100_000)
                                .mapToDouble(cents -> cents / 100.0)
                                .toArray()))
                .column("ts", TimestampVector.wrap(times))
                .build();
        value = U8Vector.wrap(WireFormat.V3.encode(table).array());
        payload = WireFormat.V3.encode(value).array();
        frame = WireFormat.V3.encodeFrame(Frame.Kind.RESPONSE, Frame.COMPRESSED, value);
        compressed = Arrays.copyOfRange(frame.array(), Frame.HEADER_SIZE, frame.limit());
        if (!Arrays.equals(compressed, ByteLoops.compress(payload))
                || !Arrays.equals(payload, ByteLoops.expand(compressed))) {
            throw new IllegalStateException("the two ways to compress differ");
        }
    }

    /** Value to a compressed frame. */
    @Benchmark
    public ByteBuffer compress() {
        return WireFormat.V3.encodeFrame(Frame.Kind.RESPONSE, Frame.COMPRESSED, value);
    }

    /** Payload to a compressed one, byte by byte. */
    @Benchmark
    public byte[] compressByBytes() {
        return ByteLoops.compress(payload);
    }

    /** Compressed frame to value. */
    @Benchmark
    public RayValue expand() {
        ByteBuffer bytes = frame.duplicate().order(frame.order());
        Frame header = Frame.read(bytes, WireFormat.V3, Frame.MAX_REQUEST);
        WireDecoder decoder = WireFormat.V3.decoder(header, DecodeLimits.DEFAULT);
        decoder.feed(bytes);
        return decoder.value();
    }

    /** Compressed payload to the payload, byte by byte. */
    @Benchmark
    public byte[] expandByBytes() {
        return ByteLoops.expand(compressed);
    }
}
