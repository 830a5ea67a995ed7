package io.rayforce.benchmarks.engine;

import io.rayforce.types.F64Vector;
import io.rayforce.types.I64Vector;
import io.rayforce.types.RayTable;
import io.rayforce.types.SymDictionary;
import io.rayforce.types.SymVector;
import java.util.Locale;
import java.util.SplittableRandom;

/** Tables of the shape of the public db-benchmark, the same ones for the same number of rows. */
final class Sample {

    private static final int FEW = 100;
    private static final int MANY = 100_000;

    private final SplittableRandom random = new SplittableRandom(108);
    private final int rows;

    private Sample(int rows) {
        this.rows = rows;
    }

    /** Returns three columns of symbols, three of integers, two of small integers and one of floating point numbers. */
    static RayTable x(int rows) {
        Sample sample = new Sample(rows);
        return RayTable.builder()
                .column("id1", sample.symbols("id%03d", FEW))
                .column("id2", sample.symbols("id%03d", FEW))
                .column("id3", sample.symbols("id%010d", MANY))
                .column("id4", sample.integers(FEW))
                .column("id5", sample.integers(FEW))
                .column("id6", sample.integers(MANY))
                .column("v1", sample.integers(5))
                .column("v2", sample.integers(15))
                .column("v3", sample.floats())
                .build();
    }

    /** Returns a row for each value of {@code id6}, in no order. */
    static RayTable y() {
        SplittableRandom random = new SplittableRandom(7);
        long[] keys = new long[MANY];
        for (int i = 0; i < MANY; i++) {
            int other = random.nextInt(i + 1);
            keys[i] = keys[other];
            keys[other] = i + 1L;
        }
        double[] w = random.doubles(MANY, 0, 100).toArray();
        return RayTable.builder()
                .column("id6", I64Vector.wrap(keys))
                .column("w", F64Vector.wrap(w))
                .build();
    }

    private SymVector symbols(String pattern, int distinct) {
        SymDictionary dictionary = new SymDictionary();
        for (int i = 1; i <= distinct; i++) {
            dictionary.add(String.format(Locale.ROOT, pattern, i));
        }
        return SymVector.wrap(dictionary, random.ints(rows, 1, distinct + 1).toArray());
    }

    private I64Vector integers(int most) {
        return I64Vector.wrap(random.longs(rows, 1, most + 1L).toArray());
    }

    private F64Vector floats() {
        return F64Vector.wrap(random.doubles(rows, 0, 100).toArray());
    }
}
