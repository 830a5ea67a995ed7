package io.rayforce.ipc;

import io.rayforce.ipc.RayforceTcpException.Kind;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Waits for a server that is about to start: asks again and again, until it answers. */
final class Readiness {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(10);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);

    /** What no amount of waiting changes. */
    private static final Set<Kind> FINAL = EnumSet.of(
            Kind.AUTHENTICATION,
            Kind.CLOSED,
            Kind.INVALID_OPTION,
            Kind.INVALID_PORT,
            Kind.INTERRUPTED,
            Kind.BLOCKED_LOOP);

    private Readiness() {}

    /**
     * Asks until the server answers.
     *
     * @param ping asks, and waits as long as it is told
     * @throws RayforceTcpException what went wrong at last, if there was no answer in time
     */
    static void await(Duration timeout, Consumer<Duration> ping) {
        long end = System.nanoTime() + timeout.toNanos();
        Duration pause = FIRST_PAUSE;
        while (true) {
            Duration left = Duration.ofNanos(Math.max(1, end - System.nanoTime()));
            try {
                ping.accept(left);
                return;
            } catch (RayforceTcpException notYet) {
                if (FINAL.contains(notYet.kind()) || end - System.nanoTime() <= pause.toNanos()) {
                    throw notYet;
                }
            }
            sleep(pause);
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        }
    }

    private static void sleep(Duration pause) {
        try {
            TimeUnit.NANOSECONDS.sleep(pause.toNanos());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new RayforceTcpException(
                    Kind.INTERRUPTED, "interrupted while waiting for the server to start", interrupted);
        }
    }
}
