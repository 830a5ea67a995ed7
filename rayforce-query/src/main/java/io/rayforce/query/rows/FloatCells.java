package io.rayforce.query.rows;

import io.rayforce.types.F32Vector;
import io.rayforce.types.Vector;

/** Floating point numbers of four bytes. */
final class FloatCells extends FloatingCells {

    private final float[] elements;

    FloatCells(Place place, int rows) {
        super(place);
        this.elements = new float[rows];
    }

    @Override
    public void accept(double number) {
        elements[row] = (float) number;
        if (Double.compare(elements[row], number) != 0) {
            throw place.refused(row, number, "is no float");
        }
        row++;
    }

    @Override
    public Vector column() {
        return F32Vector.wrap(elements);
    }
}
