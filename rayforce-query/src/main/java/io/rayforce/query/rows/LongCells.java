package io.rayforce.query.rows;

import io.rayforce.types.I64Vector;
import io.rayforce.types.RayType;
import io.rayforce.types.TimespanVector;
import io.rayforce.types.TimestampVector;
import io.rayforce.types.Vector;

/** Elements of eight bytes. */
final class LongCells extends IntegerCells {

    private final long[] elements;

    LongCells(Place place, int rows) {
        super(place);
        this.elements = new long[rows];
    }

    @Override
    void put(long raw) {
        elements[row++] = raw;
    }

    @Override
    public Vector column() {
        if (is(RayType.I64)) {
            return I64Vector.wrap(elements);
        }
        return is(RayType.TIMESTAMP) ? TimestampVector.wrap(elements) : TimespanVector.wrap(elements);
    }
}
