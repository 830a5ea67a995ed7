package io.rayforce.query;

import io.rayforce.types.I64;
import io.rayforce.types.Name;
import io.rayforce.types.RayList;
import io.rayforce.types.RayValue;
import io.rayforce.types.Sym;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An insert of rows that overwrites the first row with an equal key, if there is one. Columns that are left out keep their old
 * values then, and are null in a new row. Immutable and safe to share between threads.
 */
@CheckReturnValue
public final class Upsert extends RowStatement<Upsert> {

    private final List<String> keys;
    private final int keyCount;

    Upsert(Table table) {
        this(table, null, List.of(), 0);
    }

    private Upsert(Table table, @Nullable Payload payload, List<String> keys, int keyCount) {
        super(table, payload);
        this.keys = keys;
        this.keyCount = keyCount;
    }

    @Override
    Upsert with(Payload rows) {
        return new Upsert(table, rows, keys, keyCount);
    }

    /**
     * Names the columns of the key. Several of them have to be the first columns of the table, which has to be known.
     *
     * @throws QueryException if they are not
     */
    public Upsert keys(String... columns) {
        if (columns.length == 0) {
            throw new QueryException("an upsert has at least one key column");
        }
        if (columns.length > 1) {
            requireLeading(List.of(columns));
        }
        return new Upsert(table, payload, List.of(columns), columns.length);
    }

    private void requireLeading(List<String> columns) {
        List<String> names = table.schema()
                .map(Schema::names)
                .orElseThrow(
                        () -> new QueryException("several key columns have to be the first of the table: declare its"
                                + " columns with Table.withColumns(…), or use keyColumns(" + columns.size() + ")"));
        if (names.size() < columns.size()
                || !new HashSet<>(names.subList(0, columns.size())).equals(new HashSet<>(columns))) {
            throw new QueryException(
                    "several key columns have to be the first of the table: " + columns + " are not, among " + names);
        }
    }

    /** Takes the first columns of the table as the key. */
    public Upsert keyColumns(int count) {
        if (count < 1) {
            throw new QueryException("an upsert has at least one key column, not " + count);
        }
        return new Upsert(table, payload, List.of(), count);
    }

    @Override
    RayValue tree(Bindings bindings) {
        if (keyCount == 0) {
            throw new QueryException("an upsert has a key: add keys(…)");
        }
        required()
                .names()
                .ifPresent(names -> keys.stream()
                        .filter(key -> !names.contains(key))
                        .findFirst()
                        .ifPresent(key -> {
                            throw new QueryException("the rows of the upsert lack the key column " + key);
                        }));
        return RayList.of(
                Name.of("upsert"),
                table.source().target(bindings),
                key(),
                required().tree(table, true));
    }

    private RayValue key() {
        if (keys.size() != 1) {
            return I64.of(keyCount);
        }
        // Beside a table, a server takes the key as it is.
        return table.source() instanceof Source.Named ? Node.quoted(keys.get(0)) : Sym.of(keys.get(0));
    }

    @Override
    public MutationResult result(RayValue reply) {
        return MutationResult.of(table.source(), reply);
    }

    @Override
    public boolean equals(Object object) {
        return super.equals(object)
                && object instanceof Upsert other
                && keys.equals(other.keys)
                && keyCount == other.keyCount;
    }

    @Override
    public int hashCode() {
        return Objects.hash(super.hashCode(), keys, keyCount);
    }
}
