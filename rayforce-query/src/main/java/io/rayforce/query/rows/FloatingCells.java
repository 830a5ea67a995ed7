package io.rayforce.query.rows;

import java.util.function.DoubleConsumer;

/** Elements that are floating point numbers, NaN being the null. */
abstract sealed class FloatingCells implements Cells, DoubleConsumer permits DoubleCells, FloatCells {

    /** Integers up to this one have an exact form as a double. */
    private static final long EXACT = 1L << 53;

    final Place place;
    int row;

    FloatingCells(Place place) {
        this.place = place;
    }

    static FloatingCells of(Place place, int rows) {
        return switch (place.type()) {
            case F64 -> new DoubleCells(place, rows);
            case F32 -> new FloatCells(place, rows);
            default -> throw place.unfit("double");
        };
    }

    @Override
    public final int row() {
        return row;
    }

    /** Adds an integer, if it has an exact form. */
    final void acceptInteger(long number) {
        accept((double) place.within(row, number, -EXACT, EXACT));
    }
}
