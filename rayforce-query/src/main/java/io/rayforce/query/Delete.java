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
    private final boolean isCopying;

    Delete(Table table) {
        this(table, new Node.NoCondition(), false);
    }

    private Delete(Table table, Node where, boolean isCopying) {
        this.table = table;
        this.where = where;
        this.isCopying = isCopying;
    }

    /**
     * Deletes the rows only that the conditions are all true for; a null is less than everything. Called again, the conditions
     * of both calls apply.
     */
    public Delete where(BoolExpr... conditions) {
        List<Node> all = new ArrayList<>(List.of(where));
        Stream.of(conditions).forEach(condition -> all.add(condition.node));
        return new Delete(table, Conditions.join("and", all), isCopying);
    }

    /** Deletes all rows. */
    public Delete all() {
        return new Delete(table, Conditions.always(true), isCopying);
    }

    /**
     * Deletes by putting a copy of the other rows in the table's place: for servers before 3.0, which have no other way. What
     * is inserted meanwhile by other means than this server's one writer would be lost.
     *
     * @throws QueryException if the table has no name
     */
    public Delete byCopying() {
        if (!(table.source() instanceof Source.Named)) {
            throw new QueryException(
                    "only a named table is replaced by a copy; of another one, select the rows to keep");
        }
        return new Delete(table, where, true);
    }

    @Override
    RayValue tree(Bindings bindings) {
        if (where instanceof Node.NoCondition) {
            throw new QueryException("a deletion says which rows: where(…), or all() for all rows of " + table);
        }
        table.schema().ifPresent(schema -> schema.require(Stream.of(where), table));
        Node gone = RowCounts.counted(where, List.of(where), table);
        return isCopying && table.source() instanceof Source.Named named
                ? CreateTable.set(named.name(), others(gone, bindings))
                : new Form("delete")
                        .from(table.source().target(bindings))
                        .where(gone, bindings)
                        .tree();
    }

    private RayValue others(Node gone, Bindings bindings) {
        Form rest = new Form("select").from(table.tree(bindings));
        return gone.equals(Conditions.always(true))
                ? rest.take(Range.ALL.withLimit(0)).tree()
                : rest.where(Conditions.not(gone), bindings).tree();
    }

    @Override
    public MutationResult result(RayValue reply) {
        return MutationResult.of(table.source(), reply);
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof Delete other
                && table.equals(other.table)
                && where.equals(other.where)
                && isCopying == other.isCopying;
    }

    @Override
    public int hashCode() {
        return Objects.hash(table, where, isCopying);
    }
}
