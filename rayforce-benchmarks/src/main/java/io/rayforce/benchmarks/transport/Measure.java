package io.rayforce.benchmarks.transport;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.Callable;

/** Times of a call that is made many times over. */
final class Measure {

    private static final double NANOS_PER_MICRO = 1e3;
    private static final Duration WARM_UP = Duration.ofSeconds(10);

    private Measure() {}

    /** Returns the median time of a call, in microseconds, after calls for ten seconds that do not count. */
    static double medianMicros(int calls, Callable<?> call) throws Exception {
        warmUp(call);
        long[] nanos = times(calls, call);
        Arrays.sort(nanos);
        return nanos[calls / 2] / NANOS_PER_MICRO;
    }

    /** Returns the shortest time of a call, in microseconds, after as many calls that do not count. */
    static double bestMicros(int calls, Callable<?> call) throws Exception {
        times(calls, call);
        return Arrays.stream(times(calls, call)).min().orElseThrow() / NANOS_PER_MICRO;
    }

    /** Returns the median of what a round gives, after some for ten seconds that do not count. */
    static double median(int rounds, Callable<Double> round) throws Exception {
        warmUp(round);
        double[] results = new double[rounds];
        for (int i = 0; i < rounds; i++) {
            results[i] = round.call();
        }
        Arrays.sort(results);
        return results[rounds / 2];
    }

    private static void warmUp(Callable<?> call) throws Exception {
        long started = System.nanoTime();
        while (System.nanoTime() - started < WARM_UP.toNanos()) {
            call.call();
        }
    }

    /** Returns how many of so many things were done in a second since {@link System#nanoTime()} was as given. */
    static double perSecond(long count, long started) {
        return count * 1e9 / (System.nanoTime() - started);
    }

    private static long[] times(int calls, Callable<?> call) throws Exception {
        long[] nanos = new long[calls];
        for (int i = 0; i < calls; i++) {
            long started = System.nanoTime();
            call.call();
            nanos[i] = System.nanoTime() - started;
        }
        return nanos;
    }
}
