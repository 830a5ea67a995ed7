package io.rayforce.query.rows;

import io.rayforce.types.Sequence;

/** The elements of one column, to which every row adds one. */
interface Cells {

    /** Returns the number of elements so far, which is the number of the row whose element is next. */
    int row();

    /** Returns the column. */
    Sequence column();
}
