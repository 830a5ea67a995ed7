package io.rayforce.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** An as-of join that waits for its time. Immutable. */
@CheckReturnValue
public final class AsofJoin {

    private final Relation left;
    private final Relation right;
    private final List<JoinKey> keys;

    AsofJoin(Relation left, Relation right, List<JoinKey> keys) {
        this.left = left;
        this.right = right;
        this.keys = keys;
    }

    /** Adds columns that have to be equal. A null equals nothing. */
    public AsofJoin on(String... columns) {
        return on(Arrays.stream(columns).map(Dsl::key).toArray(JoinKey[]::new));
    }

    /** Adds pairs of columns that have to be equal. */
    public AsofJoin on(JoinKey... pairs) {
        List<JoinKey> all = new ArrayList<>(keys);
        all.addAll(Arrays.asList(pairs));
        return new AsofJoin(left, right, List.copyOf(all));
    }

    /**
     * Names the column that tells which rows are not later; it has the same type on both sides.
     *
     * @throws QueryException if the types are known to differ
     */
    public Join asOf(String column) {
        List<JoinKey> all = new ArrayList<>(keys);
        all.add(Dsl.key(column));
        return Join.of(Join.Kind.ASOF, left, right, all);
    }

    /** Does what {@link #asOf(String)} does. */
    public Join asOf(Column<?> column) {
        return asOf(column.name());
    }
}
