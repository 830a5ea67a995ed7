package io.rayforce.query;

import java.util.Objects;

/**
 * An expression with the name that its column has in the result. Immutable.
 *
 * @param expression what is computed
 * @param name the column's name
 */
public record Aliased(Expr expression, String name) implements Selection {

    /** Refuses the empty name. */
    public Aliased {
        Objects.requireNonNull(expression, "expression");
        if (name.isEmpty()) {
            throw new QueryException("the name of a column is not empty");
        }
    }
}
