package io.rayforce.query.rows;

import io.rayforce.types.I16Vector;
import io.rayforce.types.Nulls;
import io.rayforce.types.Vector;

/** Elements of two bytes. */
final class ShortCells extends IntegerCells {

    private final short[] elements;

    ShortCells(Place place, int rows) {
        super(place);
        this.elements = new short[rows];
    }

    @Override
    void put(long raw) {
        elements[row] = raw == Nulls.I64 ? Nulls.I16 : (short) within(raw, -Short.MAX_VALUE, Short.MAX_VALUE);
        row++;
    }

    @Override
    public Vector column() {
        return I16Vector.wrap(elements);
    }
}
