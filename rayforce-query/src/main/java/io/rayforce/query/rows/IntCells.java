package io.rayforce.query.rows;

import io.rayforce.types.DateVector;
import io.rayforce.types.I32Vector;
import io.rayforce.types.Nulls;
import io.rayforce.types.RayType;
import io.rayforce.types.TimeVector;
import io.rayforce.types.Vector;

/** Elements of four bytes. */
final class IntCells extends IntegerCells {

    private final int[] elements;

    IntCells(Place place, int rows) {
        super(place);
        this.elements = new int[rows];
    }

    @Override
    void put(long raw) {
        elements[row] = raw == Nulls.I64 ? Nulls.I32 : (int) within(raw, -Integer.MAX_VALUE, Integer.MAX_VALUE);
        row++;
    }

    @Override
    public Vector column() {
        if (is(RayType.I32)) {
            return I32Vector.wrap(elements);
        }
        return is(RayType.DATE) ? DateVector.wrap(elements) : TimeVector.wrap(elements);
    }
}
