package io.rayforce.query.rows;

import java.lang.reflect.Method;

/** How many bytes of memory the current thread takes for what it does. */
final class Allocated {

    private static final Object THREADS = threads();
    private static final Method BYTES = bytes();

    private Allocated() {}

    // By reflection, because this module does not read the one of the counters.
    private static Object threads() {
        try {
            return Class.forName("java.lang.management.ManagementFactory")
                    .getMethod("getThreadMXBean")
                    .invoke(null);
        } catch (ReflectiveOperationException missing) {
            throw new AssertionError(missing);
        }
    }

    private static Method bytes() {
        try {
            return Class.forName("com.sun.management.ThreadMXBean").getMethod("getCurrentThreadAllocatedBytes");
        } catch (ReflectiveOperationException missing) {
            throw new AssertionError(missing);
        }
    }

    private static long now() {
        try {
            return (long) BYTES.invoke(THREADS);
        } catch (ReflectiveOperationException missing) {
            throw new AssertionError(missing);
        }
    }

    /** Returns the bytes that a second run takes: the first one loads classes and makes texts that are kept. */
    static long by(Runnable work) {
        work.run();
        long before = now();
        work.run();
        return now() - before;
    }
}
