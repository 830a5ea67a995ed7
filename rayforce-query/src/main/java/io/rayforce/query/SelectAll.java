package io.rayforce.query;

import java.util.List;

/** A select of all columns that waits for the computed ones. Immutable. */
@CheckReturnValue
public final class SelectAll {

    private final Select select;

    SelectAll(Select select) {
        this.select = select;
    }

    /**
     * Adds computed columns at the right; one with the name of a column replaces it in its place. All of them see the old
     * columns.
     *
     * @throws QueryException if one has no name of its own and is given none
     */
    public Select with(Selection... columns) {
        if (columns.length == 0) {
            throw new QueryException("no columns are added; select() without any selects all that there are");
        }
        return select.withAllAnd(Output.of(List.of(columns)));
    }
}
