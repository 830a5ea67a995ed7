package io.rayforce.query;

import io.rayforce.types.RayValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** A deletion of rows: of those that a condition is true for, or of all. Immutable and safe to share between threads. */
@CheckReturnValue
public final class Delete extends Statement<MutationResult> {

    private final Table table;
    private final Node where;

    Delete(Table table) {
        this(table, new Node.NoCondition());
    }

    private Delete(Table table, Node where) {
        this.table = table;
        this.where = where;
    }

    /**
     * Deletes the rows only that the conditions are all true for; a null is less than everything. Called again, the conditions
     * of both calls apply.
     */
    public Delete where(BoolExpr... conditions) {
        List<Node> all = new ArrayList<>(List.of(where));
        Stream.of(conditions).forEach(condition -> all.add(condition.node));
        return new Delete(table, Conditions.join("and", all));
    }

    /** Deletes all rows. */
    public Delete all() {
        return new Delete(table, Conditions.always(true));
    }

    @Override
    RayValue tree(Bindings bindings) {
        if (where instanceof Node.NoCondition) {
            throw new QueryException("a deletion says which rows: where(…), or all() for all rows of " + table);
        }
        table.schema().ifPresent(schema -> schema.require(Stream.of(where), table));
        return new Form("delete")
                .from(table.source().target(bindings))
                .where(RowCounts.counted(where, List.of(where), table), bindings)
                .tree();
    }

    @Override
    public MutationResult result(RayValue reply) {
        return MutationResult.of(table.source(), reply);
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof Delete other && table.equals(other.table) && where.equals(other.where);
    }

    @Override
    public int hashCode() {
        return Objects.hash(table, where);
    }
}
