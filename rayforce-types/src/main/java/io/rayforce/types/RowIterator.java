package io.rayforce.types;

import java.util.Iterator;
import java.util.NoSuchElementException;

/** Moves one cursor over all rows. */
final class RowIterator implements Iterator<RowCursor> {

    private final RowCursor cursor;

    RowIterator(RowCursor cursor) {
        this.cursor = cursor;
    }

    @Override
    public boolean hasNext() {
        return cursor.hasNext();
    }

    @Override
    public RowCursor next() {
        if (!cursor.next()) {
            throw new NoSuchElementException("there are no rows after row " + cursor.position());
        }
        return cursor;
    }
}
