package io.rayforce.query;

import java.util.Arrays;
import java.util.List;

/** A join that waits for its keys. Immutable. */
@CheckReturnValue
public final class JoinKeys {

    private final Join.Kind kind;
    private final Relation left;
    private final Relation right;

    JoinKeys(Join.Kind kind, Relation left, Relation right) {
        this.kind = kind;
        this.left = left;
        this.right = right;
    }

    /** Joins on columns that have the same names on both sides. */
    public Join on(String... columns) {
        return on(Arrays.stream(columns).map(Dsl::key).toArray(JoinKey[]::new));
    }

    /** Joins on columns that have the same names on both sides. */
    public Join on(Column<?>... columns) {
        return on(Arrays.stream(columns).map(column -> Dsl.key(column.name())).toArray(JoinKey[]::new));
    }

    /**
     * Joins on pairs of columns.
     *
     * @throws QueryException if the names in a pair differ and the columns of the right side are not known
     */
    public Join on(JoinKey... keys) {
        if (keys.length == 0) {
            throw new QueryException("a join has at least one key");
        }
        return Join.of(kind, left, right, List.of(keys));
    }
}
