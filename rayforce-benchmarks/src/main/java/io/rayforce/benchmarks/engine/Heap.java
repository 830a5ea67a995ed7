package io.rayforce.benchmarks.engine;

import java.lang.management.ManagementFactory;

/** The memory of this process that is in use. */
final class Heap {

    private Heap() {}

    /** Returns the bytes that are left after a collection. */
    static long used() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
