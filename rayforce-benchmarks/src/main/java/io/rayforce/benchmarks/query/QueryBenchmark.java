package io.rayforce.benchmarks.query;

import static io.rayforce.query.Dsl.col;

import io.rayforce.query.Column;
import io.rayforce.query.FloatColumn;
import io.rayforce.query.IntegerColumn;
import io.rayforce.query.Select;
import io.rayforce.query.Table;
import io.rayforce.query.TextColumn;
import io.rayforce.types.F64;
import io.rayforce.types.I64;
import io.rayforce.types.RayValue;
import io.rayforce.types.Sym;
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

/** A query of five clauses: what it takes to build it, to make its tree, and to make the bytes of that. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class QueryBenchmark {

    private static final IntegerColumn<I64> QTY = Column.i64("qty");
    private static final FloatColumn<F64> PX = Column.f64("px");
    private static final TextColumn<Sym> SYM = Column.sym("sym");

    private final Table trades = Table.named("trades");
    private final Select built = query(trades);
    private final RayValue tree = built.compile();

    /** Builds the query anew. */
    @Benchmark
    public Select build() {
        return query(trades);
    }

    private static Select query(Table trades) {
        return trades.select(PX.times(QTY).sum().as("notional"))
                .where(PX.gt(10).and(SYM.in("AAPL", "MSFT")))
                .by("sym")
                .orderBy(col("notional").desc())
                .limit(10);
    }

    /** Makes the tree of a query that is there. */
    @Benchmark
    public RayValue compile() {
        return built.compile();
    }

    /** Builds the query anew and makes its tree. */
    @Benchmark
    public RayValue buildAndCompile() {
        return build().compile();
    }

    /** Makes the bytes of the tree. */
    @Benchmark
    public ByteBuffer encode() {
        return WireFormat.V3.encode(tree);
    }
}
