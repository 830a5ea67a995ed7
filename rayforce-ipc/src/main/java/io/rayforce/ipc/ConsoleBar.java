package io.rayforce.ipc;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * Draws the progress of one reply after the other on a terminal: how much has arrived, of how much, and how fast. Called by one
 * thread at a time.
 */
final class ConsoleBar implements ReplyProgress {

    private static final int WIDTH = 30;
    private static final long PAUSE_NANOS = 100_000_000;
    private static final double MEGA = 1e6;

    private final PrintWriter out;
    private final LongSupplier clock;
    private long started;
    private long begun;
    private long drawn;
    private boolean isUnderWay;

    /**
     * Creates a bar.
     *
     * @param clock gives nanoseconds
     */
    ConsoleBar(PrintWriter out, LongSupplier clock) {
        this.out = out;
        this.clock = clock;
    }

    @Override
    public void received(long received, long expected) {
        long now = clock.getAsLong();
        boolean isComplete = received >= expected;
        if (!isUnderWay) {
            isUnderWay = true;
            started = now;
            begun = received;
        } else if (!isComplete && now - drawn < PAUSE_NANOS) {
            return;
        }
        drawn = now;
        out.print(line(received, expected, now - started) + (isComplete ? System.lineSeparator() : ""));
        out.flush();
        isUnderWay = !isComplete;
    }

    private String line(long received, long expected, long nanos) {
        int filled = (int) (WIDTH * (double) received / expected);
        double rate = nanos > 0 ? (received - begun) / MEGA / (nanos / 1e9) : 0;
        return String.format(
                Locale.ROOT,
                "\r[%s%s] %3d %%  %.1f of %.1f MB  %.0f MB/s ",
                "=".repeat(filled),
                " ".repeat(WIDTH - filled),
                received * 100 / expected,
                received / MEGA,
                expected / MEGA,
                rate);
    }
}
