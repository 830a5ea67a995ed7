package io.rayforce.query;

import io.rayforce.types.Name;
import io.rayforce.types.RayList;
import io.rayforce.types.RayValue;
import org.jspecify.annotations.Nullable;

/** An insert of rows at the end of a table. Immutable and safe to share between threads. */
@CheckReturnValue
public final class Insert extends RowStatement<Insert> {

    private final boolean isCounted;

    Insert(Table table) {
        this(table, null, false);
    }

    private Insert(Table table, @Nullable Payload payload, boolean isCounted) {
        super(table, payload);
        this.isCounted = isCounted;
    }

    @Override
    Insert with(Payload rows) {
        return new Insert(table, rows, isCounted);
    }

    /** Has the rows of the table counted before and after, for {@link MutationResult#inserted()}. For a named table. */
    public Insert counted() {
        if (!(table.source() instanceof Source.Named)) {
            throw new QueryException("only what is inserted into a named table is counted");
        }
        return new Insert(table, payload, true);
    }

    @Override
    RayValue tree(Bindings bindings) {
        RayValue insert = RayList.of(
                Name.of("insert"), table.source().target(bindings), required().tree(table, false));
        if (!isCounted) {
            return insert;
        }
        RayValue count = RayList.of(Name.of("count"), table.tree(bindings));
        return RayList.of(Name.of("list"), count, insert, count);
    }

    @Override
    public MutationResult result(RayValue reply) {
        return isCounted && table.source() instanceof Source.Named named
                ? MutationResult.counted(named.name(), reply)
                : MutationResult.of(table.source(), reply);
    }

    @Override
    public boolean equals(Object object) {
        return super.equals(object) && object instanceof Insert other && isCounted == other.isCounted;
    }

    @Override
    public int hashCode() {
        return 31 * super.hashCode() + Boolean.hashCode(isCounted);
    }
}
