package io.rayforce.engine.kernel;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Rows parted into contiguous ranges, one for each processor. The calling thread works on them too, and on all of them where
 * there are few rows. Results come in the order of the rows, whoever was faster.
 */
public final class Ranges {

    /** How many rows are worked on between two looks at what goes on elsewhere. */
    public static final int MORSEL = 1 << 16;

    /** How many rows go together through several loops, so that what one leaves is still near when the next one wants it. */
    public static final int BATCH = 1 << 12;

    private Ranges() {}

    /** Work on the rows from one to before another. */
    @FunctionalInterface
    public interface Work {
        /** Does it. */
        void on(int from, int to);
    }

    /** Work on the rows from one to before another that comes to something. */
    @FunctionalInterface
    public interface Mapping<T> {
        /** Returns the result. */
        T of(int from, int to);
    }

    /** Returns what each range comes to; there is at least one. */
    public static <T> List<T> map(int rows, Mapping<T> mapping) {
        int parts = rows <= MORSEL ? 1 : Math.min(Runtime.getRuntime().availableProcessors(), rows / MORSEL + 1);
        if (parts == 1) {
            return List.of(mapping.of(0, rows));
        }
        return IntStream.range(0, parts)
                .parallel()
                .mapToObj(part -> mapping.of(bound(rows, part, parts), bound(rows, part + 1, parts)))
                .toList();
    }

    /** Works on all rows. */
    public static void each(int rows, Work work) {
        map(rows, (from, to) -> {
            work.on(from, to);
            return Boolean.TRUE;
        });
    }

    /** Works on one morsel after the other, on the calling thread. */
    public static void morsels(int from, int to, Work work) {
        steps(from, to, MORSEL, work);
    }

    /** Works on one batch after the other, on the calling thread. */
    public static void batches(int from, int to, Work work) {
        steps(from, to, BATCH, work);
    }

    private static void steps(int from, int to, int step, Work work) {
        for (int at = from; at < to; at += Math.min(step, to - at)) {
            work.on(at, at + Math.min(step, to - at));
        }
    }

    private static int bound(int rows, int part, int parts) {
        return (int) ((long) rows * part / parts);
    }
}
