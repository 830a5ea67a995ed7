package io.rayforce.query;

import io.rayforce.types.I64;
import io.rayforce.types.RayList;
import io.rayforce.types.RayTable;
import io.rayforce.types.RayValue;
import java.util.Objects;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** What a statement that changes a table gives: the name of the table changed, or the changed copy of one that was sent. */
public final class MutationResult {

    private final @Nullable String name;
    private final @Nullable RayTable table;
    private final OptionalLong inserted;

    private MutationResult(@Nullable String name, @Nullable RayTable table, OptionalLong inserted) {
        this.name = name;
        this.table = table;
        this.inserted = inserted;
    }

    static MutationResult named(String name) {
        return new MutationResult(name, null, OptionalLong.empty());
    }

    static MutationResult of(Source target, RayValue reply) {
        if (target instanceof Source.Named named) {
            return named(named.name());
        }
        if (reply instanceof RayTable table) {
            return new MutationResult(null, table, OptionalLong.empty());
        }
        throw new QueryException("a changed table was asked for, but " + reply.type() + " came back");
    }

    static MutationResult counted(String name, RayValue reply) {
        if (reply instanceof RayList list
                && list.size() == 3
                && list.at(0) instanceof I64 before
                && list.at(2) instanceof I64 after) {
            return new MutationResult(name, null, OptionalLong.of(after.value() - before.value()));
        }
        throw new QueryException("two counts around an insert were asked for, but " + reply + " came back");
    }

    /**
     * Returns the name of the table that was changed.
     *
     * @throws QueryException if the statement was about a table of no name
     */
    public String tableName() {
        if (name == null) {
            throw new QueryException("the changed table has no name: table() gives it");
        }
        return name;
    }

    /**
     * Returns the changed copy.
     *
     * @throws QueryException if the statement was about a named table, which stays where it is
     */
    public RayTable table() {
        if (table == null) {
            throw new QueryException("the table " + name + " was changed where it is: select from it to see it");
        }
        return table;
    }

    /** Returns the number of rows that were added, if the statement was {@link Insert#counted() counted}. */
    public OptionalLong inserted() {
        return inserted;
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof MutationResult other
                && Objects.equals(name, other.name)
                && Objects.equals(table, other.table)
                && inserted.equals(other.inserted);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, table, inserted);
    }

    /** Returns the name, or the table. */
    @Override
    public String toString() {
        return name == null ? String.valueOf(table) : name;
    }
}
