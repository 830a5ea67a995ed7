package io.rayforce.query;

import io.rayforce.types.RayTable;
import io.rayforce.types.RayValue;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A query that gives a table. Immutable and safe to share between threads. */
@CheckReturnValue
public abstract sealed class TableQuery extends Relation implements Query<RayTable>
        permits Join, PivotQuery, Select, Union, WindowJoinQuery, WindowQuery {

    /** The code, once it has been asked for; threads that ask at the same time make equal ones. */
    private volatile @Nullable RayValue code;

    TableQuery() {}

    @Override
    public final RayValue compile() {
        RayValue known = code;
        if (known == null) {
            known = tree(Bindings.NONE);
            code = known;
        }
        return known;
    }

    /** Returns the columns of the answer where they are known, for the check of what comes back. */
    Optional<List<Output>> expected() {
        return schema().map(Schema::outputs);
    }

    /** Returns the columns that the answer ends with, where the others are not known. */
    List<String> added() {
        return List.of();
    }

    /**
     * {@inheritDoc}
     *
     * <p>A reply whose columns are not those that were asked for is withheld: a server that does not know a column moves the
     * values of the others under its name.
     */
    @Override
    public final RayTable result(RayValue reply) {
        RayTable table = Reply.table(reply, expected(), this);
        Reply.requireEnd(table, added(), this);
        return table;
    }

    @Override
    public final Query<RayTable> bind(String parameter, Object value) {
        return new BoundQuery<>(this, this::tree, parameter, value);
    }

    /** Returns the query as program text. */
    @Override
    public final String toString() {
        return Statement.text(this);
    }
}
