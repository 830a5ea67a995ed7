package io.rayforce.query.rows;

import io.rayforce.types.F64Vector;
import io.rayforce.types.Vector;

/** Floating point numbers of eight bytes. */
final class DoubleCells extends FloatingCells {

    private final double[] elements;

    DoubleCells(Place place, int rows) {
        super(place);
        this.elements = new double[rows];
    }

    @Override
    public void accept(double number) {
        elements[row++] = number;
    }

    @Override
    public Vector column() {
        return F64Vector.wrap(elements);
    }
}
