package io.rayforce.engine.kernel;

import java.util.ArrayList;
import java.util.List;

/**
 * Arrays for what one thread needs no longer than for one batch of rows. Arrays of one length are used again from batch to
 * batch, so that they stay in the caches; whoever asks for another length gets a new array.
 */
public final class Scratch {

    /** Makes every array anew, for whoever keeps what is in it. */
    public static final Scratch NONE = new Scratch(-1);

    private final int length;
    private final List<double[]> doubles = new ArrayList<>();
    private final List<long[]> longs = new ArrayList<>();
    private int doublesTaken;
    private int longsTaken;

    private Scratch(int length) {
        this.length = length;
    }

    /** Returns one that uses arrays of a length again. */
    public static Scratch of(int length) {
        return new Scratch(length);
    }

    /** Takes all arrays back: nobody reads them any more. */
    public void reset() {
        doublesTaken = 0;
        longsTaken = 0;
    }

    /** Returns an array with anything in it. */
    public double[] doubles(int count) {
        if (count != length) {
            return new double[count];
        }
        if (doublesTaken == doubles.size()) {
            doubles.add(new double[count]);
        }
        return doubles.get(doublesTaken++);
    }

    /** Returns an array with anything in it. */
    public long[] longs(int count) {
        if (count != length) {
            return new long[count];
        }
        if (longsTaken == longs.size()) {
            longs.add(new long[count]);
        }
        return longs.get(longsTaken++);
    }
}
