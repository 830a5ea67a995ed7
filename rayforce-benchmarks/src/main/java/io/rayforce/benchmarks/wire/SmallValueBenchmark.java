package io.rayforce.benchmarks.wire;

import io.rayforce.types.I64;
import io.rayforce.types.RayValue;
import io.rayforce.types.Str;
import io.rayforce.types.wire.WireFormat;
import java.nio.ByteBuffer;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A short request and its reply, both to bytes and back. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"--add-opens=java.base/java.nio=ALL-UNNAMED", "-Xms3g", "-Xmx3g", "-XX:+AlwaysPreTouch"})
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class SmallValueBenchmark {

    private final RayValue request = Str.of("(+ 1 2)");
    private final RayValue reply = I64.of(3);

    /** Four steps: the request is written and read, then the reply. */
    @Benchmark
    public boolean requestAndReply() {
        ByteBuffer sent = WireFormat.V3.encode(request);
        ByteBuffer answered = WireFormat.V3.encode(reply);
        return WireFormat.V3.decode(sent) == WireFormat.V3.decode(answered);
    }
}
