package io.rayforce.benchmarks.wire;

import com.kx.c;
import io.rayforce.types.RayValue;
import io.rayforce.types.StrVector;
import io.rayforce.types.SymVector;
import io.rayforce.types.wire.WireFormat;
import java.io.IOException;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** A million symbols, a thousand of them distinct, and a million strings of twenty bytes, to bytes and back. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"--add-opens=java.base/java.nio=ALL-UNNAMED", "-Xms3g", "-Xmx3g", "-XX:+AlwaysPreTouch"})
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class TextBenchmark {

    private static final int ROWS = 1_000_000;

    private final c kdb = new c();
    private final ArrowTable arrow = new ArrowTable();
    private SymVector symbols = SymVector.of();
    private StrVector strings = StrVector.of();
    private String[] kdbSymbols = {};
    private Object[] kdbStrings = {};
    private ByteBuffer symbolPayload = ByteBuffer.allocate(0);
    private ByteBuffer stringPayload = ByteBuffer.allocate(0);
    private byte[] kdbSymbolBytes = {};
    private byte[] kdbStringBytes = {};
    private byte[] arrowBytes = {};

    /** Makes the same texts for all. */
    @Setup
    public void makeTexts() throws IOException {
        SplittableRandom random = new SplittableRandom(42);
        String[] names = new String[ROWS];
        String[] texts = new String[ROWS];
        for (int i = 0; i < ROWS; i++) {
            names[i] = "SYM" + random.nextInt(1_000);
            texts[i] = Long.toString(random.nextLong(1L << 62) | 1L << 62) + 'x';
        }
        symbols = SymVector.of(names);
        strings = StrVector.of(texts);
        symbolPayload = WireFormat.V3.encode(symbols);
        stringPayload = WireFormat.V3.encode(strings);
        kdbSymbols = names;
        kdbStrings = new Object[ROWS];
        for (int i = 0; i < ROWS; i++) {
            kdbStrings[i] = texts[i].toCharArray();
        }
        kdbSymbolBytes = kdb.serialize(1, kdbSymbols, false);
        kdbStringBytes = kdb.serialize(1, kdbStrings, false);
        arrow.texts("text", texts);
        arrowBytes = arrow.encode();
    }

    /** Gives Arrow's memory back. */
    @TearDown
    public void close() {
        arrow.close();
    }

    /** Symbols to bytes. */
    @Benchmark
    public ByteBuffer encodeSymbols() {
        return WireFormat.V3.encode(symbols);
    }

    /** Bytes to symbols. */
    @Benchmark
    public RayValue decodeSymbols() {
        return WireFormat.V3.decode(symbolPayload.duplicate().order(symbolPayload.order()));
    }

    /** Symbols to bytes with javakdb. */
    @Benchmark
    public byte[] encodeSymbolsKdb() throws IOException {
        return kdb.serialize(1, kdbSymbols, false);
    }

    /** Bytes to symbols with javakdb. */
    @Benchmark
    public Object decodeSymbolsKdb() throws Exception {
        return kdb.deserialize(kdbSymbolBytes);
    }

    /** Strings to bytes. */
    @Benchmark
    public ByteBuffer encodeStrings() {
        return WireFormat.V3.encode(strings);
    }

    /** Bytes to strings. */
    @Benchmark
    public RayValue decodeStrings() {
        return WireFormat.V3.decode(stringPayload.duplicate().order(stringPayload.order()));
    }

    /** Character arrays to bytes with javakdb. */
    @Benchmark
    public byte[] encodeStringsKdb() throws IOException {
        return kdb.serialize(1, kdbStrings, false);
    }

    /** Bytes to character arrays with javakdb. */
    @Benchmark
    public Object decodeStringsKdb() throws Exception {
        return kdb.deserialize(kdbStringBytes);
    }

    /** Strings to bytes with Arrow. */
    @Benchmark
    public byte[] encodeStringsArrow() throws IOException {
        return arrow.encode();
    }

    /** Bytes to {@link String} objects with Arrow. */
    @Benchmark
    public String[] decodeStringsArrow() throws IOException {
        return arrow.decodeTexts(arrowBytes);
    }
}
