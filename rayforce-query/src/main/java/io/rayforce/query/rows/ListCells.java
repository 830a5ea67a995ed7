package io.rayforce.query.rows;

import io.rayforce.types.RayList;
import io.rayforce.types.RayNull;
import io.rayforce.types.RayValue;
import org.jspecify.annotations.Nullable;

/** Elements of any type. */
final class ListCells implements Cells {

    private final RayValue[] elements;
    private int row;

    ListCells(int rows) {
        this.elements = new RayValue[rows];
    }

    @Override
    public int row() {
        return row;
    }

    void put(@Nullable RayValue value) {
        elements[row++] = value == null ? RayNull.NULL : value;
    }

    @Override
    public RayList column() {
        return RayList.wrap(elements);
    }
}
