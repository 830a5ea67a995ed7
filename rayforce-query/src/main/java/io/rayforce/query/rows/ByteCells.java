package io.rayforce.query.rows;

import io.rayforce.types.B8Vector;
import io.rayforce.types.Nulls;
import io.rayforce.types.RayType;
import io.rayforce.types.U8Vector;
import io.rayforce.types.Vector;

/** Elements of one byte: numbers, and truth values as 0 and 1. They have no null. */
final class ByteCells extends IntegerCells {

    private final byte[] elements;

    ByteCells(Place place, int rows) {
        super(place);
        this.elements = new byte[rows];
    }

    @Override
    void put(long raw) {
        if (raw == Nulls.I64) {
            throw place.refused(row, "null", "has no " + place.type() + " to stand for it");
        }
        elements[row] = (byte) within(raw, 0, 255);
        row++;
    }

    @Override
    public Vector column() {
        return is(RayType.B8) ? B8Vector.wrap(elements) : U8Vector.wrap(elements);
    }
}
