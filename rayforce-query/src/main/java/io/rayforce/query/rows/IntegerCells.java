package io.rayforce.query.rows;

import io.rayforce.types.Nulls;
import io.rayforce.types.RayType;
import java.util.function.LongConsumer;

/** Elements of the types that are integers inside, from raw numbers; the null of 8-byte integers is that of all. */
abstract sealed class IntegerCells implements Cells, LongConsumer permits ByteCells, IntCells, LongCells, ShortCells {

    final Place place;
    int row;

    IntegerCells(Place place) {
        this.place = place;
    }

    static IntegerCells of(Place place, int rows) {
        return switch (place.type()) {
            case I64, TIMESTAMP, TIMESPAN -> new LongCells(place, rows);
            case I32, DATE, TIME -> new IntCells(place, rows);
            case I16 -> new ShortCells(place, rows);
            case U8 -> new ByteCells(place, rows);
            default -> throw place.unfit("number without fraction");
        };
    }

    @Override
    public final int row() {
        return row;
    }

    /** Adds a number that is none of the nulls. */
    @Override
    public final void accept(long number) {
        if (number == Nulls.I64) {
            throw place.refused(row, number, "is the null of " + place.type());
        }
        put(number);
    }

    /** Adds a raw number or a null. */
    abstract void put(long raw);

    final long within(long raw, long min, long max) {
        return place.within(row, raw, min, max);
    }

    final boolean is(RayType type) {
        return place.type() == type;
    }
}
