package io.rayforce.benchmarks.server;

import io.rayforce.types.wire.WireFormat;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * Measures what a well-behaved client notices while others attack: round trips of a small request. Usage: UnderAttack PORT
 * [SECONDS [ATTACK...]], against a server that runs in a process of its own.
 */
public final class UnderAttack {

    private static final int MOST = 1_000_000;
    private static final int SETTLING = 500;

    private UnderAttack() {}

    /** Runs all attacks, one after the other, and prints a line for each. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        int port = Integer.parseInt(arguments[0]);
        int seconds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
        measure(port, seconds);
        System.out.printf(Locale.ROOT, "%-34s %12s %12s %12s%n", "attack", "median, us", "99 %, us", "worst, ms");
        for (Attack attack : attacks(arguments)) {
            Thread attacker = new Thread(() -> attack.run(port), "attacker");
            attacker.start();
            Thread.sleep(SETTLING);
            long[] times = measure(port, seconds);
            attacker.interrupt();
            attacker.join();
            System.out.printf(
                    Locale.ROOT,
                    "%-34s %12.1f %12.1f %12.1f%n",
                    attack,
                    times[times.length / 2] / 1e3,
                    times[(int) (times.length * 0.99)] / 1e3,
                    times[times.length - 1] / 1e6);
        }
    }

    private static Attack[] attacks(String... arguments) {
        return arguments.length > 2
                ? Arrays.stream(arguments).skip(2).map(Attack::valueOf).toArray(Attack[]::new)
                : Attack.values();
    }

    private static long[] measure(int port, int seconds) throws IOException {
        long[] times = new long[MOST];
        int count = 0;
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        try (RawPeer peer = RawPeer.greeted(port, WireFormat.V3)) {
            while (System.nanoTime() < end && count < MOST) {
                long start = System.nanoTime();
                peer.ask("(+ 1 2)");
                times[count++] = System.nanoTime() - start;
            }
        }
        long[] taken = Arrays.copyOf(times, count);
        Arrays.sort(taken);
        return taken;
    }
}
