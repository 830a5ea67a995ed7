package io.rayforce.benchmarks.wire;

import com.kx.c;
import io.rayforce.types.SymVector;
import io.rayforce.types.wire.WireFormat;
import java.lang.ref.Reference;
import java.nio.ByteBuffer;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;

/** Prints what a decoded column of a million symbols, a thousand of them distinct, keeps of memory: here and with javakdb. */
public final class SymbolMemory {

    private static final int ROWS = 1_000_000;
    private static final int DISTINCT = 1_000;

    private SymbolMemory() {}

    /** Takes no arguments. */
    public static void main(String... arguments) throws Exception {
        SplittableRandom random = new SplittableRandom(42);
        String[] names = new String[ROWS];
        for (int i = 0; i < ROWS; i++) {
            names[i] = "SYM" + random.nextInt(DISTINCT);
        }
        ByteBuffer payload = WireFormat.V3.encode(SymVector.of(names));
        c kdb = new c();
        byte[] kdbBytes = kdb.serialize(1, names, false);
        System.out.printf("rayforce %,d bytes%n", kept(() -> WireFormat.V3.decode(payload.duplicate())));
        System.out.printf("javakdb %,d bytes%n", kept(() -> kdb.deserialize(kdbBytes)));
    }

    private static long kept(Callable<Object> decoding) throws Exception {
        decoding.call();
        long before = used();
        Object column = decoding.call();
        long kept = used() - before;
        Reference.reachabilityFence(column);
        return kept;
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
